package dev.ringback.desk;

import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.Policy;
import dev.ringback.callback.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody should know of a callback before they call: what it is about, how soon, and until when they may, as far as one reader is told.
 *
 * @param reason how the newest call came to be missed
 * @param attempt which try is the next, while one is still to be made
 * @param callableUntil until when the caller may be called, if they may be now
 * @param callableFrom from when they may be, if not now
 * @param escalations for what reasons people were told, as far as the reader is shown that they were, the first first
 * @param due by when it should be dealt with, while it is open
 */
public record Outlook(
        MissedReason reason,
        Optional<Try> attempt,
        Optional<Instant> callableUntil,
        Optional<Instant> callableFrom,
        List<EscalationReason> escalations,
        Optional<Due> due) {

    public Outlook {
        escalations = List.copyOf(escalations);
    }

    /**
     * A try to reach the caller.
     *
     * @param of how many there are at most
     */
    public record Try(int number, int of) {}

    /**
     * A deadline: that of the first attempt, or a hand-off's own.
     *
     * @param openTime how much open time is left until then, negative for what has passed since
     */
    public record Due(Instant by, Standing standing, Duration openTime) {}

    /** Whether a deadline has passed, also while the location is closed. */
    public enum Standing {
        IN_TIME,
        LATE
    }

    /** What {@code reader} is told of {@code callback} at {@code now}. */
    public static Outlook of(Callback callback, Reader reader, Policy policy, Instant now) {
        var rhythm = policy.rhythm(callback);
        boolean isOpen = callback.isOpen();
        Optional<Instant> until = isOpen ? rhythm.callableUntil(now) : Optional.empty();
        Instant by = Rank.deadlineOf(callback);
        return new Outlook(
                newestCall(callback).reason(),
                callback.state() instanceof State.Attemptable attemptable
                        ? Optional.of(new Try(
                                attemptable.attempt().number(), rhythm.rules().attempts()))
                        : Optional.empty(),
                until,
                isOpen && until.isEmpty() ? Optional.of(rhythm.callableAtOrAfter(now)) : Optional.empty(),
                EntryAudience.escalationsShownTo(reader, callback),
                isOpen ? Optional.of(due(by, policy, now)) : Optional.empty());
    }

    private static Due due(Instant by, Policy policy, Instant now) {
        return new Due(
                by,
                by.isBefore(now) ? Standing.LATE : Standing.IN_TIME,
                policy.hours().between(now, by));
    }

    /** The last call of the caller; of two that ended at once the one that became known later. */
    public static Call newestCall(Callback callback) {
        return callback.calls().stream()
                .reduce((one, other) -> other.endedAt().isBefore(one.endedAt()) ? one : other)
                .orElseThrow();
    }
}
