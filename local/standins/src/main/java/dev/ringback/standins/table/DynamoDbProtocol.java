package dev.ringback.standins.table;

import dev.ringback.standins.table.operation.Operations;
import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import java.util.Map;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB's protocol: JSON that names its operation in a header, answered with its checksum in another. */
final class DynamoDbProtocol {

    static final String TARGET = "X-Amz-Target";
    static final String CONTENT_TYPE = "application/x-amz-json-1.0";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer to be sent. */
    record Answer(int status, Content content) {

        Map<String, String> headers() {
            return Map.of("Content-Type", CONTENT_TYPE, "x-amz-crc32", Long.toString(content.checksum()));
        }
    }

    /** The bytes of an answer. */
    static final class Content {
        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        private long checksum() {
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            return checksum.getValue();
        }
    }

    private final Operations operations;

    DynamoDbProtocol(Operations operations) {
        this.operations = operations;
    }

    Answer answer(String target, byte[] body) {
        try {
            return answer(200, operations.answer(target, read(body)));
        } catch (TableRefusal refusal) {
            return answer(400, json(refusal));
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            // The parser's own words would quote the request.
            throw TableRefusal.of(ErrorType.SERIALIZATION, "The request is no JSON");
        }
    }

    private static JsonNode json(TableRefusal refusal) {
        ObjectNode json = JSON.createObjectNode();
        json.put("__type", refusal.type().wireName());
        boolean isCapital =
                refusal.type() == ErrorType.TRANSACTION_CANCELED || refusal.type() == ErrorType.SERIALIZATION;
        json.put(isCapital ? "Message" : "message", refusal.said());
        refusal.details().forEach(json::set);
        return json;
    }

    private static Answer answer(int status, JsonNode json) {
        return new Answer(status, new Content(JSON.writeValueAsBytes(json)));
    }
}
