package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.REVOKES;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.missed;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.person;
import static dev.ringback.casework.Oak.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.WithheldReason;
import dev.ringback.casework.memory.MemoryPractice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A text right after the missed call, at Oak Street, whose callers are texted then if they consent. */
class TextSenderTest {

    private final MemoryPractice practice = Oak.practice();

    private static Optional<WithheldReason> withheld(Callback callback) {
        return callback.history().stream()
                .filter(Entry.TextWithheld.class::isInstance)
                .map(entry -> ((Entry.TextWithheld) entry).reason())
                .reduce((_, last) -> last);
    }

    @Nested
    class Success {

        @Test
        void a_text_that_the_carrier_takes_stands_in_the_history() {
            Callback texted = opened(practice, CONSENTS);

            assertThat(practice.texts.sent()).singleElement().satisfies(sent -> {
                assertThat(sent.to()).isEqualTo(PATIENT);
                assertThat(sent.from().e164()).isEqualTo("+12125550101");
                assertThat(sent.words()).contains("Sunrise Family Practice");
            });
            assertThat(words(texted)).contains("text-sent");
            assertThat(texted.pending()).isEmpty();
        }

        @Test
        void a_text_that_comes_too_early_in_the_day_waits_for_the_window() {
            practice.clock.set(at("tue 06:00"));
            Callback waiting = opened(practice, CONSENTS);
            assertThat(practice.texts.sent()).isEmpty();
            assertThat(withheld(waiting)).contains(WithheldReason.OUTSIDE_HOURS);

            practice.clock.set(at("tue 08:00"));
            practice.wakeUp.wake(waiting.id(), practice.log);

            assertThat(practice.texts.sent()).hasSize(1);
        }
    }

    @Nested
    class Failure {

        @Test
        void without_consent_no_text_goes() {
            assertThat(withheld(opened(practice, NOTHING))).contains(WithheldReason.NO_CONSENT);
            assertThat(practice.texts.sent()).isEmpty();
        }

        @Test
        void a_text_that_the_carrier_refuses_is_withheld() {
            practice.texts.answers(new Texts.Receipt.Refused());

            assertThat(withheld(opened(practice, CONSENTS))).contains(WithheldReason.REFUSED_BY_CARRIER);
        }

        @Test
        void a_text_that_certainly_did_not_go_is_tried_again_later() {
            practice.texts.answers(new Texts.Receipt.NotNow());
            Callback opened = opened(practice, CONSENTS);
            assertThat(opened.pending()).singleElement().isInstanceOf(Intent.Text.class);

            practice.texts.answers(new Texts.Receipt.Accepted("message-2"));
            practice.clock.tick(Duration.ofMinutes(2));
            practice.sweep.sweep(practice.log);

            assertThat(words(current(practice))).contains("text-sent");
        }

        @Test
        void a_text_whose_fate_is_unknown_is_never_sent_again() {
            practice.texts.answers(new Texts.Receipt.Unknown());
            assertThat(words(opened(practice, CONSENTS))).contains("text-unknown");

            practice.clock.tick(Duration.ofHours(1));
            practice.sweep.sweep(practice.log);

            assertThat(practice.texts.sent()).hasSize(1);
        }

        @Test
        void a_function_that_dies_while_it_sends_leaves_a_text_whose_fate_is_unknown() {
            practice.texts.failures().failsOnce();
            Callback marked = opened(practice, CONSENTS);
            assertThat(marked.pending()).singleElement().isInstanceOf(Intent.TextSending.class);

            practice.clock.tick(Duration.ofMinutes(5));
            practice.sweep.sweep(practice.log);
            practice.sweep.sweep(practice.log);

            assertThat(words(current(practice)))
                    .containsOnlyOnce("text-unknown")
                    .doesNotContain("text-sent");
            assertThat(practice.texts.sent()).hasSize(1);
        }

        @Test
        void a_number_that_has_opted_out_is_not_texted_whoever_knows_of_it() {
            practice.texts.hasOptedOutNow(PATIENT);

            assertThat(withheld(opened(practice, CONSENTS))).contains(WithheldReason.OPTED_OUT);
            assertThat(practice.texts.sent()).isEmpty();
        }

        @Test
        void a_number_that_texted_us_to_stop_is_not_texted() {
            practice.hearText.hear(new HearText.InboundText("text-1", PATIENT, "STOP"));

            assertThat(withheld(opened(practice, CONSENTS))).contains(WithheldReason.OPTED_OUT);
            assertThat(practice.texts.sent()).isEmpty();
        }

