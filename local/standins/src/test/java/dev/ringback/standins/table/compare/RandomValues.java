package dev.ringback.standins.table.compare;

import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random values, in DynamoDB's JSON. */
final class RandomValues {

    private static final List<String> TEXTS = List.of("", "a", "b", "ab", "abc", "é", "日本", "😀", "z z", "0", "-1");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "-1",
            "10",
            "100",
            "1.5",
            "-0.25",
            "007",
            "1e3",
            "1E-3",
            "12345678901234567890",
            "-42",
            "3.0",
            "99999999999999999999999999999999999999",
            "0.00000001",
            "1e125",
            "1e-130",
            "-0");

    private final RandomGenerator random;

    RandomValues(RandomGenerator random) {
        this.random = random;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    static ObjectNode typed(String type, String value) {
        return Endpoint.object().put(type, value);
    }

    ObjectNode text() {
        if (oneIn(12)) {
            return typed("S", "x".repeat(200 + random.nextInt(3000)));
        }
        return typed("S", oneOf(TEXTS));
    }

    ObjectNode filledText() {
        return typed("S", oneOf(TEXTS.subList(1, TEXTS.size())));
    }

    ObjectNode number() {
        return oneIn(3) ? smallNumber() : typed("N", oneOf(NUMBERS));
    }

    ObjectNode smallNumber() {
        return typed("N", Integer.toString(random.nextInt(-3, 12)));
    }

    ObjectNode binary() {
        byte[] bytes = new byte[random.nextInt(1, 6)];
        random.nextBytes(bytes);
        return typed("B", Base64.getEncoder().encodeToString(bytes));
    }

    /** Any value, with documents and lists at most so deep. */
    ObjectNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 9)) {
            case 0, 1, 2 -> text();
            case 3, 4 -> number();
            case 5 -> binary();
            case 6 -> Endpoint.object().put("BOOL", random.nextBoolean());
            case 7 -> Endpoint.object().put("NULL", true);
            case 8 -> set();
            case 9, 10, 11 -> document(depth - 1);
            default -> list(depth - 1);
        };
    }

    ObjectNode document(int depth) {
        ObjectNode value = Endpoint.object();
        ObjectNode fields = value.putObject("M");
        for (String name : List.of("x", "y", "size")) {
            if (random.nextBoolean()) {
                fields.set(name, any(depth));
            }
        }
        return value;
    }

    ObjectNode list(int depth) {
        ObjectNode value = Endpoint.object();
        ArrayNode elements = value.putArray("L");
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(any(depth));
        }
        return value;
    }

    ObjectNode set() {
        return switch (random.nextInt(3)) {
            case 0 -> set("SS", List.of("a", "b", "c", "é", "dd"));
            case 1 -> set("NS", List.of("1", "2", "-3", "4.5", "1000"));
            default -> set("BS", List.of("AA==", "AQ==", "/w==", "AAE="));
        };
    }

    private ObjectNode set(String type, List<String> elements) {
        TreeSet<String> chosen = new TreeSet<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            chosen.add(oneOf(elements));
        }
        ObjectNode value = Endpoint.object();
        ArrayNode array = value.putArray(type);
        chosen.forEach(array::add);
        return value;
    }

    /** So many that two are hardly ever the same. */
    ObjectNode rank() {
        return typed("N", new BigInteger(40, new java.util.Random(random.nextLong())).toString());
    }
}
