package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.casework.DirectoryStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The directories that were applied: one item a version, never changed, and a pointer to the one in force, which moves in the
 * same transaction (docs/adr/0012-directory-versions.md). The JSON is compressed, so that hundreds of locations fit in an item.
 */
public final class DirectoryTable implements DirectoryStore {

    /** DynamoDB's limit for an item, less ample room for the other attributes. */
    static final int LARGEST_FILE = 400 * 1024 - 4 * 1024;

    private static final String PARTITION = "directory";
    private static final Map<String, AttributeValue> POINTER = Map.of("pk", s(PARTITION), "sk", s("current"));

    private final DynamoDbClient dynamo;
    private final String table;

    public DirectoryTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public int current() {
        return Item.find(item(POINTER), "version")
                .map(version -> Integer.parseInt(version.n()))
                .orElse(NONE);
    }

    @Override
    public Optional<Version> version(int number) {
        return Item.find(item(key(number)), "file")
                .map(file -> new Version(number, Gzip.inflated(file.b().asByteArray())));
    }

    @Override
    public List<Note> latest(int atMost) {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .keyConditionExpression("pk = :directory AND begins_with(sk, :v)")
                .expressionAttributeValues(Map.of(":directory", s(PARTITION), ":v", s("v")))
                .projectionExpression("sk, #at, #by, #hash, restores")
                .expressionAttributeNames(Map.of("#at", "at", "#by", "by", "#hash", "hash"))
                .limit(atMost)
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .limit(atMost)
                .map(DirectoryTable::note)
                .toList();
    }

    @Override
    public Outcome put(int expected, String json, String by, Instant at, Optional<Integer> restores) {
        byte[] file = Gzip.deflated(json);
        if (file.length > LARGEST_FILE) {
            return new Outcome.TooLarge(file.length, LARGEST_FILE);
        }
        var note = new Note(expected + 1, at, by, Gzip.sha256(json), restores);
        var pointer = Put.builder().tableName(table).item(with(POINTER, Map.of("version", n(note.number()))));
        if (expected == NONE) {
            pointer.conditionExpression("attribute_not_exists(version)");
        } else {
            pointer.conditionExpression("version = :expected")
                    .expressionAttributeValues(Map.of(":expected", n(expected)));
        }
        var version =
                Put.builder().tableName(table).item(item(note, file)).conditionExpression("attribute_not_exists(pk)");
        try {
            dynamo.transactWriteItems(write -> write.transactItems(transaction(version), transaction(pointer)));
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().noneMatch(DirectoryTable::isAboutSomebodyElse)) {
                throw e;
            }
            return new Outcome.Overtaken();
        }
        return new Outcome.InForce(note);
    }

    /** The JSON of the directory in force; absent until one was applied. */
    public Optional<String> read() {
        return version(current()).map(Version::json);
    }

    /** Puts the directory in force that a rehearsal begins with. */
    public void apply(String json) {
        switch (put(current(), json, "rehearsal", Instant.EPOCH, Optional.empty())) {
            case Outcome.InForce _ -> {
                // As it was asked for.
            }
            case Outcome.Overtaken() -> throw new IllegalStateException("another directory came into force meanwhile");
            case Outcome.TooLarge(int bytes, int limit) ->
                throw new IllegalStateException("the directory takes %d bytes of at most %d".formatted(bytes, limit));
        }
    }

    private static boolean isAboutSomebodyElse(CancellationReason reason) {
        return List.of("ConditionalCheckFailed", "TransactionConflict").contains(reason.code());
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> item(Note note, byte[] file) {
        var item = with(
                key(note.number()),
                Map.of(
                        "at", n(note.at().getEpochSecond()),
                        "by", s(note.by()),
                        "hash", s(note.hash()),
                        "file", AttributeValue.fromB(SdkBytes.fromByteArray(file))));
        note.restores().ifPresent(restored -> item.put("restores", n(restored)));
        return item;
    }

    private static Note note(Map<String, AttributeValue> item) {
        return new Note(
                Integer.parseInt(Item.text(item, "sk").substring(1)),
                Instant.ofEpochSecond(Item.number(item, "at")),
                Item.text(item, "by"),
                Item.text(item, "hash"),
                Item.find(item, "restores").map(restored -> Integer.parseInt(restored.n())));
    }

    private static Map<String, AttributeValue> key(int version) {
        return Map.of("pk", s(PARTITION), "sk", s("v%06d".formatted(version)));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> key, Map<String, AttributeValue> attributes) {
        var item = new LinkedHashMap<>(key);
        item.putAll(attributes);
        return item;
    }

    private static TransactWriteItem transaction(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
