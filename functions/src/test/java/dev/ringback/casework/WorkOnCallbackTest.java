package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.report;
import static dev.ringback.casework.Oak.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Consent;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.State;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.casework.WorkOnCallback.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Action;
import dev.ringback.directory.Person;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkOnCallbackTest {

    private final MemoryPractice practice = Oak.practice();
    private final CallbackId id = opened(practice).id();

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    private Result claim(String name) {
        return practice.work.claim(person(name), id, practice.log);
    }

    /** It was saved, and the result is what is kept now. */
    private void isDone(Result result) {
        assertThat(result).isEqualTo(new Result.Done(current(practice)));
    }

    @Nested
    class Success {

        @Test
        void a_claim_is_saved_and_told() {
            assertThat(claim("ana")).isEqualTo(new Result.Done(current(practice)));
            assertThat(words(current(practice))).endsWith("claimed", "number-shown");
        }

        @Test
        void what_was_done_is_done_although_nothing_outside_can_be_reached() {
            practice.wakeups.failures().failsUntilMended();

            assertThat(claim("ana")).isInstanceOf(Result.Done.class);
            assertThat(practice.log.notes()).singleElement().asString().startsWith("Left to the sweeper");
        }

        @Test
        void an_assistant_looks_at_the_number_writes_notes_and_gives_it_up() {
            claim("ana");
            Person ana = person("ana");
            isDone(practice.work.showNumber(ana, id, practice.log));
            isDone(practice.work.note(ana, id, NoteKind.STATUS, "line was busy", practice.log));
            isDone(practice.work.recordConsent(ana, id, TextConsent.GIVEN, Consent.How.PERSON, "asked", practice.log));
            isDone(practice.work.recordCallWish(ana, id, MayCall.MAY_CALL, "said so", practice.log));
            isDone(practice.work.release(ana, id, Optional.of(ReleaseReason.END_OF_SHIFT), practice.log));

            assertThat(words(current(practice))).contains("noted", "consent-recorded", "call-wish", "released");
        }

        @Test
        void a_lead_gives_it_to_somebody_of_the_own_agency() {
            claim("ana");

            assertThat(practice.work.reassign(person("lee"), id, "lee@northwind.example", practice.log))
                    .isInstanceOf(Result.Done.class);
            assertThat(current(practice).agency()).contains(new AgencyId("northwind"));
        }

        @Test
        void a_hand_off_is_passed_on_and_returned_by_who_holds_it() {
            claim("ana");
            practice.work.recordOutcome(person("ana"), id, report(Outcome.INSURANCE_VERIFICATION_NEEDED), practice.log);
            claim("pat");
            practice.work.passOn(person("pat"), id, Team.REFERRALS, practice.log);
            claim("pat");
            isDone(practice.work.returnToDesk(person("pat"), id, Optional.of("call again"), practice.log));

            assertThat(words(current(practice)))
                    .contains("handed-off", "returned")
                    .endsWith("due");
        }

        @Test
        void putting_it_into_another_bucket_is_one_action() {
            isDone(practice.work.reTriage(person("pat"), id, Bucket.BILLING, practice.log));

            assertThat(current(practice).bucket()).isEqualTo(Bucket.BILLING);
        }

        @Test
        void the_reply_to_a_save_that_was_lost_is_found_out() {
            Callback before = current(practice);
            practice.callbacks.beforeTheNextSave(() -> claim("ana"));

            Result result = claim("ana");

            assertThat(result).isInstanceOf(Result.Done.class);
            assertThat(words(current(practice)).stream().filter("claimed"::equals))
                    .hasSize(1);
            assertThat(current(practice).revision()).isEqualTo(before.revision() + 1);
        }
    }

    @Nested
    class Failure {

        @Test
        void a_note_whose_save_lost_its_reply_is_not_added_twice() {
            Person ana = person("ana");
            practice.callbacks.beforeTheNextSave(
                    () -> practice.work.note(ana, id, NoteKind.STATUS, "line was busy", practice.log));

            isDone(practice.work.note(ana, id, NoteKind.STATUS, "line was busy", practice.log));
            assertThat(words(current(practice))).containsOnlyOnce("noted");
        }

        @Test
        void what_there_is_not_is_not_found() {
            assertThat(practice.work.claim(person("ana"), new CallbackId("nothing"), practice.log))
                    .isEqualTo(new Result.NotFound());
        }

        @Test
        void what_a_person_may_not_see_is_not_found_either() {
            claim("ana");

            assertThat(claim("ben")).isEqualTo(new Result.NotFound());
            assertThat(practice.work.reassign(person("ben"), id, "ben@bluebird.example", practice.log))
                    .isEqualTo(new Result.NotFound());
        }

        @Test
        void what_a_person_may_see_but_not_do_is_not_allowed() {
            assertThat(practice.work.passOn(person("ana"), id, Team.BILLING, practice.log))
                    .isEqualTo(new Result.NotAllowed(Action.PASS_ON));
            assertThat(practice.work.reassign(person("ana"), id, "lee@northwind.example", practice.log))
                    .isEqualTo(new Result.NotAllowed(Action.REASSIGN));
        }

        @Test
        void which_teams_there_are_is_told_to_those_alone_who_may_pass_it_on() {
            var unheardOf = new Team("astrology");

            assertThat(practice.work.passOn(person("ana"), id, unheardOf, practice.log))
                    .isEqualTo(new Result.NotAllowed(Action.PASS_ON));
            assertThat(practice.work.passOn(person("pat"), new CallbackId("unheard-of"), unheardOf, practice.log))
                    .isEqualTo(new Result.NotFound());
            assertThat(practice.work.passOn(person("pat"), id, unheardOf, practice.log))
                    .isInstanceOfSatisfying(
                            Result.NoSuchTeam.class,
                            answer -> assertThat(answer.teams()).contains(Team.BILLING, Team.CLINICAL));
        }

        @Test
        void nothing_is_given_to_somebody_who_may_not_work_what_it_becomes_meanwhile() {
            practice.callbacks.beforeTheNextSave(
                    () -> practice.work.reTriage(person("pat"), id, Bucket.CLINICAL, practice.log));

            assertThat(practice.work.reassign(person("sam"), id, "ana@northwind.example", practice.log))
                    .isEqualTo(new Result.NotAssignable());
            assertThat(current(practice).state()).isNotInstanceOf(State.Held.class);
        }

        @Test
        void nothing_is_given_to_somebody_unknown_or_out_of_reach() {
            assertThat(practice.work.reassign(person("sam"), id, "nobody@sunrise.example", practice.log))
                    .isEqualTo(new Result.NotAssignable());
            assertThat(practice.work.reassign(person("lee"), id, "ben@bluebird.example", practice.log))
                    .isEqualTo(new Result.NotAssignable());
        }

        @Test
        void what_somebody_else_holds_is_refused_with_the_time_until_when() {
            claim("ana");

            assertThat(claim("pat")).isInstanceOfSatisfying(Result.Refused.class, refused -> {
                assertThat(refused.why()).isEqualTo(new Refusal.HeldByAnother(at("tue 09:10")));
                assertThat(refused.zone().getId()).isEqualTo("America/New_York");
            });
        }

        @Test
        void of_two_who_claim_at_once_the_slower_is_told_that_it_is_held() {
            practice.callbacks.beforeTheNextSave(() -> claim("pat"));

            assertThat(claim("lee"))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isInstanceOf(Refusal.HeldByAnother.class));
            assertThat(current(practice).state())
                    .isInstanceOfSatisfying(
                            State.Held.class,
                            held -> assertThat(held.by())
                                    .isEqualTo(person("pat").id()));
        }

        @Test
        void a_fourth_is_not_taken_by_who_holds_three_nor_given_to_them() {
            for (int caller = 1; caller <= 3; caller++) {
                CallbackId other = Oak.openedFor(practice, "+1212555014" + caller, Oak.NOTHING)
                        .id();
                assertThat(practice.work.claim(person("ana"), other, practice.log))
                        .isInstanceOf(Result.Done.class);
            }

            assertThat(claim("ana"))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(new Refusal.HoldsEnough(3)));
            assertThat(practice.work.reassign(person("lee"), id, "ana@northwind.example", practice.log))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(new Refusal.HoldsEnough(3)));
            assertThat(current(practice).state()).isInstanceOf(State.Due.class);
        }

        @Test
        void a_booking_without_a_verified_identity_is_against_a_rule_and_changes_nothing() {
            claim("ana");
            Callback before = current(practice);

            assertThat(practice.work.recordOutcome(person("ana"), id, report(Outcome.BOOKED), practice.log))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.why()).isInstanceOf(Refusal.AgainstARule.class));
            assertThat(current(practice)).isEqualTo(before);
        }

        @Test
        void an_outcome_for_what_lapsed_and_was_taken_by_another_is_refused() {
            claim("ana");
            practice.clock.tick(Duration.ofMinutes(11));
            claim("pat");

            assertThat(practice.work.recordOutcome(person("lee"), id, report(Outcome.MESSAGE_LEFT), practice.log))
                    .isInstanceOf(Result.Refused.class);
        }
    }
}
