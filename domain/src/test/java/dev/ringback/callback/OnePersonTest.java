package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnePersonTest {

    private static final Callback DUE = openedAt(at("tue 09:00"));
    private static final Callback ANAS = claimedBy(ANA, DUE, at("tue 09:05"));
    private static final CallerAtLocation ELSEWHERE = new CallerAtLocation(new LocationId("harbor"), WHO.caller());

    private static Optional<Refusal> refusal(Instant now, Callback... siblings) {
        return OnePerson.refusal(claimedBy(BEN, DUE, now), List.of(siblings), now);
    }

    @Nested
    class Taking {

        @Test
        void whoever_did_not_hold_it_takes_it() {
            assertThat(OnePerson.isTaken(DUE, ANAS)).isTrue();
        }

        @Test
        void whoever_renews_a_claim_does_not_take_it() {
            assertThat(OnePerson.isTaken(ANAS, Claims.renewed(ANAS, worker(ANA), at("tue 09:10"))))
                    .isFalse();
        }

        @Test
        void whoever_claims_again_what_has_lapsed_takes_it_again() {
            assertThat(OnePerson.isTaken(ANAS, claimedBy(ANA, ANAS, at("tue 09:20"))))
                    .isTrue();
        }

        @Test
        void whoever_is_given_what_another_held_takes_it() {
            var reassigned = (Decision.Changed)
                    Claims.reassign(ANAS, worker(ANA), new Worker(BEN, Optional.empty()), POLICY, at("tue 09:06"));

            assertThat(OnePerson.isTaken(ANAS, reassigned.after())).isTrue();
        }

        @Test
        void nobody_takes_what_is_given_back() {
            assertThat(OnePerson.isTaken(ANAS, Claims.givenUp(ANAS, Optional.empty(), POLICY, at("tue 09:06"))))
                    .isFalse();
        }
    }

    @Nested
    class Refusing {

        @Test
        void while_somebody_else_holds_a_sibling_it_is_refused_until_the_last_of_their_claims_ends() {
            Callback later = claimedBy(ANA, DUE, at("tue 09:07"));

            assertThat(refusal(at("tue 09:08"), DUE, ANAS, later))
                    .contains(new Refusal.CallerHeldElsewhere(at("tue 09:17")));
        }

        @Test
        void a_person_may_hold_several_callbacks_of_one_caller() {
            assertThat(refusal(at("tue 09:08"), claimedBy(BEN, DUE, at("tue 09:07"))))
                    .isEmpty();
        }

        @Test
        void a_claim_that_has_lapsed_keeps_nobody_away() {
            assertThat(refusal(at("tue 09:15"), ANAS)).isEmpty();
        }

        @Test
        void what_is_not_taken_is_not_refused() {
            assertThat(OnePerson.refusal(DUE, List.of(ANAS), at("tue 09:08"))).isEmpty();
        }
    }

    @Nested
    class Opening {

        private static final CallbackId ID = new CallbackId("callback-2");

        private static Callback opened(Callback... elsewhere) {
            var record = new CallerRecord(ELSEWHERE, List.of(), List.of(elsewhere), Optional.empty(), Optional.empty());
            Call call = call("contact-2", at("tue 09:10"));
            return ((MissedCalls.Decision.Open) MissedCalls.decide(record, call, ID, POLICY, at("tue 09:10")))
                    .callback();
        }

        @Test
        void a_callback_that_is_opened_beside_another_of_its_caller_has_seen_a_sibling() {
            assertThat(opened(DUE).siblings()).isEqualTo(Siblings.SEEN);
            assertThat(opened().siblings()).isEqualTo(Siblings.NONE);
        }

        @Test
        void it_takes_the_number_after_all_others_of_its_caller() {
            Callback closed = DUE.with(new Entry.Closed(at("tue 09:05"), Ending.DECLINED, List.of()));

            assertThat(opened(closed).ordinal()).isEqualTo(2);
            assertThat(opened(closed).siblings()).isEqualTo(Siblings.NONE);
            assertThat(opened(closed).opened().previous()).isEmpty();
        }
    }

    @Nested
    class SharingAPhone {

        private static final PhoneNumber NEIGHBOUR = new PhoneNumber("+12125550187");
        private static final PhoneNumber THIRD = new PhoneNumber("+12125550188");
        private static final Callback ON_NEIGHBOURS = calledOn(NEIGHBOUR, of(WHO.caller(), "tue 09:00"));

        private static Callback of(PhoneNumber caller, String time) {
            var record = new CallerRecord(
                    new CallerAtLocation(WHO.location(), caller),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
            return Fixtures.opened(record, call("contact-of-" + caller.e164(), at(time)), at(time));
        }

        private static Callback calledOn(PhoneNumber number, Callback callback) {
            var wishes = new Wishes(Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty());
            return callback.with(new Entry.WishRecorded(at("tue 09:30"), new Actor.Caller(), wishes));
        }

        private static List<PhoneNumber> siblings(Callback callback, Callback... others) {
            return OnePerson.siblings(callback, Stream.of(others)).stream()
                    .map(Callback::caller)
                    .toList();
        }

        @Test
        void whose_phone_it_is_and_who_else_is_called_there_are_siblings_the_oldest_first() {
            Callback neighbours = of(NEIGHBOUR, "tue 09:02");
            Callback third = calledOn(NEIGHBOUR, of(THIRD, "tue 09:01"));

            assertThat(siblings(ON_NEIGHBOURS, neighbours, ON_NEIGHBOURS, third))
                    .containsExactly(THIRD, NEIGHBOUR);
            assertThat(siblings(neighbours, third, ON_NEIGHBOURS)).containsExactly(WHO.caller(), THIRD);
        }

        @Test
        void of_two_that_opened_at_once_all_who_look_see_the_same_first() {
            Callback neighbours = of(NEIGHBOUR, "tue 09:01");
            Callback third = calledOn(NEIGHBOUR, of(THIRD, "tue 09:01"));

            assertThat(siblings(ON_NEIGHBOURS, third, neighbours))
                    .isEqualTo(siblings(ON_NEIGHBOURS, neighbours, third))
                    .containsExactly(NEIGHBOUR, THIRD);
        }

        @Test
        void what_is_closed_and_what_is_called_on_another_phone_is_no_sibling() {
            Callback closed =
                    of(NEIGHBOUR, "tue 09:02").with(new Entry.Closed(at("tue 09:05"), Ending.DECLINED, List.of()));

            assertThat(siblings(ON_NEIGHBOURS, closed, of(THIRD, "tue 09:01"))).isEmpty();
        }

        @Test
        void whoever_takes_it_may_call_the_other_number_from_then_on() {
            Callback taken = claimedBy(ANA, ON_NEIGHBOURS, at("tue 09:35"));

            assertThat(OnePerson.otherNumber(ON_NEIGHBOURS, taken)).contains(NEIGHBOUR);
            assertThat(OnePerson.otherNumber(taken, Claims.renewed(taken, worker(ANA), at("tue 09:36"))))
                    .isEmpty();
            assertThat(OnePerson.otherNumber(taken, calledOn(THIRD, taken))).contains(THIRD);
            assertThat(OnePerson.otherNumber(DUE, calledOn(THIRD, DUE))).isEmpty();
            assertThat(OnePerson.otherNumber(DUE, ANAS)).isEmpty();
        }

        @Test
        void somebody_is_with_them_until_the_claim_lapses() {
            List<Callback> held = List.of(DUE, claimedBy(ANA, ON_NEIGHBOURS, at("tue 09:35")));

            assertThat(OnePerson.isWithSomebody(held, at("tue 09:44"))).isTrue();
            assertThat(OnePerson.isWithSomebody(held, at("tue 09:45"))).isFalse();
        }
    }
}
