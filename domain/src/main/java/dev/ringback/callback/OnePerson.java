package dev.ringback.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A patient is called by one person, at however many locations a callback of theirs is open (docs/rules.md §7). */
public final class OnePerson {

    private OnePerson() {}

    /** Whether {@code after} is held by a claim that {@code before} was not held by: only that needs a look at the siblings. */
    public static boolean isTaken(Callback before, Callback after) {
        return after.state() instanceof State.Held now
                && !(before.state() instanceof State.Held held
                        && held.by().equals(now.by())
                        && held.since().equals(now.since()));
    }

    /** Why the person who takes {@code taken} may not begin to hold it now: a colleague holds one of its siblings. */
    public static Optional<Refusal> refusal(Callback taken, List<Callback> siblings, Instant now) {
        return taken.state() instanceof State.Held held
                ? withAnother(held.by(), siblings, now).map(Refusal.CallerHeldElsewhere::new)
                : Optional.empty();
    }

    /** Whether somebody is with the caller of {@code siblings} about one of them. */
    public static boolean isWithSomebody(List<Callback> siblings, Instant now) {
        return siblings.stream()
                .map(Callback::state)
                .anyMatch(state -> state instanceof State.Held held && !held.hasLapsed(now));
    }

    /** Until when, for all that is known, somebody else than {@code person} is with the caller of {@code siblings}. */
    public static Optional<Instant> withAnother(PersonId person, List<Callback> siblings, Instant now) {
        return siblings.stream()
                .map(Callback::state)
                .filter(State.Held.class::isInstance)
                .map(State.Held.class::cast)
                .filter(held -> !held.by().equals(person) && !held.hasLapsed(now))
                .map(State.Held::until)
                .max(Comparator.naturalOrder());
    }
}
