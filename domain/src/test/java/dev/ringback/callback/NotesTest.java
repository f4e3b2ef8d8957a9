package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final CallbackId NEXT = new CallbackId("next");

    @Nested
    class A_note {

        @Test
        void by_the_holder_renews_the_claim() {
            Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

            Callback noted =
                    changed(Notes.note(held, worker(ANA), NoteKind.PREFERRED_TIMES, "mornings", at("tue 09:05")));

            assertThat(noted.state())
                    .isEqualTo(new State.Claimed(Attempt.FIRST, ANA, at("tue 09:00"), at("tue 09:15")));
        }

        @Test
        void by_somebody_else_leaves_the_claim_alone() {
            Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(changed(Notes.note(held, worker(BEN), NoteKind.STATUS, "rang in", at("tue 09:05")))
                            .state())
                    .isEqualTo(held.state());
        }

        @Test
        void is_refused_once_the_callback_is_closed() {
            Callback closed = attempted(Outcome.DECLINED, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(refused(Notes.note(closed, worker(ANA), NoteKind.STATUS, "one more thing", at("tue 10:00"))))
                    .isEqualTo(new Refusal.AlreadyClosed());
        }
    }

    @Nested
    class To_see_is_not_to_be_allowed {

        private final Callback due = openedAt(at("tue 09:00"));
        private final Callback anas = claimedBy(ANA, due, at("tue 09:00"));

        private Decision wish(Callback callback, PersonId by, MayCall said) {
            return Notes.callWish(callback, worker(by), said, "told me on the phone", at("tue 09:05"));
        }

        private Decision texts(Callback callback, PersonId by, TextConsent said) {
            return Notes.consent(callback, worker(by), said, Consent.How.PERSON, "told me so", at("tue 09:05"));
        }

        @Test
        void what_ends_or_silences_is_recorded_by_the_holder_and_by_in_house_staff() {
            assertThat(refused(wish(anas, BEN, MayCall.DO_NOT_CALL))).isEqualTo(new Refusal.NotHeld());
            assertThat(refused(wish(due, ANA, MayCall.DO_NOT_CALL))).isEqualTo(new Refusal.NotHeld());
            assertThat(refused(texts(anas, BEN, TextConsent.REVOKED))).isEqualTo(new Refusal.NotHeld());
            assertThat(refused(texts(due, ANA, TextConsent.GIVEN))).isEqualTo(new Refusal.NotHeld());

            assertThat(changed(wish(anas, ANA, MayCall.DO_NOT_CALL)).isOpen()).isFalse();
            assertThat(changed(wish(anas, PAT, MayCall.DO_NOT_CALL)).isOpen()).isFalse();
            assertThat(entries(changed(texts(anas, ANA, TextConsent.GIVEN)))).contains("consent-recorded");
        }

        @Test
        void what_the_patient_says_in_a_call_that_outlasts_the_claim_is_recorded_until_somebody_else_takes_it() {
            Instant late = at("tue 09:30");
            Callback lapsed = Timers.elapse(anas, POLICY, late);
            Callback bens = claimedBy(BEN, lapsed, late);

            for (Callback callback : List.of(anas, lapsed)) {
                assertThat(changed(Notes.consent(
                                        callback,
                                        worker(ANA),
                                        TextConsent.REVOKED,
                                        Consent.How.PERSON,
                                        "told me so",
                                        late))
                                .preferences()
                                .consent())
                        .map(Consent::said)
                        .contains(TextConsent.REVOKED);
            }
            assertThat(refused(Notes.callWish(bens, worker(ANA), MayCall.DO_NOT_CALL, "told me so", late)))
                    .isEqualTo(new Refusal.NotHeld());
        }

        @Test
        void who_has_just_ended_it_may_still_record_a_no_and_nobody_else_of_an_agency() {
            Callback booked = ended(Outcome.BOOKED, anas, ANA, at("tue 09:04"));

            assertThat(changed(texts(booked, ANA, TextConsent.REVOKED))
                            .preferences()
                            .consent())
                    .map(Consent::said)
                    .contains(TextConsent.REVOKED);
            assertThat(changed(wish(booked, ANA, MayCall.DO_NOT_CALL))
                            .preferences()
                            .mayCall())
                    .isEqualTo(MayCall.DO_NOT_CALL);
            assertThat(refused(texts(booked, ANA, TextConsent.GIVEN))).isEqualTo(new Refusal.NotHeld());
            assertThat(refused(texts(booked, BEN, TextConsent.REVOKED))).isEqualTo(new Refusal.NotHeld());
        }

        @Test
        void what_hands_over_takes_the_claim_too() {
            assertThat(refused(ReTriage.byPerson(due, worker(ANA), Bucket.CLINICAL, POLICY, at("tue 09:05"))))
                    .isEqualTo(new Refusal.NotHeld());
            assertThat(changed(ReTriage.byPerson(anas, worker(ANA), Bucket.CLINICAL, POLICY, at("tue 09:05")))
                            .bucket())
                    .isEqualTo(Bucket.CLINICAL);
        }

        @Test
        void only_in_house_staff_undo_a_patients_no() {
            Callback silenced = changed(texts(anas, PAT, TextConsent.REVOKED));
            Callback uncalled = changed(wish(due, PAT, MayCall.DO_NOT_CALL));

            assertThat(refused(texts(silenced, ANA, TextConsent.GIVEN))).isEqualTo(new Refusal.PatientSaidNo());
            assertThat(refused(wish(uncalled, ANA, MayCall.MAY_CALL))).isEqualTo(new Refusal.PatientSaidNo());
            Callback texted = changed(Notes.consent(
                    silenced, worker(PAT), TextConsent.GIVEN, Consent.How.FORM, "signed today", at("tue 09:06")));
            assertThat(texted.preferences().consent()).map(Consent::said).contains(TextConsent.GIVEN);
            assertThat(changed(wish(uncalled, PAT, MayCall.MAY_CALL))
                            .preferences()
                            .mayCall())
                    .isEqualTo(MayCall.MAY_CALL);
        }
    }

    @Nested
    class There_is_an_end_to {

        @Test
        void notes() {
            Callback callback = openedAt(at("tue 09:00"));
            for (int i = 0; i < Limits.NOTES; i++) {
                callback = changed(Notes.note(callback, worker(ANA), NoteKind.STATUS, "rang in", at("tue 09:05")));
            }
            assertThat(refused(Notes.note(callback, worker(ANA), NoteKind.STATUS, "rang in", at("tue 09:05"))))
                    .isEqualTo(new Refusal.TooManyNotes(Limits.NOTES));
            assertThat(attempted(Outcome.BOOKED, callback, at("tue 09:10")).isOpen())
                    .isFalse();
        }

        @Test
        void words_on_texts_and_calls_but_not_to_a_no() {
            Callback callback = openedAt(at("tue 09:00"));
            for (int i = 0; i < Limits.WORDS; i++) {
                callback = changed(said(callback, i % 2 == 0 ? TextConsent.REVOKED : TextConsent.GIVEN));
            }
            assertThat(refused(said(callback, TextConsent.GIVEN))).isEqualTo(new Refusal.TooManyWords(Limits.WORDS));

            Callback no = changed(said(callback, TextConsent.REVOKED));
            assertThat(no.preferences().consent()).map(Consent::said).contains(TextConsent.REVOKED);
            assertThat(changed(said(no, TextConsent.REVOKED))).isEqualTo(no);
            assertThat(refused(said(no, TextConsent.GIVEN))).isEqualTo(new Refusal.TooManyWords(Limits.WORDS));

            Callback uncalled =
                    changed(Notes.callWish(no, worker(PAT), MayCall.DO_NOT_CALL, "asked for it", at("tue 09:05")));
            assertThat(uncalled.isOpen()).isFalse();
            assertThat(changed(Notes.callWish(uncalled, worker(PAT), MayCall.DO_NOT_CALL, "again", at("tue 09:06"))))
                    .isEqualTo(uncalled);
        }

        private static Decision said(Callback callback, TextConsent said) {
            return Notes.consent(
                    callback, worker(PAT), said, Consent.How.PERSON, "told me on the phone", at("tue 09:05"));
        }
    }

    @Nested
    class Consent_that_a_person_records {

        @Test
        void stands_until_the_caller_says_otherwise_and_is_inherited() {
            Callback closed = attempted(Outcome.DECLINED, openedAt(at("tue 09:00")), at("tue 09:05"));
            Callback recorded = changed(Notes.consent(
                    closed, worker(PAT), TextConsent.GIVEN, Consent.How.FORM, "intake form of today", at("tue 10:00")));
            Callback next = opened(recordOf(recorded), call("contact-2", at("wed 09:00")), at("wed 09:00"));

            assertThat(next.preferences().consent())
                    .contains(
                            new Consent(TextConsent.GIVEN, at("tue 10:00"), Consent.How.FORM, "intake form of today"));
        }
    }

    @Nested
    class A_caller_who_wants_no_calls {

        private Callback told(Callback callback) {
            return changed(Notes.callWish(
                    callback, worker(PAT), MayCall.DO_NOT_CALL, "said so on the phone", at("tue 09:05")));
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
                    told(openedAt(at("tue 09:00"))),
                    worker(PAT),
                    MayCall.MAY_CALL,
                    "asked at the counter",
                    at("tue 15:00")));

            assertThat(MissedCalls.decide(
                            recordOf(back), call("contact-2", at("wed 09:00")), NEXT, POLICY, at("wed 09:00")))
                    .isInstanceOf(MissedCalls.Decision.Open.class);
        }
    }
}
