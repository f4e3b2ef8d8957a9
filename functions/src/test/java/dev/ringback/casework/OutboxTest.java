package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.URGENT;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Timer;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.casework.memory.RecordingWakeups;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final MemoryPractice practice = Oak.practice();

    /** Saved, and then the function died before it performed anything. */
    private Callback savedAndDied() {
        practice.alerts.failures().failsUntilMended();
        practice.wakeups.failures().failsUntilMended();
        Callback saved = opened(practice, URGENT);
        practice.alerts.failures().isMended();
        practice.wakeups.failures().isMended();
        return saved;
    }

    @Nested
    class Success {

        @Test
        void what_was_saved_and_not_performed_is_performed_by_who_comes_next_once() {
            Callback saved = savedAndDied();

            Callback performed = practice.outbox.perform(saved);

            assertThat(performed).isEqualTo(current(practice));
            assertThat(performed.pending()).isEmpty();
            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.URGENT_WORDS);
            assertThat(practice.alerts.told().getFirst().id()).startsWith(saved.id() + "-");
            assertThat(practice.wakeups.asked()).hasSize(1);

            practice.outbox.perform(performed);
            assertThat(practice.alerts.told()).hasSize(1);
            assertThat(practice.wakeups.asked()).hasSize(1);
        }

        @Test
        void an_alert_that_was_told_but_not_marked_is_told_again_under_the_same_id() {
            Callback saved = savedAndDied();
            practice.callbacks.beforeTheNextSave(() -> {
                throw new IllegalStateException("the function died");
            });
            assertThatThrownBy(() -> practice.outbox.perform(saved)).hasMessageContaining("died");
            practice.outbox.perform(current(practice));

            assertThat(practice.alerts.told()).hasSize(2);
            assertThat(practice.alerts.told().getFirst())
                    .isEqualTo(practice.alerts.told().getLast());
            assertThat(current(practice).pending()).isEmpty();
        }

        @Test
        void a_wake_up_that_a_text_has_moved_is_asked_for_anew() {
            practice.clock.set(at("tue 06:00"));
            Callback waiting = opened(practice, CONSENTS);

            assertThat(practice.wakeups.asked())
                    .extracting(asked -> asked.timer().at())
                    .contains(at("tue 08:00"));
            assertThat(waiting.pending()).hasSize(1);
        }
    }

    @Nested
    class Failure {

        @Test
        void a_text_that_did_not_go_is_woken_for_when_it_may_go_again() {
            practice.texts.answers(new Texts.Receipt.NotNow());
            Callback opened = opened(practice, CONSENTS);

            assertThat(practice.wakeups.asked())
                    .contains(new RecordingWakeups.Asked(opened.id(), new Timer(Timer.Step.WINDOW, at("tue 09:02"))));
        }

        @Test
        void people_are_alerted_while_no_schedule_can_be_created_and_the_failure_is_not_swallowed() {
            Callback saved = savedAndDied();
            practice.wakeups.failures().failsUntilMended();

            assertThatThrownBy(() -> practice.outbox.perform(saved))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Scheduler");
            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.URGENT_WORDS);
        }

        @Test
        void a_schedule_is_created_while_people_cannot_be_alerted() {
            Callback saved = savedAndDied();
            practice.alerts.failures().failsUntilMended();

            assertThatThrownBy(() -> practice.outbox.perform(saved))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("SNS");
            assertThat(practice.wakeups.asked()).hasSize(1);
            assertThat(current(practice).pending()).hasSize(1);
        }

        @Test
        void the_first_of_several_failures_is_thrown_and_the_others_stand_with_it() {
            Callback saved = savedAndDied();
            practice.alerts.failures().failsUntilMended();
            practice.wakeups.failures().failsUntilMended();

            assertThatThrownBy(() -> practice.outbox.perform(saved))
                    .hasMessageContaining("Scheduler")
                    .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
        }

        @Test
        void what_somebody_saves_in_between_is_not_lost() {
            Callback saved = savedAndDied();
            practice.callbacks.beforeTheNextSave(
                    () -> practice.work.claim(Oak.person(practice, "pat"), saved.id(), practice.log));

            Callback performed = practice.outbox.perform(saved);

            assertThat(performed.pending()).isEmpty();
            assertThat(Oak.words(performed)).contains("claimed");
        }
    }
}
