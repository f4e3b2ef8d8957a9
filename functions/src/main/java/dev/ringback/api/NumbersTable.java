package dev.ringback.api;

import dev.ringback.casework.ReadNumbers;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Groups as a table: a line each, or one for all together where none were asked for; the columns are the figures by their names. */
final class NumbersTable {

    private NumbersTable() {}

    static String of(ReadNumbers.Answer.Told told) {
        List<Counting.Group> groups = told.groups().isEmpty()
                ? List.of(new Counting.Group("all", told.asked().figures()))
                : told.groups();
        List<String> head = new ArrayList<>(List.of("key"));
        columns("", FiguresJson.of(told.asked().figures())).forEach(head::add);
        var table = new CsvTable(head);
        groups.forEach(group -> table.row(row(group.key(), group.figures())));
        return table.text();
    }

    private static List<String> row(String key, Figures figures) {
        return Stream.concat(Stream.of(key), values(FiguresJson.of(figures))).toList();
    }

    /** A figure within others has their name before its own: {@code firstCallback.median}. */
    private static Stream<String> columns(String within, JsonNode figures) {
        return figures.propertyStream().flatMap(figure -> {
            String name = within + figure.getKey();
            if (name.equals("unresolved")) {
                return Stream.of("unresolved.last", "unresolved.average", "unresolved.worst");
            }
            return figure.getValue().isObject() ? columns(name + ".", figure.getValue()) : Stream.of(name);
        });
    }

    private static Stream<String> values(JsonNode figures) {
        return figures.propertyStream().flatMap(figure -> {
            if (figure.getKey().equals("unresolved") && figure.getValue().isNull()) {
                return Stream.of("", "", "");
            }
            return figure.getValue().isObject()
                    ? values(figure.getValue())
                    : Stream.of(figure.getValue().asString(""));
        });
    }
}
