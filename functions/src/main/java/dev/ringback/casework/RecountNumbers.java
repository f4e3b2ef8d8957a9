package dev.ringback.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Counts anew what is written already, part by part for as long as a function may run (docs/numbers.md). Twice changes nothing. */
public final class RecountNumbers {

    /** No part is begun after this time; the last one has as much again. */
    public static final Duration LASTS = Duration.ofSeconds(40);

    private final CountedItems items;
    private final KeepNumbers numbers;
    private final InstantSource clock;

    public RecountNumbers(CountedItems items, KeepNumbers numbers, InstantSource clock) {
        this.items = items;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Goes on until all is counted or its time is over.
     *
     * @param from the part to begin with: 0, or what was answered the last time
     */
    public NumbersReply.Recounted from(int from, Log log) {
        Instant end = clock.instant().plus(LASTS);
        long callbacks = 0;
        int part = from;
        while (part < CountedItems.PARTS && (part == from || clock.instant().isBefore(end))) {
            callbacks += count(part);
            part++;
        }
        log.note("Counted anew: %d of %d parts, %d callbacks now".formatted(part, CountedItems.PARTS, callbacks));
        return new NumbersReply.Recounted(callbacks, part < CountedItems.PARTS ? Optional.of(part) : Optional.empty());
    }

    private long count(int part) {
        return items.part(part).mapToLong(this::count).sum();
    }

    private long count(KeepNumbers.Change change) {
        numbers.follow(change);
        return switch (change) {
            case KeepNumbers.Change.Grew _ -> 1;
            case KeepNumbers.Change.Owed _, KeepNumbers.Change.OpenedNothing _, KeepNumbers.Change.Stopped _ -> 0;
        };
    }
}
