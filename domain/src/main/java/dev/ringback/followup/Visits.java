package dev.ringback.followup;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.rhythm.BusinessDay;
import dev.ringback.rhythm.OpenHours;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What an open follow-up becomes when something becomes of the visit that it hangs on (docs/rules.md §14). */
public final class Visits {

    private Visits() {}

    /** What it is once the practice's system has told this; the same where that changes nothing. */
    public static FollowUp after(FollowUp followUp, Appointment told, FollowUpPolicy policy, Instant now) {
        Optional<FollowUpOutcome> end = end(followUp, told);
        if (end.isPresent()) {
            return followUp.with(new FollowUpEntry.Closed(now, end.get()));
        }
        return told.visitAt()
                .filter(_ -> told.change().isToCome())
                .filter(at -> !followUp.visit().equals(Optional.of(at.toInstant())))
                .map(at -> moved(followUp, at, policy, now))
                .orElse(followUp);
    }

    /** How it ends by that, if it does. Whose appointment it is, a person was asked, and still is. */
    private static Optional<FollowUpOutcome> end(FollowUp followUp, Appointment told) {
        if (followUp.kind() == FollowUpKind.APPOINTMENT_MATCH) {
            return Optional.empty();
        }
        return switch (told.change()) {
            case CANCELLED -> Optional.of(FollowUpOutcome.VISIT_CANCELLED).filter(_ -> !isCallAboutVisit(followUp));
            case MISSED -> Optional.of(FollowUpOutcome.VISIT_MISSED).filter(_ -> !isCallAboutVisit(followUp));
            case KEPT -> whenKept(followUp);
            case BOOKED, MOVED -> whenToCome(followUp, told);
        };
    }

    /** Whether the patient is called because of what became of the visit. */
    public static boolean isCallAboutVisit(FollowUp followUp) {
        return followUp.kind() == FollowUpKind.CALL_PATIENT
                && followUp.facts().owed().told().isPresent();
    }

    private static Optional<FollowUpOutcome> whenKept(FollowUp followUp) {
        return switch (followUp.kind()) {
            case BOOKING_CHECK -> Optional.of(FollowUpOutcome.CONFIRMED);
            case CONFIRMATION -> Optional.of(FollowUpOutcome.VISIT_KEPT);
            case CALL_PATIENT -> Optional.of(FollowUpOutcome.VISIT_KEPT).filter(_ -> isCallAboutVisit(followUp));
            case INSURANCE_VERIFICATION, INTAKE_PAPERWORK, REFERRAL_RECORDS, POST_VISIT, APPOINTMENT_MATCH ->
                Optional.empty();
        };
    }

    private static Optional<FollowUpOutcome> whenToCome(FollowUp followUp, Appointment told) {
        return switch (followUp.kind()) {
            case BOOKING_CHECK -> Optional.of(FollowUpOutcome.CONFIRMED);
            case CONFIRMATION ->
                Optional.of(FollowUpOutcome.SENT).filter(_ -> told.confirmation() == Appointment.Confirmation.SENT);
            case POST_VISIT -> Optional.of(FollowUpOutcome.VISIT_BOOKED);
            case CALL_PATIENT -> Optional.of(FollowUpOutcome.VISIT_BOOKED).filter(_ -> isCallAboutVisit(followUp));
            case INSURANCE_VERIFICATION, INTAKE_PAPERWORK, REFERRAL_RECORDS, APPOINTMENT_MATCH -> Optional.empty();
        };
    }

    private static FollowUp moved(FollowUp followUp, OffsetDateTime to, FollowUpPolicy policy, Instant now) {
        OpenHours hours = policy.hours();
        Optional<BusinessDay> comesBack = comesBack(followUp, to, hours, now);
        Instant due = comesBack
                .map(BusinessDay::closes)
                .or(() -> policy.followUp(followUp.kind())
                        .filter(rule -> rule.due().daysBeforeVisit().isPresent() && !hasWaited(followUp))
                        .map(rule ->
                                rule.due().due(hours, followUp.facts().owed().at(), Optional.of(to.toInstant()))))
                .map(at -> laterOf(at, hours.plus(now, DueRule.AT_ONCE)))
                .orElse(followUp.due());
        return FollowUpTimer.elapse(
                followUp.with(new FollowUpEntry.VisitMoved(
                        now, to, comesBack.map(BusinessDay::opens).map(at -> laterOf(at, now)), due)),
                hours,
                now);
    }

    /** The day before the visit on which what was left until then comes back. */
    private static Optional<BusinessDay> comesBack(FollowUp followUp, OffsetDateTime to, OpenHours hours, Instant now) {
        Course.Again again = Course.of(followUp.kind()).again();
        return Optional.of(again)
                .filter(Course.Again.BeforeVisit.class::isInstance)
                .filter(_ -> hasWaited(followUp))
                .map(before -> before.day(hours, now, Optional.of(to.toInstant())));
    }

    private static boolean hasWaited(FollowUp followUp) {
        return followUp.history().stream().anyMatch(FollowUpEntry.Waiting.class::isInstance);
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
