package dev.ringback.casework;

import dev.ringback.callback.Claimable;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.WorkKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of how many patients a person holds something, against how many they may (docs/rules.md §7). It is read from an index that lags behind by moments: who
 * takes many at the same instant may get a few too many.
 */
public final class Holdings {

    /** As many as one look at the store takes. */
    private static final int MOST_LOOKED_AT = 100;

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final CurrentDirectory directory;

    public Holdings(CallbackStore callbacks, FollowUpStore followUps, CurrentDirectory directory) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.directory = directory;
    }

    /** Why {@code person} may not take one more now, if they may not. */
    Optional<Refusal.HoldsEnough> full(PersonId person, Instant now) {
        return full(person, Optional.empty(), now);
    }

    /** The same where a change takes something, for whomever it is taken: more of a patient of whom one holds something is not one more. */
    Optional<Refusal.HoldsEnough> full(Claimable before, Claimable after, Instant now) {
        return OnePerson.isTaken(before, after)
                ? after.holding().flatMap(held -> full(held.by(), Optional.of(after.caller()), now))
                : Optional.empty();
    }

    private Optional<Refusal.HoldsEnough> full(PersonId person, Optional<PhoneNumber> of, Instant now) {
        int most = directory.current().claims().atOnce();
        List<WorkKey> perhaps = callbacks.heldBy(person, now);
        if (perhaps.size() < most) {
            return Optional.empty();
        }
        Set<PhoneNumber> patients = held(perhaps, person, now);
        return patients.size() >= most && of.filter(patients::contains).isEmpty()
                ? Optional.of(new Refusal.HoldsEnough(most))
                : Optional.empty();
    }

    /** What lapsed a moment ago still stands in the index. */
    private Set<PhoneNumber> held(List<WorkKey> perhaps, PersonId person, Instant now) {
        WorkKeys keys = WorkKeys.of(perhaps.stream().limit(MOST_LOOKED_AT));
        return Stream.<Claimable>concat(
                        callbacks.findAll(keys.callbacks()).stream(), followUps.findAll(keys.followUps()).stream())
                .filter(one -> one.holding()
                        .filter(claim -> claim.isHeldBy(person, now))
                        .isPresent())
                .map(Claimable::caller)
                .collect(Collectors.toSet());
    }
}