        @Test
        void a_number_that_texted_us_to_start_again_is_texted() {
            practice.hearText.hear(new HearText.InboundText("text-1", PATIENT, "STOP"));
            practice.hearText.hear(new HearText.InboundText("text-2", PATIENT, "START"));
            opened(practice, CONSENTS);

            assertThat(practice.texts.sent()).hasSize(1);
        }

        @Test
        void a_word_that_is_saved_between_planning_and_sending_counts() {
            practice.wakeups.failures().failsUntilMended();
            practice.clock.set(at("tue 06:00"));
            Callback waiting = opened(practice, CONSENTS);
            practice.takeMissedCall.take(missed("contact-2", at("tue 06:30"), REVOKES), practice.log);
            practice.wakeups.failures().isMended();
            practice.clock.set(at("tue 08:00"));
            practice.wakeUp.wake(waiting.id(), practice.log);

            assertThat(practice.texts.sent()).isEmpty();
            assertThat(withheld(current(practice))).contains(WithheldReason.CONSENT_REVOKED);
        }

        @Test
        void a_text_is_not_sent_once_it_is_known_elsewhere_that_nobody_is_to_be_called() {
            practice.texts.answers(new Texts.Receipt.NotNow());
            opened(practice, CONSENTS);
            Callback atHarbor = openedAtHarbor(practice);
            practice.work.claim(person(practice, "pat"), atHarbor.id(), practice.log);
            practice.work.recordOutcome(
                    person(practice, "pat"), atHarbor.id(), Oak.report(Outcome.WRONG_NUMBER), practice.log);

            assertThat(withheldByTheNextSweep()).contains(WithheldReason.WRONG_NUMBER);
        }

        @Test
        void a_text_is_not_sent_once_the_patient_has_said_elsewhere_that_they_want_no_calls() {
            practice.texts.answers(new Texts.Receipt.NotNow());
            opened(practice, CONSENTS);
            practice.work.recordCallWish(
                    person(practice, "pat"),
                    openedAtHarbor(practice).id(),
                    MayCall.DO_NOT_CALL,
                    "told me so",
                    practice.log);

            assertThat(withheldByTheNextSweep()).contains(WithheldReason.DO_NOT_CALL);
        }

        private Optional<WithheldReason> withheldByTheNextSweep() {
            int sent = practice.texts.sent().size();
            practice.clock.tick(Duration.ofMinutes(2));
            practice.sweep.sweep(practice.log);
            assertThat(practice.texts.sent()).hasSize(sent);
            return withheld(current(practice));
        }

        @Test
        void the_last_text_of_a_callback_is_not_sent_once_its_caller_has_called_again() {
            Callback last = opened(practice, CONSENTS);
            for (String time : List.of("tue 09:00", "wed 10:00", "thu 14:00")) {
                practice.clock.set(at(time));
                practice.texts.answers(new Texts.Receipt.NotNow());
                practice.wakeUp.wake(last.id(), practice.log);
                practice.work.claim(person(practice, "pat"), last.id(), practice.log);
                practice.work.recordOutcome(
                        person(practice, "pat"), last.id(), Oak.report(Outcome.MESSAGE_LEFT), practice.log);
            }
            Callback closed = current(practice);
            assertThat(closed.isOpen()).isFalse();
            assertThat(closed.pending()).isNotEmpty();
            int sent = practice.texts.sent().size();

            practice.takeMissedCall.take(missed("contact-2", practice.clock.instant(), REVOKES), practice.log);
            practice.texts.answers(new Texts.Receipt.Accepted("message-9"));
            practice.clock.tick(Duration.ofMinutes(2));
            practice.sweep.sweep(practice.log);

            assertThat(withheld(practice.callbacks.find(closed.key()).orElseThrow()))
                    .contains(WithheldReason.NO_LONGER_TIMELY);
            assertThat(practice.texts.sent()).hasSize(sent);
        }

        @Test
        void what_happens_to_the_callback_while_a_text_goes_is_not_lost() {
            practice.texts.whileSending(
                    () -> practice.takeMissedCall.take(missed("contact-2", at("tue 09:00"), NOTHING), practice.log));
            opened(practice, CONSENTS);

            assertThat(words(current(practice))).contains("repeat-call", "text-sent");
            assertThat(practice.texts.sent()).hasSize(1);
        }
    }
}
