package dev.ringback.numbers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds tallies to figures: those of all together, and of each group. Each tally is added once, in any order. */
public final class Counting {

    /** Figures of what has the same {@code key}. */
    public record Group(String key, Figures figures) {}

    private final Selection selection;
    private final Optional<Dimension> by;
    private final Closes closes;
    private final Instant now;
    private final Count all;
    private final Map<String, Count> groups = new HashMap<>();

    public Counting(Selection selection, Optional<Dimension> by, Closes closes, Instant now) {
        this.selection = selection;
        this.by = by;
        this.closes = closes;
        this.now = now;
        this.all = new Count(now, closes.all());
    }

    public void add(Tally tally) {
        if (selection.covers(tally)) {
            all.add(tally);
            by.flatMap(dimension -> dimension.keyOf(tally).map(key -> group(dimension, key)))
                    .ifPresent(group -> group.add(tally));
        }
        if (tally instanceof Tally.OfCallback callback) {
            callback.attempts().stream()
                    .filter(attempt -> selection.covers(callback, attempt))
                    .forEach(attempt -> add(callback, attempt));
        }
    }

    private void add(Tally.OfCallback callback, Tally.Attempt attempt) {
        all.add(attempt);
        by.flatMap(dimension -> dimension.keyOf(callback, attempt).map(key -> group(dimension, key)))
                .ifPresent(group -> group.add(attempt));
    }

    private Count group(Dimension dimension, String key) {
        return groups.computeIfAbsent(
                key,
                _ -> new Count(now, closes.where((location, day) -> dimension.coversClose(key, location.id(), day))));
    }

    public Figures figures() {
        return all.figures();
    }

    public List<Group> groups() {
        return by.map(dimension -> groups.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(dimension.order()))
                        .map(group -> new Group(group.getKey(), group.getValue().figures()))
                        .toList())
                .orElse(List.of());
    }
}
