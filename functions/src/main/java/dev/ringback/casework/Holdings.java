package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many callbacks a person holds, against how many they may (docs/rules.md §7). It is read from an index that lags behind by moments: who
 * takes many at the same instant may get a few too many.
 */
public final class Holdings {

    /** As many as one look at the store takes. */
    private static final int MOST_LOOKED_AT = 100;

    private final CallbackStore callbacks;
    private final CurrentDirectory directory;

    public Holdings(CallbackStore callbacks, CurrentDirectory directory) {
        this.callbacks = callbacks;
        this.directory = directory;
    }

    /** Why {@code person} may not take one more now, if they may not. */
    Optional<Refusal.HoldsEnough> full(PersonId person, Instant now) {
        int most = directory.current().claims().atOnce();
        List<CallbackKey> perhaps = callbacks.heldBy(person, now);
        return perhaps.size() >= most && held(perhaps, person, now) >= most
                ? Optional.of(new Refusal.HoldsEnough(most))
                : Optional.empty();
    }

    /** The same where a change takes a callback, for whomever it is taken. */
    Optional<Refusal.HoldsEnough> full(Callback before, Callback after, Instant now) {
        return OnePerson.isTaken(before, after) && after.state() instanceof State.Held held
                ? full(held.by(), now)
                : Optional.empty();
    }

    /** What lapsed a moment ago still stands in the index. */
    private long held(List<CallbackKey> perhaps, PersonId person, Instant now) {
        return callbacks.findAll(perhaps.stream().limit(MOST_LOOKED_AT).toList()).stream()
                .filter(callback -> callback.state() instanceof State.Held held && held.isHeldBy(person, now))
                .count();
    }
}
