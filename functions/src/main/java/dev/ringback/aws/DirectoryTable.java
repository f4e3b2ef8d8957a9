package dev.ringback.aws;

import static dev.ringback.aws.Item.s;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The directory file as it was applied: one item, its JSON compressed so that hundreds of locations fit. */
public final class DirectoryTable {

    private static final Map<String, AttributeValue> KEY = Map.of("pk", s("directory"), "sk", s("current"));

    private final DynamoDbClient dynamo;
    private final String table;

    public DirectoryTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** The JSON of the directory in force; absent until one was applied. */
    public Optional<String> read() {
        return Optional.ofNullable(dynamo.getItem(get -> get.tableName(table).key(KEY))
                        .item()
                        .get("file"))
                .map(file -> inflated(file.b().asByteArray()));
    }

    /** Puts a directory in force. Whoever calls this has checked it. */
    public void apply(String json) {
        var file = AttributeValue.fromB(SdkBytes.fromByteArray(deflated(json)));
        dynamo.putItem(
                put -> put.tableName(table).item(Map.of("pk", s("directory"), "sk", s("current"), "file", file)));
    }

    private static byte[] deflated(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
