package dev.ringback.standins.table.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Random expressions of one request, and the names and values that they refer to. */
final class RandomExpressions {

    /** Attributes that an item may have; the last ones are reserved words. */
    static final List<String> ATTRIBUTES = List.of("a", "b", "c", "d", "list", "work", "holder", "name", "status");

    private static final Set<String> RESERVED = Set.of("list", "work", "name", "status", "size", "rank", "file");

    private final RandomValues values;
    private final Map<String, String> names = new HashMap<>();
    private final ObjectNode given = Endpoint.object();

    RandomExpressions(RandomValues values) {
        this.values = values;
    }

    /** Puts names and values where a request has them. */
    void into(ObjectNode body) {
        if (!names.isEmpty()) {
            ObjectNode json = body.putObject("ExpressionAttributeNames");
            names.forEach(json::put);
        }
        if (!given.isEmpty()) {
            body.set("ExpressionAttributeValues", given);
        }
    }

    String name(String attribute) {
        if (RESERVED.contains(attribute) || values.oneIn(4)) {
            names.put("#" + attribute, attribute);
            return "#" + attribute;
        }
        return attribute;
    }

    String value(ObjectNode value) {
        String placeholder = ":v" + given.size();
        given.set(placeholder, value);
        return placeholder;
    }

    String attribute() {
        return name(values.oneOf(ATTRIBUTES));
    }

    String path() {
        return pathFrom(values.oneOf(ATTRIBUTES));
    }

    private Set<String> distinct() {
        Set<String> attributes = new LinkedHashSet<>();
        for (int i = 1 + values.below(3); i > 0; i--) {
            attributes.add(values.oneOf(ATTRIBUTES));
        }
        return attributes;
    }

    private String pathFrom(String attribute) {
        String path = name(attribute);
        while (values.oneIn(3)) {
            path += values.oneIn(2) ? "[" + values.below(3) + "]" : "." + name(values.oneOf(List.of("x", "y", "size")));
        }
        return path;
    }

    String condition(int depth) {
        if (depth == 0) {
            return simple();
        }
        return switch (values.below(6)) {
            case 0 -> condition(depth - 1) + " AND " + condition(depth - 1);
            case 1 -> condition(depth - 1) + " OR " + condition(depth - 1);
            case 2 -> "NOT " + condition(depth - 1);
            case 3 -> "(" + simple() + " OR " + condition(depth - 1) + ")";
            default -> simple();
        };
    }

    private String simple() {
        return switch (values.below(12)) {
            case 0 -> "attribute_exists(" + path() + ")";
            case 1 -> "attribute_not_exists(" + path() + ")";
            case 2 ->
                "attribute_type(%s, %s)"
                        .formatted(
                                path(),
                                value(RandomValues.typed(
                                        "S", values.oneOf(List.of("S", "N", "B", "M", "L", "SS", "BOOL", "NULL")))));
            case 3 -> "begins_with(%s, %s)".formatted(path(), value(values.oneIn(4) ? values.binary() : values.text()));
            case 4 -> "contains(%s, %s)".formatted(path(), value(values.any(0)));
            case 5 -> "size(%s) %s %s".formatted(path(), comparator(), value(values.smallNumber()));
            case 6 -> between();
            case 7 -> "%s IN (%s, %s)".formatted(path(), value(values.any(1)), value(values.any(0)));
            case 8 -> "%s %s %s".formatted(path(), comparator(), path());
            default ->
                "%s %s %s".formatted(path(), comparator(), value(values.oneIn(2) ? values.number() : values.text()));
        };
    }

    private String between() {
        return "%s BETWEEN %s AND %s"
                .formatted(
                        path(),
                        value(RandomValues.typed("N", Integer.toString(values.below(5)))),
                        value(RandomValues.typed("N", Integer.toString(5 + values.below(50)))));
    }

    String comparator() {
        return values.oneOf(List.of("=", "=", "<>", "<", "<=", ">", ">="));
    }

    String projection() {
        Set<String> paths = new LinkedHashSet<>();
        for (String attribute : distinct()) {
            paths.add(pathFrom(attribute));
        }
        return String.join(", ", paths);
    }

    String update() {
        List<String> sets = new ArrayList<>();
        List<String> removes = new ArrayList<>();
        List<String> adds = new ArrayList<>();
        List<String> deletes = new ArrayList<>();
        boolean overlaps = values.oneIn(10);
        for (String attribute : distinct()) {
            String path = overlaps ? path() : pathFrom(attribute);
            switch (values.below(8)) {
                case 0, 1, 2, 3 -> sets.add(path + " = " + term());
                case 4, 5 -> removes.add(path);
                case 6 -> adds.add(path + " " + value(values.oneIn(2) ? values.smallNumber() : values.set()));
                default -> deletes.add(path + " " + value(values.set()));
            }
        }
        List<String> sections = new ArrayList<>();
        section(sections, "SET", sets);
        section(sections, "REMOVE", removes);
        section(sections, "ADD", adds);
        section(sections, "DELETE", deletes);
        return String.join(" ", sections);
    }

    private static void section(List<String> sections, String name, List<String> actions) {
        if (!actions.isEmpty()) {
            sections.add(name + " " + String.join(", ", actions));
        }
    }

    private String term() {
        return switch (values.below(9)) {
            case 0 -> "if_not_exists(%s, %s)".formatted(path(), value(values.any(1)));
            case 1 -> "list_append(%s, %s)".formatted(path(), value(values.list(1)));
            case 2 ->
                "list_append(if_not_exists(%s, %s), %s)"
                        .formatted(attribute(), value(values.list(0)), value(values.list(1)));
            case 3 -> "%s + %s".formatted(path(), value(values.smallNumber()));
            case 4 ->
                "if_not_exists(%s, %s) - %s"
                        .formatted(path(), value(values.smallNumber()), value(values.smallNumber()));
            case 5 -> path();
            default -> value(values.any(2));
        };
    }
}
