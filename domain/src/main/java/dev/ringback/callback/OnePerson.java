package dev.ringback.callback;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A patient is called by one person, at however many locations a callback of theirs is open, and so is a phone on which several patients are
 * called (docs/rules.md §7).
 */
public final class OnePerson {

    /** Oldest first, and in one order for all who look: of too many they take the same. */
    private static final Comparator<Callback> OLDEST_FIRST = Comparator.comparing(Callback::openedAt)
            .thenComparingInt(Callback::ordinal)
            .thenComparing(callback -> callback.caller().e164());

    private OnePerson() {}

    /** The numbers on which a patient may be called: the one that called, and the one that they wish. */
    public static Set<PhoneNumber> numbers(Callback callback) {
        return Stream.concat(Stream.of(callback.caller()), callback.wishes().callOn().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which of {@code others} are siblings of {@code callback}: open, and called on one of its numbers. Oldest first. */
    public static List<Callback> siblings(Callback callback, Stream<Callback> others) {
        return others.filter(Callback::isOpen)
                .filter(other -> !other.key().equals(callback.key()))
                .filter(other -> !Collections.disjoint(numbers(other), numbers(callback)))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Which of {@code others} are open and called on {@code number}. Oldest first. */
    public static List<Callback> openOn(PhoneNumber number, Stream<Callback> others) {
        return others.filter(Callback::isOpen)
                .filter(other -> numbers(other).contains(number))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** The number other than the caller's that who holds {@code after} may call, unless they did so by the same claim before. */
    public static Optional<PhoneNumber> otherNumber(Callback before, Callback after) {
        return after.wishes()
                .callOn()
                .filter(_ -> after.state() instanceof State.Held)
                .filter(number -> isTaken(before, after) || !numbers(before).contains(number));
    }

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
