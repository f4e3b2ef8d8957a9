package dev.ringback.audit.file;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The values of an object by the names that lead to them: of a list the first, of a list of words all. */
final class ObjectFields {

    /** No phone system tells so much of one call; noise does. */
    private static final int MOST = 1000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Lines.LONGEST)
                    .maxNameLength(1000)
                    .maxNestingDepth(50)
                    .build())
            .build();

    private final Map<String, String> values = new HashMap<>();

    static JsonParser parser(Reader reader) {
        return JSON.createParser(ObjectReadContext.empty(), reader);
    }

    Set<String> keys() {
        return values.keySet();
    }

    int size() {
        return values.size();
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Reads the object that the parser stands at, to its end. */
    void fill(JsonParser parser) {
        fill("", parser);
    }

    private void fill(String before, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = before + LogRecord.key(parser.currentName());
            parser.nextToken();
            take(key, parser);
        }
    }

    /** Reads the value that the parser stands at, to its end. */
    void take(String key, JsonParser parser) {
        if (values.size() >= MOST) {
            parser.skipChildren();
            return;
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            values.putIfAbsent(key, "");
            fill(key + ".", parser);
        } else if (token == JsonToken.START_ARRAY) {
            list(key, parser);
        } else {
            values.putIfAbsent(key, token == JsonToken.VALUE_NULL ? "" : parser.getString());
        }
    }

    private void list(String key, JsonParser parser) {
        StringBuilder words = new StringBuilder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                fill(key + ".", parser);
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (words.length() < Lines.LONGEST) {
                words.append(words.isEmpty() ? "" : ",").append(parser.getString());
            }
        }
        values.putIfAbsent(key, words.toString());
    }
}
