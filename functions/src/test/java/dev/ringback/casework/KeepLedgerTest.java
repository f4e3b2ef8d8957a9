package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.casework.Oak.AT_HARBOR;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.HARBOR_DIALLED;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.WHO;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.found;
import static dev.ringback.casework.Oak.missed;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.person;
import static dev.ringback.casework.Oak.wishes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Consent;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.LedgerLine.What;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Standing;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.WithheldReason;
import dev.ringback.casework.memory.MemoryPractice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the stream tells is kept for longer than the callbacks that it is about. */
class KeepLedgerTest {

    private final MemoryPractice practice = Oak.practice();

    /** All of a history is told, as a callback that the stream shows whole, or not. */
    private void tell(Callback callback, Optional<Callback> whole) {
        practice.keepLedger.follow(new KeepLedger.Change.Grew(
                callback.key(), whole, 0, callback.history().size()));
    }

    private void tell(Callback callback) {
        tell(callback, Optional.of(callback));
    }

    private List<LedgerLine> ledger() {
        return practice.callbacks.numbers().ledger(PATIENT);
    }

    private void isGone(Callback callback) throws Conflict {
        practice.callbacks.numbers().forget(callback);
    }

    private int callbacksAtHarborAfterACall() {
        practice.takeMissedCall.take(
                missed(
                        "contact-at-harbor",
                        Optional.of(PATIENT.e164()),
                        HARBOR_DIALLED,
                        Duration.ofSeconds(40),
                        practice.clock.instant(),
                        NOTHING),
                practice.log);
        return practice.callbacks.load(AT_HARBOR).callbacks().size();
    }

    @Nested
    class What_is_known_of_a_number_outlives_its_callbacks {

        @Test
        void a_wrong_number_opens_nothing_at_any_location_although_the_callback_is_gone() throws Conflict {
            Callback wrong = found(practice, Outcome.WRONG_NUMBER);
            tell(wrong);
            isGone(wrong);

            assertThat(callbacksAtHarborAfterACall()).isZero();
        }

        @Test
        void a_wrong_number_opens_nothing_elsewhere_before_anybody_told_of_it() {
            found(practice, Outcome.WRONG_NUMBER);

            assertThat(callbacksAtHarborAfterACall()).isZero();
        }

        @Test
        void a_wish_for_no_calls_that_was_not_told_in_time_is_noted_when_the_callback_expires() throws Conflict {
            Callback silent = wishes(practice, MayCall.DO_NOT_CALL, opened(practice));
            isGone(silent);
            practice.keepLedger.follow(new KeepLedger.Change.Expired(silent.key(), Optional.of(silent)));

            assertThat(callbacksAtHarborAfterACall()).isZero();
        }

        @Test
        void a_wish_for_no_calls_that_was_taken_back_holds_nobody_off_whatever_is_told_again() throws Conflict {
            Callback silent = wishes(practice, MayCall.DO_NOT_CALL, opened(practice));
            practice.clock.tick(Duration.ofMinutes(1));
            Callback back = wishes(practice, MayCall.MAY_CALL, silent);
            tell(back);
            tell(silent);
            isGone(back);

            assertThat(callbacksAtHarborAfterACall()).isOne();
        }

        @Test
        void a_no_to_texts_that_was_said_to_another_location_withholds_the_text() throws Conflict {
            Callback atHarbor = Oak.openedAtHarbor(practice);
            practice.work.recordConsent(
                    person(practice, "pat"),
                    atHarbor.id(),
                    TextConsent.REVOKED,
                    Consent.How.PERSON,
                    "told me so",
                    practice.log);
            Callback told = practice.callbacks.find(atHarbor.key()).orElseThrow();
            tell(told);
            isGone(told);

            Callback opened = opened(practice, CONSENTS);

            assertThat(practice.texts.sent()).isEmpty();
            assertThat(opened.history())
                    .filteredOn(Entry.TextWithheld.class::isInstance)
                    .extracting(entry -> ((Entry.TextWithheld) entry).reason())
                    .containsExactly(WithheldReason.CONSENT_REVOKED);
        }
    }

    @Nested
    class The_ledger {

