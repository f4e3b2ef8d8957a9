package dev.ringback.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The next time at which something must look at a callback, and for what. It follows from the state, so it needs no record of
 * its own: a schedule is created for it, and the sweeper finds it by index when that schedule never came.
 */
public record Timer(Step step, Instant at) {

    /** What there is to look for. */
    public enum Step implements Word {
        ATTEMPT,
        TARGET,
        DAY_END,
        HAND_OFF,
        CLAIM,
        WINDOW,
        INTENT,
        /** The end of a later day: the sweeper finds it, which needs no schedule a day for as long as a callback is open. */
        STILL_OPEN
    }

    /**
     * The next look at {@code callback}; absent only when it is closed and nothing is pending. An open callback is never out of
     * sight: if there is nothing else to look for, then the end of the day.
     */
    public static Optional<Timer> next(Callback callback, Policy policy) {
        return looks(callback, policy).stream().min(Comparator.comparing(Timer::at));
    }

    /**
     * The next look for which it is worth being woken to the minute. The sweeper looks after what is pending and what is open for
     * days, and neither may hide the attempt that comes after it.
     */
    public static Optional<Timer> wakeup(Callback callback, Policy policy, Instant now) {
        return looks(callback, policy).stream()
                .filter(look -> look.at().isAfter(now))
                .filter(look -> switch (look.step()) {
                    case ATTEMPT, TARGET, DAY_END, HAND_OFF, CLAIM, WINDOW -> true;
                    case INTENT, STILL_OPEN -> false;
                })
                .min(Comparator.comparing(Timer::at));
    }

    private static List<Timer> looks(Callback callback, Policy policy) {
        var looks = new ArrayList<Timer>();
        switch (callback.state()) {
            case State.Waiting waiting -> {
                looks.add(new Timer(Step.ATTEMPT, waiting.until()));
                looks.addAll(escalations(callback, policy));
            }
            case State.Due _ -> looks.addAll(escalations(callback, policy));
            case State.Claimed claimed -> {
                looks.add(new Timer(Step.CLAIM, claimed.until()));
                looks.addAll(escalations(callback, policy));
            }
            case State.HandedOff handedOff -> looks.addAll(ofHandOff(callback, handedOff, policy));
            case State.ClaimedHandOff claimed -> {
                looks.add(new Timer(Step.CLAIM, claimed.until()));
                looks.addAll(ofHandOff(callback, claimed.handOff(), policy));
            }
            case State.Closed _ -> {}
        }
        callback.pending().forEach(intent -> looks.add(look(intent)));
        return looks;
    }

    /**
     * A text that waits for the window to open is woken for it; everything else is pending only until somebody notices. What is owed days after
     * a call is the sweeper's: nobody needs it to the minute.
     */
    private static Timer look(Intent intent) {
        boolean waits = intent instanceof Intent.Text text
                && text.step().purpose() == TextStep.Purpose.OUTREACH
                && text.notBefore().equals(text.overdueAt());
        return new Timer(waits ? Step.WINDOW : Step.INTENT, intent.overdueAt());
    }

    private static List<Timer> ofHandOff(Callback callback, State.HandedOff handedOff, Policy policy) {
        List<Timer> looks = escalations(callback, policy);
        if (!isToldOfThisHandOff(callback)) {
            looks.add(new Timer(Step.HAND_OFF, handedOff.deadline()));
        }
        return looks;
    }

    /** People are told whether somebody holds it or not: a claim is no call yet (docs/rules.md §7). */
    private static List<Timer> escalations(Callback callback, Policy policy) {
        var looks = new ArrayList<Timer>();
        if (awaitsFirstAttempt(callback) && !isToldOfThisTarget(callback)) {
            looks.add(new Timer(Step.TARGET, callback.dueBy()));
        }
        boolean isTold = callback.hasBeenEscalatedFor(EscalationReason.OPEN_AT_DAY_END);
        looks.add(new Timer(isTold ? Step.STILL_OPEN : Step.DAY_END, dayEnd(callback, policy)));
        return looks;
    }

    /** No attempt has ended yet, or none since urgent words were heard. */
    static boolean awaitsFirstAttempt(Callback callback) {
        return !callback.hasBeenTried() && callback.state() instanceof State.Attemptable;
    }

    /** Another bucket brings another deadline, and people are told of each that passes. */
    static boolean isToldOfThisTarget(Callback callback) {
        return callback.lastEscalatedFor(EscalationReason.TARGET_MISSED)
                .filter(told -> !told.isBefore(callback.dueBy()))
                .isPresent();
    }

    /** Each hand-off has a deadline of its own, and people are told of each that passes. */
    static boolean isToldOfThisHandOff(Callback callback) {
        return callback.lastEscalatedFor(EscalationReason.HAND_OFF_OVERDUE)
                .filter(told -> !told.isBefore(callback.lastHandedOffAt()))
                .isPresent();
    }

    /** The first close of the location after the callback was opened, or after people were last told that it was open at one. */
    static Instant dayEnd(Callback callback, Policy policy) {
        return policy.hours()
                .nextClose(callback.lastEscalatedFor(EscalationReason.OPEN_AT_DAY_END)
                        .orElse(callback.openedAt()));
    }
}
