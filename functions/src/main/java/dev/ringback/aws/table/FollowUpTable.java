package dev.ringback.aws.table;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.casework.PlacedFollowUp;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Follow-ups in DynamoDB: one item each, beside their callback (docs/adr/0051-a-follow-up-is-work-of-its-own.md). */
public final class FollowUpTable implements FollowUpStore {

    private final ItemReads reads;
    private final PlacesById places;
    private final CallerPartitions partitions;
    private final CallbackWrites writes;

    public FollowUpTable(DynamoDbClient dynamo, String table) {
        this.reads = new ItemReads(dynamo, table);
        this.places = new PlacesById(dynamo, table);
        var earlier = new EarlierHistory(dynamo, table);
        this.partitions = new CallerPartitions(
                dynamo, table, new CallbackReader(earlier, new DamagedItems(dynamo, table, earlier)));
        this.writes = new CallbackWrites(dynamo, table);
    }

    /**
     * The follow-up of an item.
     *
     * @throws RuntimeException if it cannot be read
     */
    public static FollowUp read(Map<String, AttributeValue> item) {
        return FollowUpItem.read(item);
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return places.of(id.id())
                .filter(ItemKey::isFollowUp)
                .flatMap(reads::at)
                .map(FollowUpItem::read)
                .filter(found -> found.id().equals(id));
    }

    @Override
    public Optional<FollowUp> find(FollowUpKey key) {
        return reads.at(ItemKey.of(key)).map(FollowUpItem::read);
    }

    @Override
    public List<FollowUp> findAll(List<FollowUpKey> keys) {
        Map<FollowUpKey, FollowUp> found = reads.at(
                        keys.stream().map(ItemKey::of).toList())
                .flatMap(item -> FollowUpItem.readIfPossible(item).stream())
                .collect(Collectors.toMap(FollowUp::key, Function.identity()));
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }

    @Override
    public List<FollowUp> of(PhoneNumber patient) {
        return partitions.followUps(patient);
    }

    @Override
    public List<FollowUp> open(PhoneNumber patient) {
        return partitions.openFollowUps(patient);
    }

    @Override
    public List<FollowUp> owedFrom(CallbackKey callback) {
        return partitions.owedFrom(callback);
    }

    @Override
    public void forget(FollowUp closed) throws Conflict {
        writes.delete(closed);
    }

    @Override
    public OpenWithPatient siblings(FollowUpKey of) {
        return partitions.siblings(of);
    }

    @Override
    public FollowUp save(FollowUp before, FollowUp after, Placement placement, List<PlacedFollowUp> owed)
            throws Conflict {
        writes.save(
                FollowUpItem.changes(before, after, placement),
                before,
                owed.stream()
                        .map(one -> FollowUpItem.write(one.followUp().saved(), one.placement()))
                        .toList());
        return after.saved();
    }

    @Override
    public FollowUp take(FollowUp before, FollowUp after, OpenWithPatient siblings, Placement placement)
            throws Conflict {
        writes.take(FollowUpItem.changes(before, after, placement), before, siblings);
        return after.saved();
    }
}
