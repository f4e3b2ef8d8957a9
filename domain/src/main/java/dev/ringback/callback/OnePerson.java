package dev.ringback.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A patient is called by one person, however much is open for them and wherever (docs/rules.md §7). */
public final class OnePerson {

    private OnePerson() {}

    /** Whether {@code after} is held by a claim that {@code before} was not held by: only that needs a look at the siblings. */
    public static boolean isTaken(Claimable before, Claimable after) {
        return after.holding()
                .filter(now -> before.holding()
                        .filter(held ->
                                held.by().equals(now.by()) && held.since().equals(now.since()))
                        .isEmpty())
                .isPresent();
    }

    /** Why the person who takes {@code taken} may not begin to hold it now: a colleague holds one of its siblings. */
    public static Optional<Refusal> refusal(Claimable taken, List<? extends Claimable> siblings, Instant now) {
        return taken.holding()
                .flatMap(held -> withAnother(held.by(), siblings, now))
                .map(Refusal.CallerHeldElsewhere::new);
    }

    /** Whether somebody is with the caller of {@code siblings} about one of them. */
    public static boolean isWithSomebody(List<? extends Claimable> siblings, Instant now) {
        return siblings.stream().flatMap(sibling -> sibling.holding().stream()).anyMatch(held -> !held.hasLapsed(now));
    }

    /** Until when, for all that is known, somebody else than {@code person} is with the caller of {@code siblings}. */
    public static Optional<Instant> withAnother(PersonId person, List<? extends Claimable> siblings, Instant now) {
        return siblings.stream()
                .flatMap(sibling -> sibling.holding().stream())
                .filter(held -> !held.by().equals(person) && !held.hasLapsed(now))
                .map(Holding::until)
                .max(Comparator.naturalOrder());
    }
}
