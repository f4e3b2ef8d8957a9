package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.DIALLED;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.REVOKES;
import static dev.ringback.casework.Oak.URGENT;
import static dev.ringback.casework.Oak.WHO;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.missed;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.State;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Urgency;
import dev.ringback.casework.memory.MemoryPractice;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TakeMissedCallTest {

    private static final Duration SHORT = Duration.ofSeconds(5);

    private final MemoryPractice practice = Oak.practice();

    private void take(String contact, Map<String, String> attributes) {
        practice.takeMissedCall.take(missed(contact, practice.clock.instant(), attributes), practice.log);
    }

    private void takeShort(String contact, Map<String, String> attributes) {
        practice.takeMissedCall.take(
                missed(contact, Optional.of(PATIENT.e164()), DIALLED, SHORT, practice.clock.instant(), attributes),
                practice.log);
    }

    @Nested
    class Success {

        @Test
        void a_missed_call_opens_a_callback_and_asks_to_be_woken_for_it() {
            Callback opened = opened(practice);

            assertThat(opened.state()).isInstanceOf(State.Due.class);
            assertThat(practice.wakeups.asked())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.callback()).isEqualTo(opened.id()));
        }

        @Test
        void the_same_call_told_again_changes_nothing() {
            Callback opened = opened(practice);
            take("contact-1", NOTHING);

            assertThat(current(practice)).isEqualTo(opened);
        }

        @Test
        void a_repeat_is_one_more_call_on_the_callback_that_is_open() {
            opened(practice);
            practice.clock.tick(Duration.ofMinutes(5));
            take("contact-2", NOTHING);

            assertThat(practice.callbacks.load(WHO).callbacks()).hasSize(1);
            assertThat(current(practice).calls()).hasSize(2);
        }

        @Test
        void what_becomes_known_of_a_call_later_amends_it_and_urgent_words_are_told() {
            opened(practice);
            take("contact-1", URGENT);

            assertThat(words(current(practice))).contains("call-amended", "re-triaged", "escalated");
            assertThat(current(practice).urgency()).isEqualTo(Urgency.URGENT);
            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.URGENT_WORDS);
        }

        @Test
        void a_number_that_no_location_owns_opens_a_callback_at_the_catch_all_and_people_are_told() {
            practice.takeMissedCall.take(
                    missed(
                            "contact-1",
                            Optional.of(PATIENT.e164()),
                            "+12125550177",
                            Duration.ofSeconds(40),
                            practice.clock.instant(),
                            NOTHING),
                    practice.log);

            assertThat(practice.callbacks.allOpen())
                    .singleElement()
                    .satisfies(callback -> assertThat(callback.location().id()).isEqualTo("harbor"));
            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.UNOWNED_NUMBER);
        }

        @Test
        void a_withheld_number_is_counted_and_opens_nothing() {
            practice.takeMissedCall.take(
                    missed(
                            "contact-1",
                            Optional.empty(),
                            DIALLED,
                            Duration.ofSeconds(40),
                            practice.clock.instant(),
                            NOTHING),
                    practice.log);

            assertThat(practice.uncallable.all())
                    .extracting(UncallableCall::why)
                    .containsExactly(NotOpened.WITHHELD_NUMBER);
            assertThat(practice.callbacks.allOpen()).isEmpty();
            assertThat(practice.alerts.told()).isEmpty();
        }

        @Test
        void a_short_abandon_that_opens_nothing_notes_what_the_caller_said_about_texts() {
            takeShort("contact-1", REVOKES);

            assertThat(practice.uncallable.all())
                    .extracting(UncallableCall::why)
                    .containsExactly(NotOpened.SHORT_ABANDON);
            assertThat(practice.callbacks.load(WHO).said().map(Consent::said)).contains(TextConsent.REVOKED);
        }

        @Test
        void a_short_abandon_without_a_word_about_texts_notes_nothing() {
            takeShort("contact-1", NOTHING);

            assertThat(practice.callbacks.load(WHO).said()).isEmpty();
        }

        @Test
        void what_a_call_that_opens_nothing_says_about_texts_counts_for_the_callback_before_it() {
            Callback opened = opened(practice, CONSENTS);
            practice.work.recordCallWish(
                    Oak.person(practice, "pat"), opened.id(), MayCall.DO_NOT_CALL, "said so", practice.log);
            practice.clock.tick(Duration.ofMinutes(5));
            take("contact-2", REVOKES);

            assertThat(practice.uncallable.all())
                    .extracting(UncallableCall::why)
                    .containsExactly(NotOpened.DO_NOT_CALL);
            assertThat(current(practice).preferences().consent().map(Consent::said))
                    .contains(TextConsent.REVOKED);
            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.CALL_DESPITE_DO_NOT_CALL);
        }

        @Test
        void a_call_whose_conversation_was_noted_opens_nothing() {
            practice.callbacks.noteReached(
                    WHO, new CallerRecord.Reached(at("tue 08:59"), new ContactId("contact-1")), at("sun 09:00"));
            take("contact-1", NOTHING);

            assertThat(practice.callbacks.load(WHO).callbacks()).isEmpty();
        }

        @Test
        void a_conversation_that_is_noted_in_the_moment_of_opening_closes_the_callback_at_once() {
            practice.callbacks.beforeTheNextSave(() -> practice.callbacks.noteReached(
                    WHO, new CallerRecord.Reached(at("tue 09:01"), new ContactId("contact-9")), at("sun 09:00")));
            opened(practice);

            assertThat(current(practice).state())
                    .isEqualTo(new State.Closed(Ending.REACHED_ELSEWHERE, at("tue 09:00")));
        }
    }

    @Nested
    class Failure {

        @Test
        void of_two_functions_that_open_at_once_the_slower_adds_its_call_to_the_callback_of_the_quicker() {
            practice.callbacks.beforeTheNextSave(() -> take("contact-2", NOTHING));
            take("contact-1", NOTHING);

            assertThat(practice.callbacks.load(WHO).callbacks()).hasSize(1);
            assertThat(current(practice).calls()).hasSize(2);
        }

        @Test
        void an_urgent_call_that_opens_nothing_while_SNS_is_down_is_told_later_by_the_sweeper_once() {
            practice.alerts.failures().failsUntilMended();
            practice.takeMissedCall.take(
                    missed(
                            "contact-1",
                            Optional.empty(),
                            DIALLED,
                            Duration.ofSeconds(40),
                            practice.clock.instant(),
                            URGENT),
                    practice.log);
            assertThat(practice.uncallable.all())
                    .singleElement()
                    .satisfies(call -> assertThat(call.pending()).contains(EscalationReason.URGENT_WORDS));
            assertThat(practice.log.notes()).singleElement().asString().startsWith("Left to the sweeper");

            practice.alerts.failures().isMended();
            practice.sweep.sweep(practice.log);
            assertThat(practice.alerts.told())
                    .as("its own function may still tell it")
                    .isEmpty();
            practice.clock.tick(Duration.ofMinutes(2));
            practice.sweep.sweep(practice.log);
            practice.sweep.sweep(practice.log);

            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.URGENT_WORDS);
        }

        @Test
        void a_callback_is_kept_and_left_to_the_sweeper_when_nothing_outside_can_be_reached() {
            practice.alerts.failures().failsUntilMended();
            practice.wakeups.failures().failsUntilMended();
            Callback opened = opened(practice, URGENT);

            assertThat(opened.pending()).hasSize(1);
            assertThat(practice.log.notes()).singleElement().asString().startsWith("Left to the sweeper");

            practice.alerts.failures().isMended();
            practice.wakeups.failures().isMended();
            practice.clock.tick(Duration.ofMinutes(3));
            practice.sweep.sweep(practice.log);

            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.URGENT_WORDS);
            assertThat(practice.wakeups.asked()).isNotEmpty();
            assertThat(current(practice).pending()).isEmpty();
        }
    }
}
