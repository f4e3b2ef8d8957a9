package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.store.TableSchema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The names of tables, indexes and streams across AWS. Account and region are the laptop's. */
final class Arns {

    static final String REGION = "us-east-1";

    private static final String TABLES = "arn:aws:dynamodb:" + REGION + ":000000000000:table/";
    private static final String STREAM = "/stream/";
    private static final DateTimeFormatter LABEL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private Arns() {}

    static String of(TableSchema table) {
        return TABLES + table.name();
    }

    static String ofIndex(TableSchema table, String index) {
        return of(table) + "/index/" + index;
    }

    static String label(Instant since) {
        return LABEL.format(since);
    }

    static String ofStream(TableSchema table, Instant since) {
        return of(table) + STREAM + label(since);
    }

    /** The table that a stream belongs to, if it is one of ours. */
    static String tableOf(String streamArn) {
        int end = streamArn.indexOf(STREAM);
        return streamArn.startsWith(TABLES) && end > 0 ? streamArn.substring(TABLES.length(), end) : "";
    }
}
