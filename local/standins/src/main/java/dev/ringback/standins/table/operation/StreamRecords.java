package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.ChangeRecord;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records of a stream as GetRecords answers. */
public final class StreamRecords {

    private StreamRecords() {}

    public static ObjectNode json(ChangeRecord record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("eventID", eventId(record));
        json.put("eventName", record.event());
        json.put("eventVersion", "1.1");
        json.put("eventSource", "aws:dynamodb");
        json.put("awsRegion", Arns.REGION);
        ObjectNode change = json.putObject("dynamodb");
        change.put("ApproximateCreationDateTime", record.at().getEpochSecond());
        change.set("Keys", ValueWriter.json(record.key()));
        record.after().ifPresent(item -> change.set("NewImage", ValueWriter.json(item)));
        record.before().ifPresent(item -> change.set("OldImage", ValueWriter.json(item)));
        change.put("SequenceNumber", sequenceNumber(record.number()));
        change.put("SizeBytes", size(record));
        change.put("StreamViewType", "NEW_AND_OLD_IMAGES");
        switch (record.cause()) {
            case REQUEST -> {
                // Who asked is not told.
            }
            case EXPIRY ->
                json.putObject("userIdentity")
                        .put("PrincipalId", "dynamodb.amazonaws.com")
                        .put("Type", "Service");
        }
        return json;
    }

    private static String eventId(ChangeRecord record) {
        String name = record.number() + "|" + record.at();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    static int size(ChangeRecord record) {
        return record.key().size()
                + record.before().map(TableItem::size).orElse(0)
                + record.after().map(TableItem::size).orElse(0);
    }

    /** Numbers of records have 21 digits at least. */
    static String sequenceNumber(long number) {
        return "1%020d".formatted(number);
    }

    static long number(String sequenceNumber) {
        if (!sequenceNumber.matches("1\\d{20}")) {
            throw TableRefusal.invalid("Invalid SequenceNumber: " + sequenceNumber);
        }
        return Long.parseLong(sequenceNumber.substring(1));
    }
}
