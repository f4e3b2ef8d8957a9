package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.RefusedNumber;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A number was found wrong, or its owner wants no calls: what is open for it ends at every location, and so do the calls that are owed to its owner
 * (docs/rules.md §4, §14).
 */
public final class HeedRefusal {

    private final CallbackStore callbacks;
    private final UnitOfWork unitOfWork;
    private final FollowUpStore followUps;
    private final FollowUpUnit followUpUnit;
    private final InstantSource clock;

    public HeedRefusal(
            CallbackStore callbacks,
            UnitOfWork unitOfWork,
            FollowUpStore followUps,
            FollowUpUnit followUpUnit,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.unitOfWork = unitOfWork;
        this.followUps = followUps;
        this.followUpUnit = followUpUnit;
        this.clock = clock;
    }

    /** By how the number stands now: the word may have been taken back since. */
    void everywhere(PhoneNumber number) {
        List<CallerRecord> records = callbacks.records(number);
        for (CallerRecord record : records) {
            unitOfWork.untilSaved(() -> at(record.who()));
        }
        // Each record has all that is owed, wherever.
        records.stream()
                .flatMap(record -> record.owed().stream())
                .distinct()
                .forEach(key -> unitOfWork.untilSaved(() -> owed(key)));
    }

    private Optional<FollowUp> owed(FollowUpKey key) throws Conflict {
        Optional<FollowUp> followUp = followUps.find(key);
        return followUp.isPresent() ? Optional.of(followUpUnit.heed(followUp.get(), clock.instant())) : followUp;
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
