package dev.ringback.command;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Where each stage of a journey stands from when on, written down. */
record JourneyTable(Map<String, NavigableMap<Instant, String>> since) {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    static JourneyTable of(String rows) {
        Map<String, NavigableMap<Instant, String>> since = new TreeMap<>();
        rows.lines().forEach(row -> {
            List<String> cells =
                    Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
            since.computeIfAbsent(cells.getFirst(), _ -> new TreeMap<>())
                    .put(
                            at(cells.get(1)),
                            cells.get(3).isEmpty() ? cells.get(2) : open(cells.get(2), cells.get(3), at(cells.get(4))));
        });
        return new JourneyTable(since);
    }

    /** How something stands that is not over. */
    static String open(String state, String owner, Instant deadline) {
        return "%s, with %s, by %s".formatted(state, owner, deadline);
    }

    /** A time in December 2026 by New York's clocks: {@code 4 11:00}. */
    static Instant at(String dayAndTime) {
        String[] parts = dayAndTime.strip().split("[ :]+", -1);
        return LocalDateTime.of(
                        2026, 12, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                .atZone(NEW_YORK)
                .toInstant();
    }

    static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    Set<String> stages() {
        return since.keySet();
    }

    JourneyTable without(String... stages) {
        Map<String, NavigableMap<Instant, String>> left = new TreeMap<>(since);
        left.keySet().removeAll(Set.of(stages));
        return new JourneyTable(left);
    }

    /** Each stage that has begun by then. */
    Map<String, String> at(Instant time) {
        Map<String, String> standing = new TreeMap<>();
        since.forEach((stage, changes) -> {
            if (!changes.firstKey().isAfter(time)) {
                standing.put(stage, changes.floorEntry(time).getValue());
            }
        });
        return standing;
    }
}
