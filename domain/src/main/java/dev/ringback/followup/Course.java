package dev.ringback.followup;

import dev.ringback.callback.Ending;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.rhythm.BusinessDay;
import dev.ringback.rhythm.OpenHours;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a kind of follow-up, and how it goes on (docs/rules.md §14): the table of kinds, as data.
 *
 * @param owedBy the endings of a callback that make it owed
 * @param then what follows from each outcome that it has
 * @param again on which business day it comes back after it waits
 */
record Course(Set<Ending> owedBy, Map<FollowUpOutcome, Then> then, Again again) {

    /** What follows from an outcome. */
    enum Then {
        ENDS,
        /** It ends, and the patient is to be called about it. */
        PATIENT_IS_CALLED,
        /** It comes back. */
        WAITS
    }

    /** When what waits comes back. */
    sealed interface Again {

        /** So many business days after it was left. */
        record After(int days) implements Again {}

        /** So many business days before the visit; one after it was left, where nobody knows when that is. */
        record BeforeVisit(int days) implements Again {}

        default BusinessDay day(OpenHours hours, Instant now, Optional<Instant> visit) {
            return switch (this) {
                case After(int days) -> DueRule.businessDayAfter(hours, hours.dateAt(now), days);
                case BeforeVisit(int days) ->
                    visit.map(at -> DueRule.businessDayBefore(hours, hours.dateAt(at), days))
                            .orElseGet(() -> hours.businessDayAfter(hours.dateAt(now)));
            };
        }
    }

    static Course of(FollowUpKind kind) {
        return switch (kind) {
            case INSURANCE_VERIFICATION ->
                new Course(
                        Set.of(Ending.BOOKED),
                        Map.of(
                                FollowUpOutcome.VERIFIED, Then.ENDS,
                                FollowUpOutcome.NOT_NEEDED, Then.ENDS,
                                FollowUpOutcome.NOT_COVERED, Then.PATIENT_IS_CALLED),
                        new Again.After(1));
            case INTAKE_PAPERWORK ->
                new Course(
                        Set.of(Ending.BOOKED),
                        Map.of(
                                FollowUpOutcome.SENT, Then.WAITS,
                                FollowUpOutcome.RECEIVED, Then.ENDS,
                                FollowUpOutcome.WAIVED, Then.ENDS),
                        new Again.BeforeVisit(1));
            case REFERRAL_RECORDS ->
                new Course(
                        Set.of(Ending.BOOKED),
                        Map.of(
                                FollowUpOutcome.REQUESTED, Then.WAITS,
                                FollowUpOutcome.RECEIVED, Then.ENDS,
                                FollowUpOutcome.CANNOT_BE_HAD, Then.PATIENT_IS_CALLED),
                        new Again.After(2));
            case CONFIRMATION ->
                new Course(
                        Set.of(Ending.BOOKED, Ending.RESCHEDULED),
                        Map.of(FollowUpOutcome.SENT, Then.ENDS),
                        new Again.After(1));
            case BOOKING_CHECK ->
                new Course(
                        Set.of(Ending.BOOKED, Ending.RESCHEDULED),
                        Map.of(
                                FollowUpOutcome.CONFIRMED, Then.ENDS,
                                FollowUpOutcome.NOT_FOUND, Then.PATIENT_IS_CALLED),
                        new Again.After(1));
            case POST_VISIT ->
                new Course(
                        Set.of(),
                        Map.of(
                                FollowUpOutcome.NO_ANSWER, Then.WAITS,
                                FollowUpOutcome.REACHED, Then.ENDS,
                                FollowUpOutcome.NO_CONTACT, Then.ENDS),
                        new Again.After(1));
            case APPOINTMENT_MATCH ->
                new Course(
                        Set.of(),
                        Map.of(
                                FollowUpOutcome.THEIRS, Then.ENDS,
                                FollowUpOutcome.NOT_THEIRS, Then.ENDS),
                        new Again.After(1));
            case CALL_PATIENT ->
                new Course(
                        Set.of(),
                        Map.of(
                                FollowUpOutcome.NO_ANSWER, Then.WAITS,
                                FollowUpOutcome.REACHED, Then.ENDS,
                                FollowUpOutcome.NO_CONTACT, Then.ENDS),
                        new Again.After(1));
        };
    }

    /** What follows from an outcome; absent where the kind does not have it. */
    Optional<Then> after(FollowUpOutcome outcome) {
        return Optional.ofNullable(then.get(outcome));
    }
}
