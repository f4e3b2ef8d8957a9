package dev.ringback.followup;

import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Intent;
import dev.ringback.rhythm.OpenHours;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something must look at a follow-up next, and what it does then. The sweeper does the looking: days are not minutes, so that no
 * schedule is made for it (docs/adr/0051-a-follow-up-is-work-of-its-own.md). A look that comes twice, late, or for nothing changes nothing.
 */
public final class FollowUpTimer {

    private FollowUpTimer() {}

    /** The next look; absent only when it is closed and nothing is pending. */
    public static Optional<Instant> next(FollowUp followUp, OpenHours hours) {
        Stream<Instant> ofState = switch (followUp.state()) {
            case FollowUpState.Due _ -> Stream.of(late(followUp, hours));
            case FollowUpState.Waiting(Instant until) -> Stream.of(until, late(followUp, hours));
            case FollowUpState.Claimed claimed -> Stream.of(claimed.until(), late(followUp, hours));
            case FollowUpState.Closed _ -> Stream.empty();
        };
        return Stream.concat(ofState, followUp.pending().stream().map(Intent::overdueAt))
                .min(Comparator.naturalOrder());
    }

    /** What has become of it by now, as far as time goes. */
    public static FollowUp elapse(FollowUp followUp, OpenHours hours, Instant now) {
        return escalated(due(lapsed(followUp, now), now), hours, now);
    }

    private static FollowUp lapsed(FollowUp followUp, Instant now) {
        return switch (followUp.state()) {
            case FollowUpState.Claimed claimed
            when claimed.hasLapsed(now) ->
                followUp.with(new FollowUpEntry.Lapsed(
                        now, followUp.facts().work().holder().orElseThrow()));
            case FollowUpState.Open _, FollowUpState.Closed _ -> followUp;
        };
    }

    private static FollowUp due(FollowUp followUp, Instant now) {
        return followUp.state() instanceof FollowUpState.Waiting(Instant until) && !until.isAfter(now)
                ? followUp.with(new FollowUpEntry.Due(now))
                : followUp;
    }

    private static FollowUp escalated(FollowUp followUp, OpenHours hours, Instant now) {
        return followUp.isOpen() && !late(followUp, hours).isAfter(now)
                ? followUp.with(new FollowUpEntry.Escalated(now, EscalationReason.FOLLOW_UP_LATE))
                : followUp;
    }

    /** When people are told that it is late: once its time has passed, and then at each close of the location, whoever holds it. */
    private static Instant late(FollowUp followUp, OpenHours hours) {
        return followUp.facts()
                .escalatedAt()
                .filter(told -> !told.isBefore(followUp.due()))
                .map(hours::nextClose)
                .orElseGet(followUp::due);
    }
}
