package dev.ringback.audit.file;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Where objects stand at the beginning of a JSON export, and what their fields are called. */
public final class ObjectSample {

    /**
     * An object as one of its kind.
     *
     * @param within the list that it is the first of; absent: it stands at the top, alone or in a list without a name
     */
    public record Found(Optional<String> within, Set<String> keys) {}

    /** How many fields of the outermost object are looked at for a list of calls. */
    private static final int FIELDS = 50;

    private ObjectSample() {}

    static List<Found> in(Reader reader) {
        List<Found> found = new ArrayList<>();
        try (JsonParser parser = ObjectFields.parser(reader)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                first = parser.nextToken();
            }
            if (first == JsonToken.START_OBJECT) {
                look(parser, found);
            }
        } catch (JacksonException broken) {
            // What stands before the break is enough, or it is not recognised.
        }
        return found;
    }

    private static void look(JsonParser parser, List<Found> found) {
        ObjectFields top = new ObjectFields();
        for (int field = 0; field < FIELDS && parser.nextToken() == JsonToken.PROPERTY_NAME; field++) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    ObjectFields element = new ObjectFields();
                    element.fill(parser);
                    found.add(new Found(Optional.of(name), element.keys()));
                    return;
                }
                while (parser.currentToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                    parser.nextToken();
                }
            } else {
                top.take(LogRecord.key(name), parser);
            }
        }
        found.add(new Found(Optional.empty(), top.keys()));
    }

    /** One object a line, if the first line is one object and no more. */
    static Format.Objects.Layout layout(String firstLine) {
        try (JsonParser parser = ObjectFields.parser(new StringReader(firstLine))) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return isObject && parser.nextToken() == null
                    ? Format.Objects.Layout.ONE_A_LINE
                    : Format.Objects.Layout.ONE_DOCUMENT;
        } catch (JacksonException goesOnInTheNextLine) {
            return Format.Objects.Layout.ONE_DOCUMENT;
        }
    }
}
