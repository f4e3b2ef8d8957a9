package dev.ringback.texting;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Intent;
import dev.ringback.callback.State;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;
import java.time.Duration;
import java.time.Instant;

/** Where a callback stands beside a text that is to go for it (docs/rules.md §8). */
public enum CallbackStage implements Word {
    /** The patient is still to be called, and no attempt has been made since. */
    OPEN,
    /** It was closed by the very attempt that the text follows: that text may still go. */
    CLOSED_BY_ATTEMPT,
    /** It is closed, and the text was owed by its end. */
    OWED_AFTER_END,
    /** A later attempt was made, another team owns the next step, or its time has gone by: the text would come too late to help. */
    MOVED_ON,
    CLOSED;

    /**
     * How long after what it follows a text still makes sense. A call may become known days later, and a text may wait for days, when AWS
     * has failed: then "sorry we missed you" is no answer any more.
     */
    public static final Duration TIMELY = Duration.ofHours(24);

    /** A reminder goes on its day: a time in the morning, and so long after it the window is still open everywhere. */
    static final Duration ON_ITS_DAY = Duration.ofHours(12);

    public static CallbackStage of(Callback callback, TextStep step, Instant now) {
        return switch (step.purpose()) {
            case OUTREACH -> ofOutreach(callback, step, now);
            case REMINDER -> ofOwed(callback, step, ON_ITS_DAY, now);
            case FEEDBACK -> hasReminderWithinADay(callback, now) ? MOVED_ON : ofOwed(callback, step, TIMELY, now);
        };
    }

    private static CallbackStage ofOwed(Callback callback, TextStep step, Duration timely, Instant now) {
        boolean isInTime = OwedTexts.owed(callback, step)
                .filter(owed -> !now.isAfter(owed.due().plus(timely)))
                .filter(owed -> owed.visit()
                        .filter(visit -> !visit.toInstant().isAfter(now))
                        .isEmpty())
                .isPresent();
        return isInTime ? OWED_AFTER_END : MOVED_ON;
    }

    /** A question takes no reminder's place: only one of them goes within a day. */
    private static boolean hasReminderWithinADay(Callback callback, Instant now) {
        return callback.pending().stream()
                .filter(Intent.Text.class::isInstance)
                .map(Intent.Text.class::cast)
                .filter(text -> text.step().purpose() == TextStep.Purpose.REMINDER)
                .anyMatch(text -> text.notBefore().isBefore(now.plus(TIMELY)));
    }

    private static CallbackStage ofOutreach(Callback callback, TextStep step, Instant now) {
        boolean isPast = isOvertaken(callback, step) || isStale(callback, step, now);
        return switch (callback.state()) {
            case State.Waiting _, State.Due _, State.Claimed _ -> isPast ? MOVED_ON : OPEN;
            case State.HandedOff _, State.ClaimedHandOff _ -> MOVED_ON;
            // Only the last attempt of a rhythm closes a callback as unreachable.
            case State.Closed closed -> closed.ending() == Ending.UNREACHABLE && !isPast ? CLOSED_BY_ATTEMPT : CLOSED;
        };
    }

    private static boolean isOvertaken(Callback callback, TextStep step) {
        return switch (step) {
            case MISSED_CALL -> callback.attemptsMade() > 0;
            case AFTER_FIRST_ATTEMPT -> callback.attemptsMade() > 1;
            case AFTER_LAST_ATTEMPT, THREE_DAYS_BEFORE, DAY_BEFORE, FEEDBACK -> false;
        };
    }

    private static boolean isStale(Callback callback, TextStep step, Instant now) {
        Instant follows = switch (step) {
            case MISSED_CALL -> callback.lastCallEndedAt();
            case AFTER_FIRST_ATTEMPT, AFTER_LAST_ATTEMPT, THREE_DAYS_BEFORE, DAY_BEFORE, FEEDBACK ->
                callback.lastTriedAt().orElse(callback.lastCallEndedAt());
        };
        return now.isAfter(follows.plus(TIMELY));
    }
}
