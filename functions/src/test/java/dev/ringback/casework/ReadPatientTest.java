package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Outcome;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Rank;
import dev.ringback.desk.TickedReport;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.Journey;
import dev.ringback.script.TickedFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One patient in one view, and one call for all of it (docs/rules.md §7 and §14). */
class ReadPatientTest {

    private static final WorklistFilter ALL = new WorklistFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace(
                            "\"catchAll\":\"harbor\"",
                            "\"catchAll\":\"harbor\",\"followUps\":{\"confirmation\":\"on\",\"insurance-verification\":\"on\"}"),
            at("tue 09:00"));
    private final ReadPatient patients =
            new ReadPatient(practice.callbacks, practice.callbacks.followUps, practice.clock);

    private Callback booked;

    @BeforeEach
    void aNewPatientIsBooked() {
        Callback opened = opened(practice, Map.of("ringback_bucket", "new-patient"));
        practice.work.claim(person("ana"), opened.id(), practice.log);
        var ticked = (TickedFacts.Reading.Read) TickedFacts.read(List.of("identity-verified"));
        practice.work.recordOutcome(
                person("ana"),
                opened.id(),
                new TickedReport(report(Outcome.BOOKED).report().withIdentityVerified(), ticked.facts()),
                practice.log);
        booked = Oak.current(practice);
    }

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    private FollowUp owed(FollowUpKind kind) {
        return practice.callbacks
                .followUps
                .find(FollowUpId.of(booked.id(), kind))
                .orElseThrow();
    }

    private ReadDesk.Page worklist(String name) {
        return practice.readDesk.unclaimed(person(name), ALL, Rank.FIRST);
    }

    @Test
    void what_is_open_with_the_patient_is_shown_with_each_of_it_as_far_as_the_reader_may_see_it() {
        assertThat(patients.alsoOpen(person("pat"), booked).followUps())
                .extracting(FollowUp::kind)
                .containsExactlyInAnyOrder(FollowUpKind.INSURANCE_VERIFICATION, FollowUpKind.CONFIRMATION);
        assertThat(patients.alsoOpen(person("ana"), booked).followUps())
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.CONFIRMATION);
        assertThat(patients.alsoOpen(person("pat"), owed(FollowUpKind.CONFIRMATION))
                        .followUps())
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.INSURANCE_VERIFICATION);
    }

    @Test
    void a_callback_that_opens_meanwhile_is_seen_from_what_is_owed_and_sees_it() {
        Callback later = openedAtHarbor(practice);

        assertThat(patients.alsoOpen(person("pat"), owed(FollowUpKind.CONFIRMATION))
                        .callbacks())
                .extracting(Callback::id)
                .containsExactly(later.id());
        assertThat(patients.alsoOpen(person("pat"), later).followUps()).hasSize(2);
    }

    @Test
    void a_stage_of_what_another_team_owes_is_no_agency_s_business() {
        assertThat(patients.journey(person("pat"), booked).steps())
                .extracting(Journey.Step::stage)
                .contains(Journey.Stage.VERIFIED, Journey.Stage.CONFIRMED);
        assertThat(patients.journey(person("ana"), booked).steps())
                .extracting(Journey.Step::stage)
                .doesNotContain(Journey.Stage.VERIFIED)
                .contains(Journey.Stage.CONFIRMED);
    }

    @Test
    void the_worklist_has_one_order_and_says_until_when_a_colleague_is_with_the_patient() {
        practice.clock.tick(Duration.ofMinutes(30));
        Callback later = Oak.openedFor(practice, "+12125550150", Map.of());

        assertThat(worklist("pat").order())
                .containsExactly(
                        owed(FollowUpKind.CONFIRMATION).key(),
                        later.key(),
                        owed(FollowUpKind.INSURANCE_VERIFICATION).key());
        practice.workOnFollowUp.claim(
                person("ana"), owed(FollowUpKind.CONFIRMATION).id(), practice.log);
        assertThat(worklist("pat").followUps())
                .extracting(ReadDesk.FollowUpRow::callerHeldUntil)
                .containsExactly(Optional.of(practice.clock.instant().plus(Duration.ofMinutes(10))));
    }

    @Test
    void all_that_one_holds_of_a_patient_counts_once() {
        for (String other : List.of("+12125550150", "+12125550151")) {
            practice.work.claim(
                    person("pat"), Oak.openedFor(practice, other, Map.of()).id(), practice.log);
        }
        for (FollowUpKind kind : List.of(FollowUpKind.CONFIRMATION, FollowUpKind.INSURANCE_VERIFICATION)) {
            assertThat(practice.workOnFollowUp.claim(person("pat"), owed(kind).id(), practice.log))
                    .isInstanceOf(WorkOnFollowUp.Result.Done.class);
        }
        assertThat(practice.work.claim(
                        person("pat"),
                        Oak.openedFor(practice, "+12125550152", Map.of()).id(),
                        practice.log))
                .isNotInstanceOf(WorkOnCallback.Result.Done.class);
    }
}
