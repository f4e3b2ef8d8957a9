package dev.ringback.api;

import dev.ringback.casework.ReadNumbers;
import dev.ringback.numbers.Counting;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups as a table: a line each, or one for all together where none were asked for; the columns are the figures by their names. */
final class NumbersTable {

    private NumbersTable() {}

    static String of(ReadNumbers.Answer.Told told) {
        List<Counting.Group> groups = told.asked().groups().isEmpty()
                ? List.of(new Counting.Group("all", told.asked().figures()))
                : told.asked().groups();
        List<JsonNode> rows = groups.stream()
                .<JsonNode>map(group -> {
                    ObjectNode row = FiguresJson.of(group.figures());
                    return row.put("key", group.key());
                })
                .toList();
        return CsvTable.of(
                Stream.concat(
                                Stream.of("key"),
                                columns("", FiguresJson.of(told.asked().figures())))
                        .toList(),
                rows);
    }

    private static Stream<String> columns(String within, JsonNode figures) {
        return figures.propertyStream().flatMap(figure -> {
            String name = within + figure.getKey();
            if (name.equals("unresolved")) {
                return Stream.of("last", "average", "worst").map(part -> name + "." + part);
            }
            return figure.getValue().isObject() ? columns(name + ".", figure.getValue()) : Stream.of(name);
        });
    }
}
