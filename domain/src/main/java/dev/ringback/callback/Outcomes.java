package dev.ringback.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** How what somebody did for a patient moves a callback on (docs/rules.md §5). */
public final class Outcomes {

    /** An appointment can begin while it is being recorded, or be recorded on the evening of its day; none is made years ahead. */
    private static final Duration RECORDED_LATE = Duration.ofDays(1);

    private static final Duration MADE_AHEAD = Duration.ofDays(3 * 366);

    /** Who missed a visit moves it too, often months later. */
    private static final Duration MOVED_LATE = Duration.ofDays(366);

    private Outcomes() {}

    /** Records how it ended; a person whose claim has lapsed meanwhile may still do so until somebody else takes it. */
    public static Decision record(Callback callback, Worker by, Report report, Policy policy, Instant now) {
        Optional<Refusal> slip = slip(report, now);
        if (slip.isPresent()) {
            return new Decision.Refused(slip.get());
        }
        Callback held = Claims.heldStill(callback, by, now);
        return Claims.decideWhileHeld(held, by, now, state -> switch (state) {
            case State.Claimed claimed -> ended(held, claimed, by, report, policy, now);
            case State.ClaimedHandOff _ -> settled(held, by, report, policy, now);
        });
    }

    /** What cannot be right in a report, whatever callback it is of. */
    private static Optional<Refusal> slip(Report report, Instant now) {
        Outcome outcome = report.outcome();
        if (outcome == Outcome.UNREACHABLE || outcome == Outcome.REACHED_ELSEWHERE) {
            return Optional.of(new Refusal.RecordedBySystemOnly(outcome));
        }
        if (report.rescheduledFrom().isPresent() && outcome != Outcome.RESCHEDULED) {
            return Optional.of(new Refusal.NothingMoved(outcome));
        }
        if (report.notBooked().isPresent() && !outcome.leavesReachedPatientUnbooked()) {
            return Optional.of(new Refusal.NeedsNoReason(outcome));
        }
        Instant latest = now.plus(MADE_AHEAD);
        Instant earliest = now.minus(RECORDED_LATE);
        if (isOutside(report.appointmentAt(), earliest, latest)) {
            return Optional.of(new Refusal.NoSuchAppointment(earliest, latest));
        }
        Instant earliestMoved = now.minus(MOVED_LATE);
        return isOutside(report.rescheduledFrom(), earliestMoved, latest)
                ? Optional.of(new Refusal.NoSuchFormerAppointment(earliestMoved, latest))
                : Optional.empty();
    }

    private static boolean isOutside(Optional<OffsetDateTime> appointment, Instant earliest, Instant latest) {
        return appointment
                .map(OffsetDateTime::toInstant)
                .filter(at -> at.isBefore(earliest) || at.isAfter(latest))
                .isPresent();
    }

    private static Decision ended(
            Callback callback, State.Claimed claimed, Worker by, Report report, Policy policy, Instant now) {
        var recorded = callback.with(new Entry.OutcomeRecorded(now, by, Optional.of(claimed.attempt()), report));
        // Somebody else's number was wished for: the patient still has the one that they called from.
        boolean hasAnother = report.outcome() == Outcome.WRONG_NUMBER
                && callback.wishes().callOn().isPresent();
        return new Decision.Changed(recorded.with(
                (hasAnother ? Optional.<Entry>empty() : consequence(recorded, report.outcome(), policy, now))
                        .orElseGet(() -> NextAttempt.following(recorded, claimed, policy, now))));
    }

    /** A team ends what was handed to it; the attempts are over, so it cannot ask for another one. */
    private static Decision settled(Callback callback, Worker by, Report report, Policy policy, Instant now) {
        var recorded = callback.with(new Entry.OutcomeRecorded(now, by, Optional.empty(), report));
        return consequence(recorded, report.outcome(), policy, now)
                .map(entry -> entry instanceof Entry.HandedOff handedOff
                        ? HandOffs.refusalOfMoving(callback, by, handedOff.team())
                                .<Decision>map(Decision.Refused::new)
                                .orElseGet(() -> new Decision.Changed(recorded.with(entry)))
                        : new Decision.Changed(recorded.with(entry)))
                .orElseGet(() -> new Decision.Refused(new Refusal.NotForHandOff(report.outcome())));
    }

    /** What follows from the outcome, no matter who made the call; absent where another attempt does. */
    private static Optional<Entry> consequence(Callback callback, Outcome outcome, Policy policy, Instant now) {
        return switch (outcome) {
            case BOOKED -> closed(now, Ending.BOOKED, policy.wantedNext(callback.bucket()));
            case RESCHEDULED -> closed(now, Ending.RESCHEDULED, policy.wantedNext(callback.bucket()));
            case NO_FURTHER_ACTION -> closed(now, Ending.NO_FURTHER_ACTION, List.of());
            case DECLINED -> closed(now, Ending.DECLINED, List.of());
            case WRONG_NUMBER -> closed(now, Ending.WRONG_NUMBER, List.of());
            case UNREACHABLE -> closed(now, Ending.UNREACHABLE, List.of());
            case REACHED_ELSEWHERE -> closed(now, Ending.REACHED_ELSEWHERE, List.of());
            case MESSAGE_LEFT, ATTEMPT_AGAIN -> Optional.empty();
            case ROUTED_TO_CLINICAL -> Optional.of(HandOffs.to(Team.CLINICAL, new Actor.Rule(), callback, policy, now));
            case INSURANCE_VERIFICATION_NEEDED ->
                Optional.of(HandOffs.to(Team.INSURANCE, new Actor.Rule(), callback, policy, now));
            case REFERRAL_FOLLOW_UP_NEEDED ->
                Optional.of(HandOffs.to(Team.REFERRALS, new Actor.Rule(), callback, policy, now));
        };
    }

    private static Optional<Entry> closed(Instant now, Ending ending, List<WantedNext> followUps) {
        return Optional.of(new Entry.Closed(now, ending, followUps));
    }
}