        @Test
        void has_each_word_and_each_text_with_what_allowed_it() {
            tell(opened(practice, CONSENTS));

            assertThat(ledger()).extracting(LedgerLine::what).containsExactly(What.TEXT_SENT, What.TEXTS_ALLOWED);
            assertThat(ledger().getFirst().allowedBy()).get().satisfies(consent -> {
                assertThat(consent.said()).isEqualTo(TextConsent.GIVEN);
                assertThat(consent.evidence()).isEqualTo("contact-1");
            });
        }

        @Test
        void has_each_line_once_however_often_and_by_whatever_way_it_is_told() {
            Callback texted = opened(practice, CONSENTS);
            tell(texted);
            tell(texted, Optional.empty());
            var said = new Consent(
                    TextConsent.GIVEN, practice.clock.instant(), Consent.How.CONTACT_ATTRIBUTE, "contact-1");
            practice.keepLedger.follow(new KeepLedger.Change.SaidBeside(WHO, said));

            assertThat(ledger()).hasSize(2);
        }

        @Test
        void says_who_recorded_a_wish_and_a_wrong_number_and_on_what_evidence() {
            tell(found(practice, Outcome.WRONG_NUMBER));
            tell(wishes(practice, MayCall.DO_NOT_CALL, current(practice)));

            assertThat(ledger()).extracting(LedgerLine::what).contains(What.WRONG_NUMBER, What.CALLS_REFUSED);
            assertThat(ledger())
                    .allSatisfy(line -> assertThat(line.by())
                            .map(Object::toString)
                            .get()
                            .asString()
                            .contains("pat@sunrise.example"));
            assertThat(ledger()).extracting(LedgerLine::evidence).contains("told me on the phone");
        }

        @Test
        void has_what_a_patient_said_by_text() {
            practice.keepLedger.follow(
                    new KeepLedger.Change.SaidByText(PATIENT, TextConsent.REVOKED, "text-1", practice.clock.instant()));

            assertThat(ledger()).extracting(LedgerLine::what).containsExactly(What.TEXTS_REFUSED);
        }

        @Test
        void keeps_a_line_for_six_years_from_what_it_tells_of() {
            tell(opened(practice, CONSENTS));

            assertThat(ledger())
                    .allSatisfy(line -> assertThat(line.expiresAt().toString()).startsWith("2032-12-01"));
        }

        @Test
        void has_a_word_that_was_said_in_a_call_on_no_callback_and_a_no_holds_for_the_number() {
            Instant now = practice.clock.instant();
            var no = new Consent(TextConsent.REVOKED, now, Consent.How.CONTACT_ATTRIBUTE, "contact-9");
            practice.keepLedger.follow(new KeepLedger.Change.SaidBeside(WHO, no));

            assertThat(ledger()).extracting(LedgerLine::what).containsExactly(What.TEXTS_REFUSED);
            assertThat(practice.callbacks.load(AT_HARBOR).standing().words())
                    .containsExactly(new Standing.Said(NumberWord.NO_TEXTS, now));
        }

        @Test
        void forgets_with_an_erasure_that_a_number_may_be_called_and_not_that_it_must_not() throws Conflict {
            Callback callable = wishes(practice, MayCall.MAY_CALL, found(practice, Outcome.WRONG_NUMBER));
            practice.callbacks.numbers().noteErasure(PATIENT, practice.clock.instant());
            tell(callable);
            isGone(callable);
            practice.keepLedger.follow(new KeepLedger.Change.TakenAway(PATIENT));

            assertThat(practice.callbacks.load(WHO).standing().words())
                    .extracting(Standing.Said::word)
                    .containsExactly(NumberWord.WRONG_NUMBER);
        }

        @Test
        void has_nothing_of_a_number_that_was_erased_although_it_is_told_only_now() {
            tell(opened(practice, CONSENTS));
            practice.callbacks.numbers().noteErasure(PATIENT, practice.clock.instant());
            practice.keepLedger.follow(new KeepLedger.Change.TakenAway(PATIENT));

            assertThat(ledger()).isEmpty();
        }

        @Test
        void keeps_its_lines_when_somebody_takes_a_callback_away_by_hand() {
            tell(opened(practice, CONSENTS));
            practice.keepLedger.follow(new KeepLedger.Change.TakenAway(PATIENT));

            assertThat(ledger()).isNotEmpty();
        }
    }
}
