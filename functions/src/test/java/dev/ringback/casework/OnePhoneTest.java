package dev.ringback.casework;

import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.person;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.State;
import dev.ringback.callback.Wishes;
import dev.ringback.casework.WorkOnCallback.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistFilter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several callers who are called on one phone, since one of them wishes to be called on it: that phone is called by one person. */
class OnePhoneTest {

    private static final String ANNS = "+12125550141";
    private static final String BOBS = "+12125550142";
    private static final String PHONE = "+12125550143";
    private static final Map<String, String> ON_THE_PHONE = Map.of("ringback_call_on", PHONE);
    private static final WorklistFilter ALL = new WorklistFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WorklistFilter.Target.ANY,
            new WorklistFilter.Whose.Unclaimed());

    private final MemoryPractice practice = Oak.practice();

    private CallbackId missed(String caller, Map<String, String> attributes) {
        return openedFor(practice, caller, attributes).id();
    }

    private Result claim(String name, CallbackId id) {
        return practice.work.claim(person(practice, name), id, practice.log);
    }

    private Optional<CallbackId> next(String name) {
        return practice.claimNext.claim(person(practice, name), ALL, practice.log)
                        instanceof ClaimNext.Result.Claimed(Callback claimed)
                ? Optional.of(claimed.id())
                : Optional.empty();
    }

    private Result wish(String name, CallbackId id, Optional<String> number) {
        var wishes = new Wishes(Optional.empty(), number.map(PhoneNumber::new), Optional.empty(), Optional.empty());
        return practice.work.recordWishes(person(practice, name), id, wishes, practice.log);
    }

    private void release(String name, CallbackId id) {
        practice.work.release(person(practice, name), id, Optional.empty(), practice.log);
    }

    private void end(String name, CallbackId id) {
        practice.work.recordOutcome(person(practice, name), id, report(Outcome.NO_FURTHER_ACTION), practice.log);
    }

    private Optional<PersonId> holder(CallbackId id) {
        return practice.callbacks.find(id).orElseThrow().state() instanceof State.Held held
                ? Optional.of(held.by())
                : Optional.empty();
    }

    private void isRefused(Result result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.CallerHeldElsewhere.class));
    }

    @Nested
    class Success {

        @Test
        void one_person_is_given_all_that_is_called_on_it() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId bobs = missed(BOBS, ON_THE_PHONE);

            assertThat(next("pat")).contains(anns);
            assertThat(next("pat")).contains(bobs);
            assertThat(claim("pat", missed(PHONE, NOTHING))).isInstanceOf(Result.Done.class);
        }

        @Test
        void the_other_may_be_taken_once_the_first_was_given_back_or_has_ended() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId owners = missed(PHONE, NOTHING);
            claim("ana", anns);
            release("ana", anns);

            assertThat(claim("pat", owners)).isInstanceOf(Result.Done.class);

            end("pat", owners);
            assertThat(next("ana")).contains(anns);
        }

        @Test
        void a_claim_that_has_lapsed_holds_nobody_up() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId owners = missed(PHONE, NOTHING);
            claim("ana", anns);
            practice.clock.tick(Duration.ofMinutes(10));

            assertThat(claim("pat", owners)).isInstanceOf(Result.Done.class);
            assertThat(practice.work.showNumber(person(practice, "ana"), anns, practice.log))
                    .isInstanceOf(Result.Refused.class);
            isRefused(claim("ana", anns));
        }

        @Test
        void a_wish_that_is_taken_back_or_moved_holds_nobody_up() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId owners = missed(PHONE, NOTHING);
            claim("ana", anns);
            wish("ana", anns, Optional.of(BOBS));

            assertThat(claim("pat", owners)).isInstanceOf(Result.Done.class);

            wish("ana", anns, Optional.empty());
            assertThat(claim("sam", missed(BOBS, NOTHING))).isInstanceOf(Result.Done.class);
        }
    }

    @Nested
    class Failure {

        @Test
        void the_owners_callback_is_refused_while_another_patient_is_called_on_it() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId owners = missed(PHONE, NOTHING);
            claim("ana", anns);

            isRefused(claim("pat", owners));
            assertThat(next("pat")).isEmpty();
            assertThat(holder(owners)).isEmpty();
            assertThat(practice.readDesk
                            .unclaimed(person(practice, "pat"), ALL, Rank.FIRST)
                            .rows())
                    .allSatisfy(row -> assertThat(row.callerHeldUntil()).isPresent());
        }

        @Test
        void what_its_owner_opens_while_another_patient_is_called_on_it_is_refused_from_its_first_moment() {
            claim("ana", missed(ANNS, ON_THE_PHONE));
            CallbackId owners = missed(PHONE, NOTHING);

            assertThat(next("pat")).isEmpty();
            isRefused(claim("pat", owners));
        }

        @Test
        void who_wishes_to_be_called_on_it_is_refused_while_its_owner_is_called() {
            CallbackId owners = missed(PHONE, NOTHING);
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            claim("ana", owners);

            isRefused(claim("pat", anns));
            assertThat(next("pat")).isEmpty();
        }

        @Test
        void of_two_callers_who_wish_the_same_phone_one_is_called_at_a_time() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId bobs = missed(BOBS, ON_THE_PHONE);

            assertThat(next("ana")).contains(anns);
            assertThat(next("pat")).isEmpty();
            isRefused(claim("pat", bobs));
        }

        @Test
        void nobody_is_given_it_by_somebody_with_authority() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId owners = missed(PHONE, NOTHING);
            claim("ana", owners);

            assertThat(practice.work.reassign(person(practice, "sam"), anns, "ben@bluebird.example", practice.log))
                    .isInstanceOf(Result.Refused.class);
            assertThat(holder(anns)).isEmpty();
        }

        @Test
        void a_wish_that_is_recorded_in_the_call_holds_others_up_from_then_on() {
            CallbackId anns = missed(ANNS, NOTHING);
            CallbackId owners = missed(PHONE, NOTHING);
            claim("ana", anns);
            wish("ana", anns, Optional.of(PHONE));

            isRefused(claim("pat", owners));
        }

        @Test
        void a_wish_that_is_recorded_while_the_owner_is_called_throws_nobody_out() {
            CallbackId anns = missed(ANNS, NOTHING);
            CallbackId owners = missed(PHONE, NOTHING);
            claim("ana", anns);
            claim("pat", owners);
            wish("ana", anns, Optional.of(PHONE));

            assertThat(holder(anns)).isPresent();
            assertThat(holder(owners)).isPresent();
            release("pat", owners);
            isRefused(claim("pat", owners));
            release("ana", anns);
            assertThat(claim("pat", owners)).isInstanceOf(Result.Done.class);
            isRefused(claim("ana", anns));
        }

        @Test
        void the_next_callback_of_a_patient_inherits_what_they_wish() {
            CallbackId first = missed(ANNS, ON_THE_PHONE);
            claim("ana", first);
            end("ana", first);
            practice.clock.tick(Duration.ofMinutes(1));
            practice.takeMissedCall.take(
                    Oak.missed(
                            "again",
                            Optional.of(ANNS),
                            Oak.DIALLED,
                            Duration.ofSeconds(40),
                            practice.clock.instant(),
                            NOTHING),
                    practice.log);
            CallbackId owners = missed(PHONE, NOTHING);
            assertThat(next("ana")).isPresent().isNotEqualTo(Optional.of(owners));

            isRefused(claim("pat", owners));
        }
    }

    @Nested
    class AtTheSameMoment {

        @Test
        void of_two_who_claim_the_second_is_refused() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId owners = missed(PHONE, NOTHING);
            practice.callbacks.beforeTheNextSave(() -> claim("ana", owners));

            isRefused(claim("pat", anns));
            assertThat(holder(anns)).isEmpty();
        }

        @Test
        void of_two_who_claim_the_other_way_about_the_second_is_refused() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            CallbackId owners = missed(PHONE, NOTHING);
            practice.callbacks.beforeTheNextSave(() -> claim("ana", anns));

            isRefused(claim("pat", owners));
            assertThat(holder(owners)).isEmpty();
        }

        @Test
        void of_two_who_press_next_the_second_gets_nothing_that_is_called_on_it() {
            missed(ANNS, ON_THE_PHONE);
            CallbackId bobs = missed(BOBS, ON_THE_PHONE);
            // The first save is the claim that asks for a look, the second one takes it.
            practice.callbacks.beforeTheNextSave(() -> {});
            practice.callbacks.beforeTheNextSave(() -> claim("ana", bobs));

            assertThat(next("pat")).isEmpty();
            assertThat(holder(bobs)).isPresent();
        }

        @Test
        void what_its_owner_opens_at_the_moment_of_a_claim_is_held_up() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            practice.callbacks.beforeTheNextSave(() -> claim("ana", anns));
            CallbackId owners = missed(PHONE, NOTHING);

            assertThat(holder(anns)).isPresent();
            assertThat(next("pat")).isEmpty();
            isRefused(claim("pat", owners));
        }

        @Test
        void what_its_owner_opens_and_somebody_claims_right_before_the_claim_is_saved_comes_first() {
            CallbackId anns = missed(ANNS, ON_THE_PHONE);
            practice.callbacks.beforeTheNextSave(() -> claim("ana", missed(PHONE, NOTHING)));

            isRefused(claim("pat", anns));
        }
    }
}
