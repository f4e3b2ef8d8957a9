package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.RefusedNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A number was found wrong, or its owner wants no calls: what is open for it ends at every location (docs/rules.md §4). */
public final class HeedRefusal {

    private final CallbackStore callbacks;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public HeedRefusal(CallbackStore callbacks, UnitOfWork unitOfWork, InstantSource clock) {
        this.callbacks = callbacks;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** By how the number stands now: the word may have been taken back since. */
    void everywhere(PhoneNumber number) {
        for (CallerRecord record : callbacks.records(number)) {
            unitOfWork.untilSaved(() -> at(record.who()));
        }
    }

    /** At most the newest callback of a location is open. */
    private Optional<Callback> at(CallerAtLocation who) throws Conflict {
        CallerRecord record = callbacks.load(who);
        Optional<Callback> newest = record.newest();
        Instant now = clock.instant();
        return newest.isPresent()
                ? Optional.of(
                        unitOfWork.save(newest.get(), RefusedNumber.heed(newest.get(), record.standing(), now), now))
                : newest;
    }
}
