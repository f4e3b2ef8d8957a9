package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.report;
import static dev.ringback.casework.Oak.wishes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Refusal;
import dev.ringback.casework.WorkOnFollowUp.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.TickedReport;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import dev.ringback.followup.FollowUpState;
import dev.ringback.script.TickedFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A patient who wants no calls, or whose number reaches somebody else, is called for nothing that is owed either. */
class CallsRefusedTest {

    private static final WorklistFilter ALL = new WorklistFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WorklistFilter.Of.ALL,
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace(
                            "\"catchAll\":\"harbor\"",
                            "\"catchAll\":\"harbor\",\"followUps\":{\"confirmation\":\"on\",\"insurance-verification\":\"on\"}"),
            at("tue 09:00"));

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    private Callback booked() {
        Callback opened = opened(practice, Map.of("ringback_bucket", "new-patient"));
        practice.work.claim(person("pat"), opened.id(), practice.log);
        var ticked = (TickedFacts.Reading.Read) TickedFacts.read(List.of("identity-verified"));
        practice.work.recordOutcome(
                person("pat"),
                opened.id(),
                new TickedReport(report(Outcome.BOOKED).report().withIdentityVerified(), ticked.facts()),
                practice.log);
        return Oak.current(practice);
    }

    /** The insurance does not cover it, of which the patient is to be told. */
    private FollowUpId notCovered(Callback booked) {
        FollowUpId insurance = FollowUpId.of(booked.id(), FollowUpKind.INSURANCE_VERIFICATION);
        practice.workOnFollowUp.claim(person("pat"), insurance, practice.log);
        practice.workOnFollowUp.recordOutcome(
                person("pat"), insurance, FollowUpReport.of(FollowUpOutcome.NOT_COVERED), practice.log);
        return insurance.then(FollowUpKind.CALL_PATIENT);
    }

    private FollowUp current(FollowUpId id) {
        return practice.callbacks.followUps.find(id).orElseThrow();
    }

    private Optional<FollowUpOutcome> end(FollowUpId id) {
        return current(id).state() instanceof FollowUpState.Closed(FollowUpOutcome outcome, var _)
                ? Optional.of(outcome)
                : Optional.empty();
    }

    private void tell(Callback callback) {
        practice.keepLedger.follow(new KeepLedger.Change.Grew(
                callback.key(), Optional.of(callback), 0, callback.history().size()));
    }

    @Test
    void a_wish_for_no_calls_ends_the_call_that_is_owed_once_it_is_told() {
        Callback booked = booked();
        FollowUpId call = notCovered(booked);

        tell(wishes(practice, MayCall.DO_NOT_CALL, booked));

        assertThat(end(call)).contains(FollowUpOutcome.DO_NOT_CALL);
    }

    @Test
    void it_ends_though_somebody_holds_it() {
        Callback booked = booked();
        FollowUpId call = notCovered(booked);
        practice.workOnFollowUp.claim(person("pat"), call, practice.log);

        tell(wishes(practice, MayCall.DO_NOT_CALL, booked));

        assertThat(end(call)).contains(FollowUpOutcome.DO_NOT_CALL);
    }

    @Test
    void nobody_takes_it_before_that_is_told_and_it_is_over() {
        Callback booked = booked();
        FollowUpId call = notCovered(booked);
        wishes(practice, MayCall.DO_NOT_CALL, booked);

        assertThat(practice.workOnFollowUp.claim(person("pat"), call, practice.log))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(new Refusal.AlreadyClosed()));
        assertThat(end(call)).contains(FollowUpOutcome.DO_NOT_CALL);
    }

    @Test
    void next_steps_over_it() {
        Callback booked = booked();
        FollowUpId confirmation = FollowUpId.of(booked.id(), FollowUpKind.CONFIRMATION);
        practice.workOnFollowUp.claim(person("pat"), confirmation, practice.log);
        practice.workOnFollowUp.recordOutcome(
                person("pat"), confirmation, FollowUpReport.of(FollowUpOutcome.SENT), practice.log);
        FollowUpId call = notCovered(booked);
        wishes(practice, MayCall.DO_NOT_CALL, booked);

        assertThat(practice.claimNext.claim(person("pat"), ALL, practice.log))
                .isEqualTo(new ClaimNext.Result.NothingLeft());
        assertThat(end(call)).contains(FollowUpOutcome.DO_NOT_CALL);
    }

    @Test
    void a_call_that_comes_to_be_owed_afterwards_is_over_from_the_start() {
        Callback booked = booked();
        wishes(practice, MayCall.DO_NOT_CALL, booked);

        FollowUpId call = notCovered(booked);

        assertThat(end(call)).contains(FollowUpOutcome.DO_NOT_CALL);
        assertThat(current(call).history()).hasSize(2);
    }

    @Test
    void a_number_that_is_found_wrong_ends_it_too() {
        FollowUpId call = notCovered(booked());

        practice.keepRecords.answer(
                new RecordsRequest.Correct(
                        PATIENT, NumberWord.WRONG_NUMBER, "ops@sunrise.example", "letter of 1 December"),
                practice.log);

        assertThat(end(call)).contains(FollowUpOutcome.WRONG_NUMBER);
    }

    @Test
    void what_is_owed_without_a_call_stays_owed() {
        Callback booked = booked();
        tell(wishes(practice, MayCall.DO_NOT_CALL, booked));
        FollowUpId insurance = FollowUpId.of(booked.id(), FollowUpKind.INSURANCE_VERIFICATION);

        assertThat(end(insurance)).isEmpty();
        assertThat(practice.workOnFollowUp.claim(person("pat"), insurance, practice.log))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void a_wish_that_was_taken_back_ends_nothing() {
        Callback booked = booked();
        FollowUpId call = notCovered(booked);
        Callback silent = wishes(practice, MayCall.DO_NOT_CALL, booked);
        practice.clock.tick(Duration.ofMinutes(1));
        wishes(practice, MayCall.MAY_CALL, silent);
        tell(silent);

        assertThat(end(call)).isEmpty();
        assertThat(practice.workOnFollowUp.claim(person("pat"), call, practice.log))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void the_sweeper_ends_what_nobody_told_of() {
        Callback booked = booked();
        FollowUpId call = notCovered(booked);
        wishes(practice, MayCall.DO_NOT_CALL, booked);

        practice.clock.tick(Duration.ofHours(2));
        practice.sweep.sweep(practice.log);

        assertThat(end(call)).contains(FollowUpOutcome.DO_NOT_CALL);
    }
}
