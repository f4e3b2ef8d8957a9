package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WorkKey;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.ChangedFollowUp;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.DamagedCallback;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.casework.OpenWork;
import dev.ringback.casework.PlacedFollowUp;
import dev.ringback.desk.Placement;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Callbacks in DynamoDB: one item each, changed by one conditional write (docs/adr/0003-one-item-a-callback.md). */
public final class CallbackTable implements CallbackStore {

    private final DynamoDbClient dynamo;
    private final String table;
    private final ItemReads reads;
    private final Indexes indexes;
    private final PlacesById places;
    private final CallbackReader reader;
    private final EarlierHistory earlier;
    private final DamagedItems damaged;
    private final CallerPartitions partitions;
    private final CallbackWrites writes;
    private final CallerNotes notes;

    public CallbackTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.reads = new ItemReads(dynamo, table);
        this.indexes = new Indexes(dynamo, table);
        this.places = new PlacesById(dynamo, table);
        this.earlier = new EarlierHistory(dynamo, table);
        this.damaged = new DamagedItems(dynamo, table, earlier);
        this.reader = new CallbackReader(earlier, damaged);
        this.partitions = new CallerPartitions(dynamo, table, reader);
        this.writes = new CallbackWrites(dynamo, table);
        this.notes = new CallerNotes(dynamo, table);
    }

    @Override
    public CallerRecord load(CallerAtLocation who) {
        return partitions.of(who.caller()).at(who.location());
    }

    @Override
    public List<CallerRecord> records(PhoneNumber caller) {
        return partitions.of(caller).everywhere();
    }

    @Override
    public OpenWithPatient siblings(Callback of) {
        return partitions.siblings(of);
    }

    @Override
    public Optional<Callback> find(CallbackId id) {
        return places.of(id.id())
                .filter(ItemKey::isCallback)
                .flatMap(this::find)
                .filter(found -> found.id().equals(id));
    }

    @Override
    public Optional<Callback> find(CallbackKey key) {
        return find(ItemKey.of(key));
    }

    /**
     * The callback of an item that has all of its history.
     *
     * @throws RuntimeException if it cannot be read
     */
    public static Callback read(Map<String, AttributeValue> item) {
        return CallbackItem.read(item);
    }

    private Optional<Callback> find(ItemKey key) {
        return reads.at(key).flatMap(reader::readToChange);
    }

    @Override
    public List<Callback> findAll(List<CallbackKey> keys) {
        return findAllOf(keys.stream().map(ItemKey::of).toList());
    }

    private List<Callback> findAllOf(List<ItemKey> keys) {
        Map<ItemKey, Callback> found = reads.at(keys)
                .flatMap(item -> reader.read(item).stream())
                .collect(Collectors.toMap(callback -> ItemKey.of(callback.key()), Function.identity()));
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }

    @Override
    public Callback open(Callback opened, List<Callback> siblings, Placement placement) throws Conflict {
        Callback saved = opened.saved();
        writes.open(CallbackItem.write(saved, placement), siblings);
        return saved;
    }

    @Override
    public Callback save(Callback before, Callback after, Placement placement) throws Conflict {
        writes.save(before, after, placement);
        return after.saved();
    }

    @Override
    public Callback take(Callback before, Callback after, OpenWithPatient siblings, Placement placement)
            throws Conflict {
        writes.take(before, after, siblings, placement);
        return after.saved();
    }

    @Override
    public Callback saveWith(
            Callback before,
            Callback after,
            Placement placement,
            List<ChangedFollowUp> changed,
            List<PlacedFollowUp> owed)
            throws Conflict {
        writes.save(
                before,
                after,
                placement,
                changed,
                owed.stream()
                        .map(one -> FollowUpItem.write(one.followUp().saved(), one.placement()))
                        .toList());
        return after.saved();
    }

    @Override
    public Claim claim(UnreadClaim claim) {
        WorklistEntry of = claim.of();
        var changes = new Changes()
                .onlyIf("worklist", s(Placed.DUE))
                .onlyIf("rank", n(of.rank().value()))
                .onlyIf("work", s(of.work().word()))
                .onlyWithout(CallbackItem.SIBLINGS)
                .increment("revision")
                .set("state", s(claim.placement().state()))
                .append("history", CallbackItem.entries(claim.entries()))
                .replace(Placed.ATTRIBUTES, Placed.attributes(claim.placement()));
        try {
            Map<String, AttributeValue> claimed = dynamo.updateItem(changes.of(table, ItemKey.of(claim.key()))
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build())
                    .attributes();
            return reader.readToChange(claimed).<Claim>map(Claim.Held::new).orElseGet(Claim.Damaged::new);
        } catch (TransactionConflictException _) {
            return new Claim.Failed();
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() ? failed(claim, e.item()) : new Claim.Failed();
        }
    }

    private Claim failed(UnreadClaim claim, Map<String, AttributeValue> item) {
        return reader.read(item).map(callback -> failed(claim, item, callback)).orElseGet(Claim.Damaged::new);
    }

    private static Claim failed(UnreadClaim claim, Map<String, AttributeValue> item, Callback callback) {
        if (callback.isHeldBecauseOf(claim.entries())) {
            // It is this very claim that stands there: only the reply to an earlier try of it was lost.
            return new Claim.Held(callback);
        }
        WorklistEntry of = claim.of();
        boolean stands = n(of.rank().value()).equals(item.get("rank"))
                && s(of.work().word()).equals(item.get("work"));
        return stands ? new Claim.Beside(callback) : new Claim.Failed();
    }

    @Override
    public Stream<WorklistEntry> worklistAfter(Rank rank) {
        return indexes.worklistAfter(rank);
    }

    @Override
    public List<WorkKey> heldBy(PersonId person, Instant now) {
        return indexes.heldBy(person, now).map(ItemKey::work).toList();
    }

    @Override
    public OpenWork openWork(Instant now) {
        return indexes.openWork(now);
    }

    @Override
    public Stream<Callback> allOpen() {
        return open(indexes.all());
    }

    @Override
    public Stream<Callback> openAt(Set<LocationId> locations) {
        return open(indexes.allAt(locations));
    }

    @Override
    public Stream<Callback> watchedAt(Set<LocationId> locations) {
        return open(indexes.watchedAt(locations));
    }

    @Override
    public Stream<Callback> held(Instant now) {
        return open(indexes.held(now));
    }

    private Stream<Callback> open(Stream<ItemKey> keys) {
        return keys.filter(ItemKey::isCallback)
                .gather(Gatherers.windowFixed(ItemReads.BATCH))
                .flatMap(window -> findAllOf(window).stream())
                .filter(Callback::isOpen);
    }

    @Override
    public Stream<DamagedCallback> damaged() {
        return damaged.all();
    }

    @Override
    public void told(DamagedCallback callback, Instant now) {
        damaged.told(callback, now);
    }

    @Override
    public void forgetEarlier(CallbackKey gone) {
        earlier.delete(gone);
    }

    @Override
    public void noteReached(CallerAtLocation who, CallerRecord.Reached reached, Instant expiresAt) {
        notes.note(who, reached, expiresAt);
    }

    @Override
    public void noteConsent(CallerAtLocation who, Consent said, Instant expiresAt) {
        notes.note(who, said, expiresAt);
    }
}
