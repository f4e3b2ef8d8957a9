package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import dev.ringback.casework.WorkOnFollowUp.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Rank;
import dev.ringback.desk.TickedReport;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import dev.ringback.script.TickedFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkOnFollowUpTest {

    private static final Map<String, String> NEW_PATIENT = Map.of("ringback_bucket", "new-patient");

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
        Callback opened = opened(practice, NEW_PATIENT);
        practice.work.claim(person("ana"), opened.id(), practice.log);
        var ticked = (TickedFacts.Reading.Read) TickedFacts.read(List.of("identity-verified"));
        var report = new TickedReport(report(Outcome.BOOKED).report().withIdentityVerified(), ticked.facts());
        practice.work.recordOutcome(person("ana"), opened.id(), report, practice.log);
        return Oak.current(practice);
    }

    private FollowUpId owed(FollowUpKind kind) {
        return FollowUpId.of(booked().id(), kind);
    }

    private FollowUp current(FollowUpId id) {
        return practice.callbacks.followUps.find(id).orElseThrow();
    }

    private Result claim(String name, FollowUpId id) {
        return practice.workOnFollowUp.claim(person(name), id, practice.log);
    }

    private Result record(String name, FollowUpId id, FollowUpOutcome outcome) {
        return practice.workOnFollowUp.recordOutcome(person(name), id, FollowUpReport.of(outcome), practice.log);
    }

    private static WorklistFilter filter(Optional<Team> team, WorklistFilter.Of of) {
        return new WorklistFilter(
                Optional.empty(),
                Optional.empty(),
                team,
                of,
                WorklistFilter.Target.ANY,
                new WorklistFilter.Whose.Unclaimed());
    }

    private static final WorklistFilter ALL = filter(Optional.empty(), WorklistFilter.Of.ALL);

    @Nested
    class Success {

        @Test
        void a_booking_opens_what_is_owed_and_the_callback_tells_of_it() {
            Callback booked = booked();

            assertThat(Oak.words(booked)).endsWith("closed", "follow-up-owed", "follow-up-owed");
            assertThat(practice.callbacks.followUps.all())
                    .extracting(FollowUp::kind)
                    .containsExactly(FollowUpKind.INSURANCE_VERIFICATION, FollowUpKind.CONFIRMATION);
        }

        @Test
        void one_person_does_it_and_it_is_done() {
            FollowUpId id = owed(FollowUpKind.INSURANCE_VERIFICATION);

            assertThat(claim("pat", id)).isEqualTo(new Result.Done(current(id)));
            assertThat(record("pat", id, FollowUpOutcome.VERIFIED)).isEqualTo(new Result.Done(current(id)));
            assertThat(current(id).isOpen()).isFalse();
        }

        @Test
        void next_is_the_first_of_callbacks_and_follow_ups_that_a_person_may_work() {
            booked();
            practice.clock.tick(Duration.ofMinutes(30));
            Callback later = Oak.openedFor(practice, "+12125550150", Map.of());

            assertThat(practice.claimNext.claim(person("ana"), ALL, practice.log))
                    .isInstanceOfSatisfying(
                            ClaimNext.Result.ClaimedFollowUp.class,
                            claimed -> assertThat(claimed.followUp().kind()).isEqualTo(FollowUpKind.CONFIRMATION));
            assertThat(practice.claimNext.claim(person("ana"), ALL, practice.log))
                    .isInstanceOfSatisfying(
                            ClaimNext.Result.Claimed.class,
                            claimed -> assertThat(claimed.callback().id()).isEqualTo(later.id()));
            // In-house staff alone take what another team owes; and Ana is with the patient.
            assertThat(practice.claimNext.claim(person("ana"), ALL, practice.log))
                    .isEqualTo(new ClaimNext.Result.NothingLeft());
            assertThat(practice.claimNext.claim(person("pat"), ALL, practice.log))
                    .isEqualTo(new ClaimNext.Result.NothingLeft());
        }

        @Test
        void next_of_one_kind_of_work_leaves_the_other() {
            booked();
            practice.clock.tick(Duration.ofMinutes(30));
            Callback later = Oak.openedFor(practice, "+12125550150", Map.of());

            assertThat(practice.claimNext.claim(
                            person("ana"), filter(Optional.empty(), WorklistFilter.Of.CALLBACKS), practice.log))
                    .isInstanceOfSatisfying(
                            ClaimNext.Result.Claimed.class,
                            claimed -> assertThat(claimed.callback().id()).isEqualTo(later.id()));
            assertThat(practice.claimNext.claim(
                            person("pat"), filter(Optional.of(Team.INSURANCE), WorklistFilter.Of.ALL), practice.log))
                    .isInstanceOfSatisfying(
                            ClaimNext.Result.ClaimedFollowUp.class,
                            claimed -> assertThat(claimed.followUp().kind())
                                    .isEqualTo(FollowUpKind.INSURANCE_VERIFICATION));
        }

        @Test
        void the_worklist_shows_each_to_who_may_work_it() {
            booked();

            assertThat(practice.readDesk
                            .unclaimed(person("ana"), ALL, Rank.FIRST)
                            .followUps())
                    .extracting(row -> row.followUp().kind())
                    .containsExactly(FollowUpKind.CONFIRMATION);
            assertThat(practice.readDesk
                            .unclaimed(person("pat"), ALL, Rank.FIRST)
                            .followUps())
                    .hasSize(2);
        }

        @Test
        void what_is_late_is_told_once_by_the_sweeper_and_a_lapsed_claim_comes_back() {
            FollowUpId id = owed(FollowUpKind.INSURANCE_VERIFICATION);
            claim("pat", id);
            practice.clock.tick(Duration.ofMinutes(12));
            practice.sweep.sweep(practice.log);
            assertThat(current(id).state().word()).isEqualTo("due");

            practice.clock.tick(Duration.ofHours(32));
            practice.sweep.sweep(practice.log);
            practice.sweep.sweep(practice.log);

            assertThat(practice.alerts.told().stream()
                            .filter(alert -> alert.followUp().equals(Optional.of(id))))
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(alert.reason()).isEqualTo(EscalationReason.FOLLOW_UP_LATE);
                        assertThat(alert.callback()).contains(current(id).callback());
                    });
            assertThat(current(id).pending()).isEmpty();
        }

        @Test
        void insurance_that_does_not_cover_has_the_desk_call_the_patient() {
            FollowUpId id = owed(FollowUpKind.INSURANCE_VERIFICATION);
            claim("pat", id);
            record("pat", id, FollowUpOutcome.NOT_COVERED);
            FollowUpId call = id.then(FollowUpKind.CALL_PATIENT);

            assertThat(current(call).owner()).isEqualTo(Team.FRONT_DESK);
            assertThat(claim("ana", call)).isEqualTo(new Result.Done(current(call)));
        }
    }

    @Nested
    class Failure {

        @Test
        void who_holds_anything_of_a_patient_holds_the_patient() {
            FollowUpId insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);
            FollowUpId confirmation = FollowUpId.of(current(insurance).callback(), FollowUpKind.CONFIRMATION);
            Callback atHarbor = openedAtHarbor(practice);
            claim("pat", insurance);

            assertThat(claim("ana", confirmation))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isInstanceOf(Refusal.CallerHeldElsewhere.class));
            assertThat(practice.work.claim(person("ben"), atHarbor.id(), practice.log))
                    .isInstanceOfSatisfying(
                            WorkOnCallback.Result.Refused.class,
                            refused -> assertThat(refused.why()).isInstanceOf(Refusal.CallerHeldElsewhere.class));
            assertThat(practice.claimNext.claim(person("ben"), ALL, practice.log))
                    .isEqualTo(new ClaimNext.Result.NothingLeft());
            assertThat(claim("pat", confirmation)).isInstanceOf(Result.Done.class);
            assertThat(practice.work.claim(person("pat"), atHarbor.id(), practice.log))
                    .isInstanceOf(WorkOnCallback.Result.Done.class);
        }

        @Test
        void who_holds_a_callback_keeps_others_from_the_follow_ups_of_its_patient() {
            FollowUpId insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);
            practice.work.claim(person("ben"), openedAtHarbor(practice).id(), practice.log);

            assertThat(claim("pat", insurance))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isInstanceOf(Refusal.CallerHeldElsewhere.class));
        }

        @Test
        void who_holds_as_many_as_they_may_takes_no_follow_up() {
            FollowUpId insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);
            for (String number : List.of("+12125550151", "+12125550152", "+12125550153")) {
                practice.work.claim(
                        person("pat"), Oak.openedFor(practice, number, Map.of()).id(), practice.log);
            }

            assertThat(claim("pat", insurance))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(new Refusal.HoldsEnough(3)));
        }

        @Test
        void what_another_team_owes_does_not_exist_for_an_agencys_people_nor_another_agencys_work() {
            FollowUpId insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);
            FollowUpId confirmation = FollowUpId.of(current(insurance).callback(), FollowUpKind.CONFIRMATION);

            assertThat(claim("ana", insurance)).isEqualTo(new Result.NotFound());
            assertThat(claim("ben", confirmation)).isEqualTo(new Result.NotFound());
            assertThat(claim("ana", new FollowUpId("nothing.confirmation"))).isEqualTo(new Result.NotFound());
        }

        @Test
        void nothing_of_a_number_is_erased_while_something_is_owed_and_then_all_of_it() {
            FollowUpId insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);
            FollowUpId confirmation = FollowUpId.of(current(insurance).callback(), FollowUpKind.CONFIRMATION);
            var erase = new RecordsRequest.Erase(PATIENT, "ops@sunrise.example", "asked for it");

            assertThat(practice.keepRecords.answer(erase, practice.log))
                    .isEqualTo(new RecordsReply.StillOpen(
                            List.of(current(insurance).callback())));
            for (FollowUpId id : List.of(insurance, confirmation)) {
                claim("pat", id);
                record("pat", id, id.equals(insurance) ? FollowUpOutcome.VERIFIED : FollowUpOutcome.SENT);
            }

            assertThat(practice.keepRecords.answer(erase, practice.log)).isInstanceOf(RecordsReply.Erased.class);
            assertThat(practice.callbacks.followUps.all()).isEmpty();
        }

        @Test
        void an_outcome_without_the_claim_is_refused() {
            FollowUpId insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);

            assertThat(record("pat", insurance, FollowUpOutcome.VERIFIED))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(new Refusal.NotHeld()));
        }
    }
}
