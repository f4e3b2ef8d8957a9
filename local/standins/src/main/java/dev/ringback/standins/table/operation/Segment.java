package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.KeySchema;
import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The part of a table that a scan reads: whole partitions, and each of them in one of all the parts. */
record Segment(int number, int total) {

    private static final Segment WHOLE = new Segment(0, 1);

    static Segment of(Request request) {
        Optional<Integer> number = request.find("Segment").map(JsonNode::asInt);
        Optional<Integer> total = request.count("TotalSegments");
        if (number.isEmpty() && total.isEmpty()) {
            return WHOLE;
        }
        if (number.isEmpty() || total.isEmpty()) {
            String missing = number.isEmpty() ? "Segment" : "TotalSegments";
            String there = number.isEmpty() ? "TotalSegments" : "Segment";
            throw TableRefusal.invalid(
                    "The %s parameter is required but was not present in the request when %s parameter is present"
                            .formatted(missing, there));
        }
        if (number.get() >= total.get()) {
            throw TableRefusal.invalid(
                    ("The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                                    + " Segment: %d is not less than TotalSegments: %d")
                            .formatted(number.get(), total.get()));
        }
        return new Segment(number.get(), total.get());
    }

    NavigableMap<Bytes, TableItem> of(KeySchema key, NavigableMap<Bytes, TableItem> entries) {
        if (total == 1) {
            return entries;
        }
        var mine = new TreeMap<Bytes, TableItem>();
        entries.forEach((place, item) -> {
            if (Math.floorMod(key.partition(item).hashCode(), total) == number) {
                mine.put(place, item);
            }
        });
        return mine;
    }
}
