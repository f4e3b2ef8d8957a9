package dev.ringback.casework.memory;

import dev.ringback.callback.Claims;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.WorkKey;
import dev.ringback.casework.Backlog;
import dev.ringback.casework.OpenWork;
import dev.ringback.casework.memory.MemoryCallbacks.Kept;
import dev.ringback.desk.Placement;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The worklist and the watch over callbacks and follow-ups, read off where they stand. */
record MemoryIndexes(Supplier<Stream<Kept>> callbacks, MemoryFollowUps followUps) {

    Stream<WorklistEntry> worklist() {
        return Stream.concat(callbacks.get().flatMap(kept -> entry(kept).stream()), followUps.worklist())
                .sorted(Comparator.comparingLong(entry -> entry.rank().value()));
    }

    static Optional<WorklistEntry> entry(Kept kept) {
        return kept.placement() instanceof Placement.InWorklist in
                ? Optional.of(new WorklistEntry(kept.callback().key(), in.work(), in.rank()))
                : Optional.empty();
    }

    List<WorkKey> heldBy(PersonId person, Instant now) {
        return Stream.concat(
                        watched(now.plus(Claims.LASTS))
                                .filter(kept -> kept.placement() instanceof Placement.Held held
                                        && held.by().equals(person))
                                .map(kept -> kept.callback().key()),
                        followUps.heldBy(person, now).stream())
                .toList();
    }

    OpenWork openWork(Instant now) {
        return new OpenWork(
                Stream.concat(overdue(now), followUps.overdue(now)).toList(),
                Backlog.of(
                        worklist().map(WorklistEntry::deadline).toList(),
                        watched(Instant.MAX).count()
                                + followUps.watched(Instant.MAX).count(),
                        now));
    }

    private Stream<WorkKey> overdue(Instant now) {
        return Stream.concat(
                watched(now).map(kept -> kept.callback().key()),
                callbacks
                        .get()
                        .filter(kept -> kept.placement() instanceof Placement.InWorklist)
                        .filter(kept -> PlacementTimes.timer(kept.placement())
                                .filter(at -> !at.isAfter(now))
                                .isPresent())
                        .map(kept -> kept.callback().key()));
    }

    /** What callbacks stand under watch until {@code latest}, the earliest timer first. */
    Stream<Kept> watched(Instant latest) {
        return callbacks
                .get()
                .filter(kept -> PlacementTimes.watchedUntil(kept.placement())
                        .filter(at -> !at.isAfter(latest))
                        .isPresent())
                .sorted(Comparator.comparing(
                        kept -> PlacementTimes.watchedUntil(kept.placement()).orElse(Instant.MAX)));
    }
}
