package dev.ringback.casework.memory;

import dev.ringback.callback.Callback;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What there is to do, by where each callback and each follow-up stands: what the two indexes of the table are for. */
record MemoryWork(Supplier<Stream<Kept>> all, MemoryFollowUps followUps) {

    Stream<WorklistEntry> worklist() {
        return Stream.concat(inWorklist().flatMap(kept -> entry(kept).stream()), followUps.worklist())
                .sorted(Comparator.comparingLong(entry -> entry.rank().value()));
    }

    private Stream<Kept> inWorklist() {
        return all.get().filter(kept -> entry(kept).isPresent());
    }

    static Optional<WorklistEntry> entry(Kept kept) {
        return kept.placement() instanceof Placement.InWorklist in
                ? Optional.of(new WorklistEntry(kept.callback().key(), in.work(), in.rank()))
                : Optional.empty();
    }

    List<WorkKey> heldBy(PersonId person, Instant now) {
        return Stream.<WorkKey>concat(
                        watched(now.plus(Claims.LASTS))
                                .filter(kept -> kept.placement() instanceof Placement.Held held
                                        && held.by().equals(person))
                                .map(kept -> kept.callback().key()),
                        followUps.heldBy(person, now).stream())
                .toList();
    }

    OpenWork open(Instant now) {
        return new OpenWork(
                Stream.<WorkKey>concat(
                                Stream.concat(watched(now), inWorklist().filter(kept -> isOverdue(kept, now)))
                                        .map(kept -> kept.callback().key()),
                                followUps.overdue(now))
                        .toList(),
                Backlog.of(
                        worklist().map(WorklistEntry::deadline).toList(),
                        watched(Instant.MAX).count()
                                + followUps.watched(Instant.MAX).count(),
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
