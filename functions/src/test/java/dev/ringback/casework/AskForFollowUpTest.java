package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import dev.ringback.casework.AskForFollowUp.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody asks for a follow-up of a callback, of a kind that the location owes. */
class AskForFollowUpTest {

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace(
                            "\"catchAll\":\"harbor\"",
                            "\"catchAll\":\"harbor\",\"followUps\":{\"confirmation\":\"on\",\"insurance-verification\":\"on\"}"),
            at("tue 09:00"));
    private final AskForFollowUp ask = new AskForFollowUp(
            practice.callbacks, practice.callbacks.followUps, practice.directory, practice.unitOfWork, practice.clock);

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    private Result ask(String name, CallbackId callback) {
        return ask.ask(person(name), callback, FollowUpKind.INSURANCE_VERIFICATION);
    }

    private FollowUp insurance(Callback of, int nth) {
        return practice.callbacks
                .followUps
                .find(FollowUpId.of(of.id(), FollowUpKind.INSURANCE_VERIFICATION, nth))
                .orElseThrow();
    }

    @Test
    void it_is_owed_from_then_on_whatever_kind_of_call_it_was_and_says_who_asked() {
        Callback open = opened(practice);

        assertThat(ask("pat", open.id())).isEqualTo(new Result.Done(Oak.current(practice)));
        assertThat(Oak.words(Oak.current(practice))).endsWith("follow-up-owed");
        assertThat(insurance(open, 1).owner()).isEqualTo(Team.INSURANCE);
        assertThat(insurance(open, 1).history()).hasSize(2);
        assertThat(insurance(open, 1).people()).contains(person("pat").id());
    }

    @Test
    void what_is_owed_already_stays_as_it_is_and_what_is_done_is_owed_once_more() {
        Callback open = opened(practice);
        ask("pat", open.id());
        ask("pat", open.id());
        assertThat(practice.callbacks.followUps.all()).hasSize(1);

        practice.workOnFollowUp.claim(person("pat"), insurance(open, 1).id(), practice.log);
        practice.workOnFollowUp.recordOutcome(
                person("pat"), insurance(open, 1).id(), FollowUpReport.of(FollowUpOutcome.VERIFIED), practice.log);
        ask("pat", open.id());

        assertThat(insurance(open, 2).isOpen()).isTrue();
    }

    @Test
    void it_is_asked_for_of_a_callback_that_has_ended_too() {
        Callback closed = Oak.found(practice, Outcome.NO_FURTHER_ACTION);

        assertThat(ask("pat", closed.id())).isInstanceOf(Result.Done.class);
        assertThat(insurance(closed, 1).isOpen()).isTrue();
    }

    @Test
    void whoever_holds_it_then_holds_the_patient() {
        Callback open = opened(practice);
        ask("sam", open.id());
        practice.workOnFollowUp.claim(person("pat"), insurance(open, 1).id(), practice.log);

        assertThat(practice.work.claim(person("ana"), open.id(), practice.log))
                .isInstanceOf(WorkOnCallback.Result.Refused.class);
    }

    @Test
    void people_of_an_agency_ask_while_they_hold_the_callback() {
        Callback open = opened(practice);

        assertThat(ask("ana", open.id()))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(new Refusal.NotHeld()));
        practice.work.claim(person("ana"), open.id(), practice.log);
        assertThat(ask("ana", open.id())).isInstanceOf(Result.Done.class);
    }

    @Test
    void a_kind_that_the_location_does_not_owe_is_not_asked_for_nor_what_one_does_not_see() {
        Callback open = opened(practice);

        assertThat(ask.ask(person("pat"), open.id(), FollowUpKind.REFERRAL_RECORDS))
                .isEqualTo(
                        new Result.NoSuchKind(Set.of(FollowUpKind.CONFIRMATION, FollowUpKind.INSURANCE_VERIFICATION)));
        assertThat(ask("pat", new CallbackId("nothing"))).isEqualTo(new Result.NotFound());
    }
}
