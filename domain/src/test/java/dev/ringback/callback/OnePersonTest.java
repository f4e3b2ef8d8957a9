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
}
