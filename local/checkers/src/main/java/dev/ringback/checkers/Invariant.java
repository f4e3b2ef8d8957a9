package dev.ringback.checkers;

import java.util.List;
import java.util.Optional;

/** Something that must always hold, whatever fails. */
public interface Invariant {

    /** The rule, as docs/architecture.md numbers and states it. */
    String rule();

    /** How the rule is broken at this moment, if it is. Never names a patient's number. */
    Optional<String> broken(Moment moment);

    /**
     * One of each, fresh: some remember what they have seen in a rehearsal. The one for the history comes first, as the others judge
     * by what it says.
     */
    static List<Invariant> all() {
        return List.of(
                new HistoryIsAppendOnly(),
                new OneChainOneMissedCall(),
                new OneOpenCallback(),
                new OpenCallbacksAreWatched(),
                new TextsAreAllowed(),
                new AttemptsFollowTheRhythm(),
                new OneHolder(),
                new NoPatientDataOutside(),
                new OnlyGranted(),
                new PoisonIsSetAside(),
                new TextsAreAnswered(),
                new TasksFollowAttempts(),
                new CallsAreSeen(),
                new FollowUpsAreOwned(),
                new AppointmentsAreHeeded(),
                new OwedTextsAreKept());
    }
}
