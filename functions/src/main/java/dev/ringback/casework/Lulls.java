package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Policy;
import dev.ringback.callback.State;
import dev.ringback.callback.WorkKey;
import dev.ringback.desk.Action;
import dev.ringback.desk.Lull;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Subject;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why somebody can take nothing of the worklist now, and when they can. Where they can, it asks for nothing. */
final class Lulls {

    /** How many are looked at of what comes next at the reader's locations: as many as one look at the store takes. */
    private static final int MOST_LOOKED_AT = 100;

    private final CallbackStore callbacks;
    private final CurrentDirectory directory;

    Lulls(CallbackStore callbacks, CurrentDirectory directory) {
        this.callbacks = callbacks;
        this.directory = directory;
    }

    /**
     * The lull, if it is one.
     *
     * @param entries all of the worklist that the reader may see under the filter
     * @param callersHeld of these, those whose callers a colleague is with, and until when
     */
    Optional<Lull> of(
            Person reader,
            WorklistFilter filter,
            List<WorklistEntry> entries,
            Map<WorkKey, Instant> callersHeld,
            Instant now) {
        List<WorklistEntry> forThem = entries.stream()
                .filter(entry -> Permissions.can(reader, Action.CLAIM, entry.subject()))
                .filter(entry -> entry.work().mayBeTakenBy(reader.worker()))
                .toList();
        Map<LocationId, Policy> policies = new HashMap<>();
        Optional<Instant> earliest = Optional.empty();
        for (WorklistEntry entry : forThem) {
            Instant from = entry.mayBeginFrom(now, policies.computeIfAbsent(entry.location(), directory::policy));
            boolean isHeld = callersHeld.containsKey(entry.key());
            if (from.equals(now) && !isHeld) {
                return Optional.empty();
            }
            if (from.isAfter(now)) {
                earliest = earliest.filter(known -> known.isBefore(from)).or(() -> Optional.of(from));
            }
        }
        return Optional.of(
                earliest.isPresent()
                        ? new Lull(Lull.Why.OUTSIDE_CALLING_HOURS, earliest)
                        : ofWhatComes(reader, filter, callersHeld, now));
    }

    private Lull ofWhatComes(Person reader, WorklistFilter filter, Map<WorkKey, Instant> callersHeld, Instant now) {
        List<Callback> coming = callbacks
                .watchedAt(locations(reader, filter))
                .limit(MOST_LOOKED_AT)
                .filter(callback -> Permissions.can(reader, Action.CLAIM, Subject.of(callback)))
                .filter(callback -> Work.of(callback).mayBeTakenBy(reader.worker()))
                .filter(callback -> filter.admits(callback, now))
                .toList();
        Optional<Instant> attempt = coming.stream()
                .flatMap(callback -> attemptAt(callback).stream())
                .min(Comparator.naturalOrder());
        Optional<Instant> released = Stream.concat(
                        callersHeld.values().stream(),
                        coming.stream().flatMap(callback -> heldByAnother(callback, reader, now).stream()))
                .min(Comparator.naturalOrder());
        return attempt.map(at -> new Lull(Lull.Why.WAITING, Optional.of(at)))
                .or(() -> released.map(at -> new Lull(Lull.Why.HELD_BY_OTHERS, Optional.of(at))))
                .orElseGet(() -> new Lull(Lull.Why.NONE_WAITING, Optional.empty()));
    }

    private Optional<Instant> attemptAt(Callback callback) {
        return callback.state() instanceof State.Waiting waiting
                ? Optional.of(
                        directory.policy(callback.location()).rhythm(callback).callableAtOrAfter(waiting.until()))
                : Optional.empty();
    }

    private static Optional<Instant> heldByAnother(Callback callback, Person reader, Instant now) {
        return callback.state() instanceof State.Held held
                        && !held.hasLapsed(now)
                        && !held.by().equals(reader.id())
                ? Optional.of(held.until())
                : Optional.empty();
    }

    private Set<LocationId> locations(Person reader, WorklistFilter filter) {
        return directory.current().locations().keySet().stream()
                .filter(reader.grants()::covers)
                .filter(location -> filter.location()
                        .filter(wanted -> !wanted.equals(location))
                        .isEmpty())
                .collect(Collectors.toSet());
    }
}
