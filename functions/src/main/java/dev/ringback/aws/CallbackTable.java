package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Look;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Callbacks in DynamoDB: one item each, changed by one conditional write (docs/adr/0003-one-item-a-callback.md). */
public final class CallbackTable {

    /** Somebody else saved first; what was decided no longer holds and is to be decided anew. */
    public static final class Conflict extends Exception {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("somebody else saved this callback first", null, false, false);
        }
    }

    /** The items beside a caller's callbacks: the last conversation, and the last word about texts that is on no callback. */
    private static final String REACHED = "reached";

    private static final String SAID = "said";

    /** No id is longer, and an index takes no key of any length. */
    private static final int LONGEST_ID = 64;

    private final DynamoDbClient dynamo;
    private final String table;

    public CallbackTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** All that is kept of a caller at a location, as of now. */
    public CallerRecord load(CallerAtLocation who) {
        List<Map<String, AttributeValue>> items = dynamo
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", s(ItemKey.partition(who))))
                        .build())
                .items()
                .stream()
                .toList();
        return new CallerRecord(
                who,
                items.stream()
                        .filter(item -> ItemKey.of(item).isCallback())
                        .map(CallbackItem::read)
                        .toList(),
                note(items, REACHED)
                        .map(item -> new CallerRecord.Reached(
                                Instant.ofEpochSecond(Item.number(item, "at")),
                                new ContactId(Item.text(item, "contact")))),
                note(items, SAID)
                        .map(item -> new Consent(
                                Word.find(TextConsent.class, Item.text(item, "said"))
                                        .orElseThrow(),
                                Instant.ofEpochSecond(Item.number(item, "at")),
                                Consent.How.CONTACT_ATTRIBUTE,
                                Item.text(item, "contact"))));
    }

    private static Optional<Map<String, AttributeValue>> note(List<Map<String, AttributeValue>> items, String kind) {
        return items.stream().filter(item -> ItemKey.of(item).sk().equals(kind)).findFirst();
    }

    public Optional<Callback> find(CallbackId id) {
        if (id.id().isEmpty() || id.id().length() > LONGEST_ID) {
            return Optional.empty();
        }
        return dynamo
                .query(QueryRequest.builder()
                        .tableName(table)
                        .indexName("byId")
                        .keyConditionExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", s(id.id())))
                        .build())
                .items()
                .stream()
                .findFirst()
                .flatMap(item -> find(ItemKey.of(item)));
    }

    /** What a callback has become meanwhile: one consistent read, and no index. */
    public Callback reload(Callback callback) {
        return find(ItemKey.of(callback)).orElseThrow();
    }

    public Optional<Callback> find(ItemKey key) {
        return Optional.of(dynamo.getItem(GetItemRequest.builder()
                                .tableName(table)
                                .key(key.asMap())
                                .consistentRead(true)
                                .build())
                        .item())
                .filter(item -> !item.isEmpty())
                .map(CallbackItem::read);
    }

    /** The callbacks of these keys, in their order; what is gone meanwhile is left out. At most 100. */
    public List<Callback> findAll(List<ItemKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var wanted = KeysAndAttributes.builder()
                .keys(keys.stream().map(ItemKey::asMap).toList())
                .build();
        Map<ItemKey, Callback> found =
                dynamo.batchGetItemPaginator(batch -> batch.requestItems(Map.of(table, wanted))).stream()
                        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
                        .map(CallbackItem::read)
                        .collect(Collectors.toMap(ItemKey::of, Function.identity()));
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }

    /**
     * Saves a callback that was just opened, unless this caller at this location has got one of that number meanwhile.
     *
     * @param look when the callback is to be looked at next
     * @param keep how long it is kept once it is closed
     */
    public Callback open(Callback opened, Optional<Look> look, Duration keep) throws Conflict {
        Callback saved = opened.saved();
        var item = new LinkedHashMap<>(ItemKey.of(opened).asMap());
        item.put("id", s(opened.id().id()));
        item.put("state", s(opened.state().word()));
        item.put("revision", n(saved.revision()));
        item.put("history", CallbackItem.entries(opened.history()));
        if (!opened.pending().isEmpty()) {
            item.put("pending", CallbackItem.intents(opened.pending()));
        }
        item.putAll(Placement.of(opened, look, keep));
        try {
            dynamo.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            throw new Conflict();
        }
        return saved;
    }

    /** Saves what became of {@code before}: the new entries are appended, everything else follows from {@code after}. */
    public Callback save(Callback before, Callback after, Optional<Look> look, Duration keep) throws Conflict {
        Callback saved = after.saved();
        var changes = new Changes()
                .onlyIf("revision", n(before.revision()))
                .set("revision", n(saved.revision()))
                .set("state", s(after.state().word()));
        if (after.history().size() > before.history().size()) {
            changes.append(
                    "history",
                    CallbackItem.entries(after.history()
                            .subList(before.history().size(), after.history().size())));
        }
        if (after.pending().isEmpty()) {
            changes.remove("pending");
        } else {
            changes.set("pending", CallbackItem.intents(after.pending()));
        }
        changes.replace(Placement.ATTRIBUTES, Placement.of(after, look, keep));
        try {
            dynamo.updateItem(changes.of(table, ItemKey.of(before)).build());
        } catch (ConditionalCheckFailedException _) {
            throw new Conflict();
        }
        return saved;
    }

    /** Notes that a caller was reached, so that a missed call which becomes known later is seen in its light. */
    public void noteReached(CallerAtLocation who, CallerRecord.Reached reached, Instant expiresAt) {
        note(who, REACHED, reached.at(), reached.chain(), Map.of(), expiresAt);
    }

    /** Notes what a caller said about texts in a call that is on no callback. */
    public void noteSaid(CallerAtLocation who, TextConsent said, Instant at, ContactId chain, Instant expiresAt) {
        note(who, SAID, at, chain, Map.of("said", s(said.word())), expiresAt);
    }

    private void note(
            CallerAtLocation who,
            String kind,
            Instant at,
            ContactId chain,
            Map<String, AttributeValue> more,
            Instant expiresAt) {
        var item = new LinkedHashMap<>(new ItemKey(ItemKey.partition(who), kind).asMap());
        item.put("at", n(at.getEpochSecond()));
        item.put("contact", s(chain.id()));
        item.putAll(more);
        item.put("expiresAt", n(expiresAt.getEpochSecond()));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR #at <= :at")
                    .expressionAttributeNames(Map.of("#at", "at"))
                    .expressionAttributeValues(Map.of(":at", n(at.getEpochSecond()))));
        } catch (ConditionalCheckFailedException _) {
            // Something later is already noted.
        }
    }
}
