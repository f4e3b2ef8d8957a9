package dev.ringback.costs;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All entries of the worklist's index, weighed as DynamoDB weighs them on AWS: the names and the values of what the index holds
 * (DynamoDB Developer Guide, "Item sizes and formats").
 *
 * @param of which callbacks they are
 */
record Entries(String of, long count, long bytes) {

    /** What a page of a query holds, in bytes; AWS says 1 MB, and this is the smaller reading of it. */
    private static final long PAGE = 1_000_000;

    /** What the index shows, read to its end. */
    static Entries read(String of, Bench bench) {
        var entries = bench
                .table()
                .queryPaginator(query -> query.tableName(bench.tableName())
                        .indexName("worklist")
                        .keyConditionExpression("worklist = :due")
                        .expressionAttributeValues(Map.of(":due", AttributeValue.fromS("due"))))
                .items()
                .stream()
                .toList();
        return new Entries(
                of, entries.size(), entries.stream().mapToLong(Entries::bytes).sum());
    }

    private static long bytes(Map<String, AttributeValue> entry) {
        return entry.entrySet().stream()
                .mapToLong(attribute -> utf8(attribute.getKey()) + bytes(attribute.getValue()))
                .sum();
    }

    static long bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> bytes(new BigDecimal(value.n()));
            default -> throw new IllegalArgumentException("an entry of the worklist holds neither text nor number");
        };
    }

    /** One byte, one for each two significant digits, and one for the sign of a negative number. */
    private static long bytes(BigDecimal number) {
        long digits = number.stripTrailingZeros().precision();
        return 1 + Math.ceilDiv(digits, 2) + (number.signum() < 0 ? 1 : 0);
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    boolean fitOnAPage() {
        return bytes <= PAGE;
    }

    String asMarkdown() {
        return String.format(
                Locale.ROOT,
                "| %,d %s | %,d (≤ %,d) | %.1f | %d |",
                count,
                of,
                bytes,
                PAGE,
                (double) bytes / count,
                Math.ceilDiv(bytes, PAGE));
    }
}
