package dev.ringback.casework.journeys;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Report;
import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.WorkOnCallback;
import dev.ringback.casework.WorkOnFollowUp;
import dev.ringback.desk.TickedReport;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import dev.ringback.script.Fact;
import dev.ringback.script.TickedFacts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People who take what is next, and record what became of it; one in twenty times they walk away. */
final class Desk {

    private static final int A_ROUND = 4;

    private static final WorklistFilter ALL = new WorklistFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

    /** As often as it stands here. */
    private static final List<Outcome> OF_CALLBACKS = List.of(
            Outcome.BOOKED,
            Outcome.BOOKED,
            Outcome.BOOKED,
            Outcome.BOOKED,
            Outcome.BOOKED,
            Outcome.RESCHEDULED,
            Outcome.ATTEMPT_AGAIN,
            Outcome.ATTEMPT_AGAIN,
            Outcome.MESSAGE_LEFT,
            Outcome.DECLINED,
            Outcome.NO_FURTHER_ACTION,
            Outcome.INSURANCE_VERIFICATION_NEEDED);

    private final Practice practice;

    Desk(Practice practice) {
        this.practice = practice;
    }

    void round() {
        var staff = new ArrayList<>(practice.uses.directory.current().staff().values());
        Collections.shuffle(staff, practice.random);
        for (Person person : staff) {
            int taken = 0;
            while (taken < A_ROUND && takes(person)) {
                taken++;
            }
        }
    }

    /** Whether there was something to take. */
    private boolean takes(Person person) {
        return switch (practice.uses.claimNext.claim(person, ALL, practice.uses.log)) {
            case ClaimNext.Result.Claimed(Callback callback) -> {
                if (!practice.happens(5)) {
                    works(person, callback);
                }
                yield true;
            }
            case ClaimNext.Result.ClaimedFollowUp(FollowUp followUp) -> {
                if (!practice.happens(5)) {
                    works(person, followUp);
                }
                yield true;
            }
            case ClaimNext.Result.NothingLeft _, ClaimNext.Result.HoldsEnough _ -> false;
        };
    }

    /** What is refused, since it does not fit, is given back. */
    private void works(Person person, Callback callback) {
        WorkOnCallback.Result result =
                practice.uses.work.recordOutcome(person, callback.id(), report(), practice.uses.log);
        if (result instanceof WorkOnCallback.Result.Done(Callback after)) {
            practice.booked(after);
        } else {
            practice.uses.work.release(person, callback.id(), Optional.empty(), practice.uses.log);
        }
    }

    private TickedReport report() {
        Outcome outcome = oneOf(OF_CALLBACKS);
        boolean isBooking = outcome == Outcome.BOOKED || outcome == Outcome.RESCHEDULED;
        var report = new Report(
                outcome,
                Optional.of("spoke with them"),
                Optional.of(true),
                isBooking && practice.happens(90) ? Optional.of(visit()) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new TickedReport(report, new TickedFacts(Set.of(Fact.IDENTITY_VERIFIED)));
    }

    /** A weekday within the next two weeks. */
    OffsetDateTime visit() {
        LocalDate day = practice.now().atZone(Practice.ZONE).toLocalDate().plusDays(1 + practice.random.nextInt(12));
        LocalDate workday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
        LocalTime time = LocalTime.of(9 + practice.random.nextInt(7), 15 * practice.random.nextInt(4));
        return workday.atTime(time).atZone(Practice.ZONE).toOffsetDateTime();
    }

    private void works(Person person, FollowUp followUp) {
        FollowUpOutcome outcome = oneOf(possible(followUp));
        var report = new FollowUpReport(
                outcome,
                Optional.empty(),
                Optional.of("Riverton Family Medicine").filter(_ -> outcome == FollowUpOutcome.REQUESTED),
                Optional.empty());
        WorkOnFollowUp.Result result =
                practice.uses.workOnFollowUp.recordOutcome(person, followUp.id(), report, practice.uses.log);
        if (!(result instanceof WorkOnFollowUp.Result.Done)) {
            throw new IllegalStateException("%s was refused for %s: %s".formatted(outcome, followUp.kind(), result));
        }
    }

    private static List<FollowUpOutcome> possible(FollowUp followUp) {
        return switch (followUp.kind()) {
            case INSURANCE_VERIFICATION ->
                List.of(
                        FollowUpOutcome.VERIFIED,
                        FollowUpOutcome.VERIFIED,
                        FollowUpOutcome.NOT_NEEDED,
                        FollowUpOutcome.NOT_COVERED);
            case INTAKE_PAPERWORK ->
                List.of(FollowUpOutcome.SENT, FollowUpOutcome.SENT, FollowUpOutcome.RECEIVED, FollowUpOutcome.WAIVED);
            case REFERRAL_RECORDS ->
                List.of(
                        FollowUpOutcome.REQUESTED,
                        FollowUpOutcome.REQUESTED,
                        FollowUpOutcome.RECEIVED,
                        FollowUpOutcome.CANNOT_BE_HAD);
            case CONFIRMATION -> List.of(FollowUpOutcome.SENT);
            case BOOKING_CHECK -> List.of(FollowUpOutcome.CONFIRMED, FollowUpOutcome.NOT_FOUND);
            case POST_VISIT, CALL_PATIENT ->
                List.of(FollowUpOutcome.NO_ANSWER, FollowUpOutcome.REACHED, FollowUpOutcome.NO_CONTACT);
            case APPOINTMENT_MATCH -> List.of(FollowUpOutcome.THEIRS, FollowUpOutcome.NOT_THEIRS);
        };
    }

    private <T> T oneOf(List<T> all) {
        return all.get(practice.random.nextInt(all.size()));
    }
}
