package dev.ringback.casework.memory;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Claims;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.Backlog;
import dev.ringback.casework.OpenWork;
import dev.ringback.casework.memory.MemoryCallbacks.Kept;
import dev.ringback.desk.Placement;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What there is to do, by where each callback stands: what the two indexes of the table are for. */
record MemoryWork(Supplier<Stream<Kept>> all) {

    Stream<WorklistEntry> worklist() {
        return inWorklist().flatMap(kept -> entry(kept).stream());
    }

    private Stream<Kept> inWorklist() {
        return all.get()
                .filter(kept -> entry(kept).isPresent())
                .sorted(Comparator.comparingLong(
                        kept -> entry(kept).orElseThrow().rank().value()));
    }

    static Optional<WorklistEntry> entry(Kept kept) {
        return kept.placement() instanceof Placement.InWorklist in
                ? Optional.of(new WorklistEntry(kept.callback().key(), in.work(), in.rank()))
                : Optional.empty();
    }

    List<CallbackKey> heldBy(PersonId person, Instant now) {
        return watched(now.plus(Claims.LASTS))
                .filter(kept -> kept.placement() instanceof Placement.Held held
                        && held.by().equals(person))
                .map(kept -> kept.callback().key())
                .toList();
    }

    OpenWork open(Instant now) {
        return new OpenWork(
                Stream.concat(watched(now), inWorklist().filter(kept -> isOverdue(kept, now)))
                        .map(kept -> kept.callback().key())
                        .toList(),
                Backlog.of(
                        worklist().map(WorklistEntry::deadline).toList(),
                        watched(Instant.MAX).count(),
                        now),
                // The calls are kept elsewhere, and may be overdue.
                EnumSet.allOf(OpenWork.Beside.class));
    }

    private static boolean isOverdue(Kept kept, Instant now) {
        return PlacementTimes.timer(kept.placement())
                .filter(at -> !at.isAfter(now))
                .isPresent();
    }

    Stream<Callback> watchedAndOpen(Instant latest) {
        return watched(latest).map(Kept::callback).filter(Callback::isOpen);
    }

    /** What stands under watch until {@code latest}, the earliest timer first. */
    private Stream<Kept> watched(Instant latest) {
        return all.get()
                .filter(kept -> PlacementTimes.watchedUntil(kept.placement())
                        .filter(at -> !at.isAfter(latest))
                        .isPresent())
                .sorted(Comparator.comparing(
                        kept -> PlacementTimes.watchedUntil(kept.placement()).orElse(Instant.MAX)));
    }
}
