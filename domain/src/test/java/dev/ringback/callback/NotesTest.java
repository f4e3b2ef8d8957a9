package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final CallbackId NEXT = new CallbackId("next");

    @Nested
    class A_note {

        @Test
        void by_the_holder_renews_the_claim() {
            Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

            Callback noted = changed(Notes.note(held, ANA, NoteKind.PREFERRED_TIMES, "mornings", at("tue 09:05")));

            assertThat(noted.state())
                    .isEqualTo(new State.Claimed(Attempt.FIRST, ANA, at("tue 09:00"), at("tue 09:15")));
        }

        @Test
        void by_somebody_else_leaves_the_claim_alone() {
            Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(changed(Notes.note(held, BEN, NoteKind.STATUS, "rang in", at("tue 09:05")))
                            .state())
                    .isEqualTo(held.state());
        }

        @Test
        void is_refused_once_the_callback_is_closed() {
            Callback closed = attempted(Outcome.DECLINED, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(refused(Notes.note(closed, ANA, NoteKind.STATUS, "one more thing", at("tue 10:00"))))
                    .isEqualTo(new Refusal.AlreadyClosed());
        }
    }

    @Nested
    class Consent_that_a_person_records {

        @Test
        void stands_until_the_caller_says_otherwise_and_is_inherited() {
            Callback closed = attempted(Outcome.DECLINED, openedAt(at("tue 09:00")), at("tue 09:05"));
            Callback recorded = changed(Notes.consent(
                    closed, ANA, TextConsent.GIVEN, Consent.How.FORM, "intake form of today", at("tue 10:00")));
            Callback next = opened(recordOf(recorded), call("contact-2", at("wed 09:00")), at("wed 09:00"));

            assertThat(next.preferences().consent())
                    .contains(
                            new Consent(TextConsent.GIVEN, at("tue 10:00"), Consent.How.FORM, "intake form of today"));
        }
    }

    @Nested
    class A_caller_who_wants_no_calls {

        private Callback told(Callback callback) {
            return changed(Notes.callWish(callback, ANA, MayCall.DO_NOT_CALL, "said so on the phone", at("tue 09:05")));
        }

        @Test
        void is_not_called_for_what_is_open_whoever_holds_it() {
            Callback held = claimedBy(BEN, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(told(held).state()).isEqualTo(new State.Closed(Ending.DECLINED, at("tue 09:05")));
            assertThat(entries(told(held))).endsWith("call-wish", "closed");
        }

        @Test
        void opens_nothing_by_calling_again() {
            Callback told = told(openedAt(at("tue 09:00")));

            assertThat(MissedCalls.decide(
                            recordOf(told), call("contact-2", at("wed 09:00")), NEXT, POLICY, at("wed 09:00")))
                    .isEqualTo(new MissedCalls.Decision.OpensNothing(NotOpened.DO_NOT_CALL));
        }

        @Test
        void is_called_again_after_taking_it_back() {
            Callback back = changed(Notes.callWish(
                    told(openedAt(at("tue 09:00"))), ANA, MayCall.MAY_CALL, "asked at the counter", at("tue 15:00")));

            assertThat(MissedCalls.decide(
                            recordOf(back), call("contact-2", at("wed 09:00")), NEXT, POLICY, at("wed 09:00")))
                    .isInstanceOf(MissedCalls.Decision.Open.class);
        }
    }
}
