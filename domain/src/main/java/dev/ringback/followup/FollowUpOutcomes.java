package dev.ringback.followup;

import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Worker;
import dev.ringback.rhythm.BusinessDay;
import dev.ringback.rhythm.OpenHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How what somebody did for a follow-up moves it on (docs/rules.md §14). */
public final class FollowUpOutcomes {

    /** Nobody asks an office again in years: such a date is a slip. */
    private static final int LATEST_DAYS = 366;

    private FollowUpOutcomes() {}

    /** The outcomes that a kind has. */
    public static List<FollowUpOutcome> of(FollowUpKind kind) {
        Course course = Course.of(kind);
        return Arrays.stream(FollowUpOutcome.values())
                .filter(outcome -> course.after(outcome).isPresent())
                .toList();
    }

    /** Records it; a person whose claim has lapsed meanwhile may still do so until somebody else takes it. */
    public static FollowUpDecision record(
            FollowUp followUp, Worker by, FollowUpReport report, FollowUpPolicy policy, Instant now) {
        Optional<Course.Then> then = Course.of(followUp.kind()).after(report.outcome());
        if (then.isEmpty()) {
            return new FollowUpDecision.Refused(new Refusal.NotForFollowUp(
                    followUp.kind(),
                    of(followUp.kind()).stream().map(FollowUpOutcome::word).toList()));
        }
        Optional<Refusal> slip = slip(report, policy.hours().dateAt(now));
        if (slip.isPresent()) {
            return new FollowUpDecision.Refused(slip.get());
        }
        return FollowUpClaims.whileHeld(FollowUpClaims.heldStill(followUp, by, now), by, now, held -> {
            FollowUp recorded = held.with(new FollowUpEntry.OutcomeRecorded(now, by, report));
            return switch (then.get()) {
                case ENDS -> new FollowUpDecision.Changed(closed(recorded, report, now));
                case PATIENT_IS_CALLED -> {
                    FollowUp ended = closed(recorded, report, now);
                    yield new FollowUpDecision.Changed(ended, List.of(FollowUps.call(ended, policy, now)));
                }
                case WAITS -> new FollowUpDecision.Changed(waiting(recorded, report, policy.hours(), now));
            };
        });
    }

    private static Optional<Refusal> slip(FollowUpReport report, LocalDate today) {
        boolean asks = report.outcome() == FollowUpOutcome.REQUESTED;
        if (asks != report.office().isPresent() || (!asks && report.askAgainOn().isPresent())) {
            return Optional.of(new Refusal.OfficeGoesWithRequested());
        }
        LocalDate earliest = today.plusDays(1);
        LocalDate latest = today.plusDays(LATEST_DAYS);
        return report.askAgainOn()
                .filter(day -> day.isBefore(earliest) || day.isAfter(latest))
                .map(_ -> new Refusal.NoSuchDay(earliest, latest));
    }

    private static FollowUp closed(FollowUp recorded, FollowUpReport report, Instant now) {
        return recorded.with(new FollowUpEntry.Closed(now, report.outcome()));
    }

    /** It comes back in the morning of its day, and is due at that day's close; at once, where that morning is over. */
    private static FollowUp waiting(FollowUp recorded, FollowUpReport report, OpenHours hours, Instant now) {
        BusinessDay day = report.askAgainOn()
                .map(asked -> hours.businessDayAfter(asked.minusDays(1)))
                .orElseGet(() -> Course.of(recorded.kind()).again().day(hours, now, recorded.visit()));
        Instant atOnce = hours.plus(now, DueRule.AT_ONCE);
        Instant due = day.closes().isAfter(atOnce) ? day.closes() : atOnce;
        Instant until = day.opens().isAfter(now) ? day.opens() : now;
        return FollowUpTimer.elapse(recorded.with(new FollowUpEntry.Waiting(now, until, due)), hours, now);
    }
}
