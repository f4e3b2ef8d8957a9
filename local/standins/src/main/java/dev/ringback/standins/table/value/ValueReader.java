package dev.ringback.standins.table.value;

import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads values from DynamoDB's JSON, and refuses what DynamoDB does not store. */
public final class ValueReader {

    /** Documents and lists within one another. */
    private static final int DEEPEST = 32;

    private ValueReader() {}

    public static Map<String, Value> attributes(JsonNode json) {
        return fields(json, 0);
    }

    private static Map<String, Value> fields(JsonNode json, int depth) {
        if (!json.isObject()) {
            throw malformed("Unexpected field type");
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        json.forEachEntry((name, value) -> fields.put(name, read(value, depth)));
        return Collections.unmodifiableMap(fields);
    }

    public static Value value(JsonNode json) {
        return read(json, 0);
    }

    private static Value read(JsonNode json, int depth) {
        if (!json.isObject()) {
            throw malformed("Unexpected field type");
        }
        if (json.isEmpty()) {
            throw TableRefusal.invalid(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        if (json.size() > 1) {
            throw TableRefusal.invalid(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                            + " supported datatypes");
        }
        if (depth > DEEPEST) {
            throw TableRefusal.invalid("Nesting Levels have exceeded supported limits");
        }
        Map.Entry<String, JsonNode> typed = json.properties().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> new Value.Text(text(value));
            case "N" -> new Value.Numeric(Numbers.parse(text(value)));
            case "B" -> new Value.Binary(bytes(value));
            case "BOOL" -> new Value.Truth(truth(value));
            case "NULL" -> nothing(value);
            case "M" -> new Value.Document(fields(value, depth + 1));
            case "L" ->
                new Value.Sequence(list(value).stream()
                        .map(element -> read(element, depth + 1))
                        .toList());
            case "SS" -> new Value.TextSet(set(value, ValueReader::text, "An string set  may not be empty"));
            case "NS" -> new Value.NumericSet(numbers(value));
            case "BS" -> new Value.BinarySet(set(value, ValueReader::bytes, "Binary sets should not be empty"));
            default ->
                throw TableRefusal.invalid(
                        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        };
    }

    private static Value nothing(JsonNode value) {
        if (!truth(value)) {
            throw TableRefusal.invalidParameter("Null attribute value types must have the value of true");
        }
        return new Value.Null();
    }

    private static Set<BigDecimal> numbers(JsonNode json) {
        List<JsonNode> elements = list(json);
        if (elements.isEmpty()) {
            throw TableRefusal.invalidParameter("An number set  may not be empty");
        }
        Set<BigDecimal> numbers = new TreeSet<>();
        for (JsonNode element : elements) {
            if (!numbers.add(Numbers.parse(text(element)))) {
                throw TableRefusal.invalidParameter("Input collection contains duplicates.");
            }
        }
        return Collections.unmodifiableSet(numbers);
    }

    private static <E extends Comparable<E>> Set<E> set(
            JsonNode json, Function<JsonNode, E> element, String whenEmpty) {
        List<JsonNode> elements = list(json);
        if (elements.isEmpty()) {
            throw TableRefusal.invalidParameter(whenEmpty);
        }
        List<E> read = elements.stream().map(element).toList();
        Set<E> set = new TreeSet<>(read);
        if (set.size() < read.size()) {
            throw TableRefusal.invalidParameter(
                    "Input collection %s contains duplicates.".formatted(bracketed(elements)));
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    private static String bracketed(List<JsonNode> elements) {
        return elements.stream().map(JsonNode::toString).toList().toString();
    }

    private static List<JsonNode> list(JsonNode json) {
        if (!json.isArray()) {
            throw malformed("Unexpected field type");
        }
        List<JsonNode> elements = new ArrayList<>(json.size());
        json.forEach(elements::add);
        return elements;
    }

    private static String text(JsonNode json) {
        if (!json.isString()) {
            throw malformed(json.isNumber() ? "NUMBER_VALUE cannot be converted to String" : "Unexpected field type");
        }
        return json.asString();
    }

    private static boolean truth(JsonNode json) {
        if (!json.isBoolean()) {
            throw malformed("Unexpected token received from parser");
        }
        return json.asBoolean();
    }

    private static Bytes bytes(JsonNode json) {
        try {
            return Bytes.of(Base64.getDecoder().decode(text(json)));
        } catch (IllegalArgumentException _) {
            throw malformed("Base64 encoded length is expected a multiple of 4 bytes");
        }
    }

    private static TableRefusal malformed(String what) {
        return TableRefusal.of(ErrorType.SERIALIZATION, what);
    }
}
