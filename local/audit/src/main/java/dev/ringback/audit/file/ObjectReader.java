package dev.ringback.audit.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads objects of JSON, one at a time, from a list however long, or one after the other. */
final class ObjectReader {

    private final Format.Objects format;
    private final ObjLongConsumer<String> unreadable;

    ObjectReader(Format.Objects format, ObjLongConsumer<String> unreadable) {
        this.format = format;
        this.unreadable = unreadable;
    }

    void read(Reader text, Lines lines, Consumer<LogRecord> records) throws IOException {
        switch (format.layout()) {
            case ONE_DOCUMENT -> read(text, 0, "the JSON is broken here; nothing behind it was read", records);
            case ONE_A_LINE -> readLines(lines, records);
        }
    }

    private void readLines(Lines lines, Consumer<LogRecord> records) throws IOException {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().tooLong()) {
                unreadable.accept(
                        "the line is longer than %d characters".formatted(Lines.LONGEST),
                        line.get().number());
            } else if (!line.get().text().isBlank()) {
                read(
                        new StringReader(line.get().text()),
                        line.get().number() - 1,
                        line.get().ended() ? "this line is no JSON" : "the file ends in the middle of this line",
                        records);
            }
        }
    }

    private void read(Reader text, long linesBefore, String whyBroken, Consumer<LogRecord> records) {
        try (JsonParser parser = ObjectFields.parser(text)) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.START_OBJECT) {
                        object(parser, linesBefore, records);
                    }
                }
            } catch (JacksonException broken) {
                unreadable.accept(
                        whyBroken, linesBefore + parser.currentLocation().getLineNr());
            }
        }
    }

    /** An object at the top: a record, or what the list of records stands in. */
    private void object(JsonParser parser, long linesBefore, Consumer<LogRecord> records) {
        Optional<String> within = format.within();
        if (within.isEmpty()) {
            record(parser, linesBefore, records);
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isTheList = parser.currentName().equals(within.get());
            if (parser.nextToken() == JsonToken.START_ARRAY && isTheList) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() == JsonToken.START_OBJECT) {
                        record(parser, linesBefore, records);
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void record(JsonParser parser, long linesBefore, Consumer<LogRecord> records) {
        long line = linesBefore + parser.currentTokenLocation().getLineNr();
        ObjectFields fields = new ObjectFields();
        fields.fill(parser);
        records.accept(new ObjectRecord(line, fields));
    }

    private record ObjectRecord(long line, ObjectFields fields) implements LogRecord {

        @Override
        public String field(String key) {
            return fields.value(key).strip();
        }

        @Override
        public String at(int place) {
            return "";
        }

        @Override
        public int size() {
            return fields.size();
        }
    }
}
