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
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import dev.ringback.casework.WorkOnFollowUp.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Action;
import dev.ringback.desk.Rank;
import dev.ringback.desk.TickedReport;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.script.TickedFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A follow-up is given to another person, or to another team, by those who may. */
class GivingFollowUpsTest {

    private static final WorklistFilter INSURANCES = new WorklistFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Team.INSURANCE),
            WorklistFilter.Of.ALL,
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

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

    private Result assign(String name, FollowUpId id, String to) {
        return practice.workOnFollowUp.reassign(
                person(name), id, person(to).id().id(), practice.log);
    }

    private Result passOn(String name, FollowUpId id, Team team) {
        return practice.workOnFollowUp.passOn(person(name), id, team, practice.log);
    }

    @Test
    void a_manager_gives_it_to_somebody_who_then_holds_the_patient() {
        FollowUpId id = owed(FollowUpKind.INSURANCE_VERIFICATION);

        assertThat(assign("sam", id, "pat")).isEqualTo(new Result.Done(current(id)));
        assertThat(current(id).heldBy()).contains(person("pat").worker());
        assertThat(practice.work.claim(person("ben"), openedAtHarbor(practice).id(), practice.log))
                .isInstanceOf(WorkOnCallback.Result.Refused.class);
    }

    @Test
    void nobody_gives_it_who_may_not_nor_to_whom_it_is_not() {
        FollowUpId id = owed(FollowUpKind.INSURANCE_VERIFICATION);

        assertThat(assign("pat", id, "sam")).isEqualTo(new Result.NotAllowed(Action.REASSIGN));
        assertThat(assign("sam", id, "ana")).isEqualTo(new Result.NotAssignable());
        assertThat(practice.workOnFollowUp.reassign(person("sam"), id, "nobody@sunrise.example", practice.log))
                .isEqualTo(new Result.NotAssignable());
    }

    @Test
    void it_is_not_given_past_a_colleague_who_is_with_the_patient() {
        FollowUpId id = owed(FollowUpKind.INSURANCE_VERIFICATION);
        practice.work.claim(person("ben"), openedAtHarbor(practice).id(), practice.log);

        assertThat(assign("sam", id, "pat"))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.CallerHeldElsewhere.class));
    }

    @Test
    void its_holder_passes_it_on_to_a_team_in_whose_list_it_then_is() {
        FollowUpId id = owed(FollowUpKind.CONFIRMATION);
        claim("pat", id);

        assertThat(passOn("pat", id, Team.INSURANCE)).isEqualTo(new Result.Done(current(id)));
        assertThat(practice.readDesk
                        .unclaimed(person("pat"), INSURANCES, Rank.FIRST)
                        .followUps())
                .extracting(row -> row.followUp().id())
                .contains(id);
        assertThat(claim("ana", id)).isEqualTo(new Result.NotFound());
    }

    @Test
    void an_agencys_people_pass_nothing_on_and_no_team_is_made_up() {
        FollowUpId id = owed(FollowUpKind.CONFIRMATION);
        claim("ana", id);

        assertThat(passOn("ana", id, Team.INSURANCE)).isEqualTo(new Result.NotAllowed(Action.PASS_ON));
        assertThat(passOn("sam", id, new Team("nobodies"))).isInstanceOf(Result.NoSuchTeam.class);
    }
}
