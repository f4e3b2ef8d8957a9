package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Policy;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Claims the first callback that a person may work and that may be called now, in one write if nobody is quicker
 * (docs/rules.md §7).
 */
public final class ClaimNext {

    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final Outbox outbox;
    private final InstantSource clock;

    public ClaimNext(CallbackStore callbacks, CurrentDirectory directory, Outbox outbox, InstantSource clock) {
        this.callbacks = callbacks;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The callback that {@code by} holds now; absent if there is none left for them. */
    public Optional<Callback> claim(Person by, WorklistFilter filter, Log log) {
        Instant now = clock.instant();
        boolean quicker = true;
        while (quicker) {
            quicker = false;
            Iterator<WorklistEntry> forThem = forThem(by, filter, now);
            while (forThem.hasNext()) {
                Optional<Callback> claimed = callbacks.claim(UnreadClaim.of(forThem.next(), by.worker(), now));
                if (claimed.isPresent()) {
                    return claimed.map(callback -> outbox.performOrLeave(callback, log));
                }
                quicker = true;
            }
        }
        return Optional.empty();
    }

    private Iterator<WorklistEntry> forThem(Person by, WorklistFilter filter, Instant now) {
        Map<LocationId, Policy> policies = new HashMap<>();
        return callbacks
                .worklistAfter(Rank.FIRST)
                .filter(entry -> Permissions.can(by, Action.CLAIM, entry.subject()))
                .filter(entry -> filter.admits(entry, now))
                .filter(entry -> entry.mayBeginAt(
                        now, policies.computeIfAbsent(entry.who().location(), directory::policy)))
                .iterator();
    }
}
