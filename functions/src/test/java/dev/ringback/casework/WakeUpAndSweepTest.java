package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.person;
import static dev.ringback.casework.Oak.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Attempt;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.State;
import dev.ringback.casework.memory.MemoryPractice;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WakeUpAndSweepTest {

    private final MemoryPractice practice = Oak.practice();

    @Nested
    class WakeUpSuccess {

        @Test
        void an_attempt_whose_time_has_come_is_due() {
            practice.clock.set(at("tue 07:00"));
            Callback waiting = opened(practice);
            assertThat(waiting.state()).isEqualTo(new State.Waiting(Attempt.FIRST, at("tue 08:00")));
            practice.clock.set(at("tue 08:00"));
            practice.wakeUp.wake(waiting.id(), practice.log);

            assertThat(current(practice).state()).isInstanceOf(State.Due.class);
        }

        @Test
        void a_wake_up_that_comes_twice_changes_nothing_the_second_time() {
            Callback opened = opened(practice);
            practice.clock.set(opened.deadline());
            practice.wakeUp.wake(opened.id(), practice.log);
            Callback once = current(practice);
            practice.wakeUp.wake(opened.id(), practice.log);

            assertThat(current(practice)).isEqualTo(once);
            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.TARGET_MISSED);
        }
    }

    @Nested
    class WakeUpFailure {

        @Test
        void a_wake_up_for_what_is_not_kept_any_more_says_so_and_does_nothing() {
            practice.wakeUp.wake(new CallbackId("long-gone"), practice.log);

            assertThat(practice.log.notes()).singleElement().asString().contains("long-gone");
        }

        @Test
        void a_wake_up_whose_alert_fails_is_delivered_again() {
            Callback opened = opened(practice);
            practice.clock.set(opened.deadline());
            practice.alerts.failures().failsOnce();

            assertThatThrownBy(() -> practice.wakeUp.wake(opened.id(), practice.log))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("SNS");
            practice.wakeUp.wake(opened.id(), practice.log);

            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.TARGET_MISSED);
        }
    }

    @Nested
    class SweepSuccess {

        @Test
        void a_claim_that_has_lapsed_comes_back() {
            practice.work.claim(person(practice, "ana"), opened(practice).id(), practice.log);
            practice.clock.set(at("tue 09:10"));
            practice.sweep.sweep(practice.log);

            assertThat(words(current(practice))).endsWith("lapsed", "due");
        }

        @Test
        void nothing_overdue_is_nothing_to_do() {
            Callback opened = opened(practice);
            practice.sweep.sweep(practice.log);

            assertThat(current(practice)).isEqualTo(opened);
        }
    }

    @Nested
    class SweepCounts {

        @Test
        void how_much_is_to_be_done_is_told_once_a_sweep_as_it_was_before() {
            Callback opened = opened(practice);
            practice.work.claim(person(practice, "ana"), opened.id(), practice.log);
            practice.clock.set(opened.deadline().plusSeconds(60));
            practice.sweep.sweep(practice.log);
            practice.sweep.sweep(practice.log);

            assertThat(practice.backlogs)
                    .containsExactly(new Backlog(1, 0, Duration.ZERO), new Backlog(1, 1, Duration.ofMinutes(1)));
        }
    }

    @Nested
    class SweepOfWhatIsDamaged {

        @Test
        void people_are_told_once_of_a_callback_that_cannot_be_read() {
            practice.callbacks.damage.make(opened(practice));
            practice.sweep.sweep(practice.log);
            practice.sweep.sweep(practice.log);

            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.DAMAGED);
            assertThat(practice.log.notes())
                    .singleElement()
                    .asString()
                    .startsWith("Callback callback-1 cannot be read (docs/runbook.md): ");
        }

        @Test
        void what_was_repaired_goes_on() {
            Callback opened = opened(practice);
            practice.callbacks.damage.make(opened);
            practice.clock.set(opened.deadline());
            practice.callbacks.damage.repair(opened.key());
            practice.sweep.sweep(practice.log);

            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.TARGET_MISSED);
            assertThat(practice.callbacks.damaged()).isEmpty();
        }

        @Test
        void an_alert_of_it_that_fails_is_told_by_the_next_sweep() {
            practice.callbacks.damage.make(opened(practice));
            practice.alerts.failures().failsOnce();

            assertThatThrownBy(() -> practice.sweep.sweep(practice.log)).hasMessageContaining("1 of 1");
            practice.sweep.sweep(practice.log);

            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.DAMAGED);
        }
    }

    @Nested
    class SweepOfManyThings {

        @Test
        void what_one_sweep_does_not_get_to_the_next_does_and_nothing_twice() {
            for (int caller = 0; caller < 7; caller++) {
                openedFor(practice, "+1212555014%d".formatted(caller), NOTHING);
            }
            practice.clock.set(at("tue 10:00"));
            practice.alerts.whileTelling(() -> practice.clock.tick(Duration.ofMinutes(1)));

            practice.sweep.sweep(practice.log);
            assertThat(practice.alerts.reasons()).hasSize(4);
            assertThat(practice.log.notes()).containsExactly("3 callbacks and calls are left to the next sweep");

            practice.sweep.sweep(practice.log);
            assertThat(practice.alerts.reasons()).hasSize(7);
            assertThat(practice.log.notes()).hasSize(1);
        }

        @Test
        void what_failed_before_comes_last() {
            openedFor(practice, "+12125550141", NOTHING);
            openedFor(practice, "+12125550142", NOTHING);
            practice.clock.set(at("tue 10:00"));
            practice.alerts.failures().failsOnce();
            assertThatThrownBy(() -> practice.sweep.sweep(practice.log)).hasMessageContaining("1 of 2");
            openedFor(practice, "+12125550143", NOTHING);
            practice.clock.set(at("tue 11:00"));
            practice.alerts.failures().failsOnce();

            // The one that failed is tried after the new one, which fails now.
            assertThatThrownBy(() -> practice.sweep.sweep(practice.log)).hasMessageContaining("1 of 2");
            assertThat(practice.alerts.told().stream()
                            .flatMap(alert -> alert.callback().stream())
                            .map(CallbackId::id))
                    .containsExactly("callback-2", "callback-1");
        }
    }

    @Nested
    class SweepFailure {

        @Test
        void one_that_fails_keeps_no_other_from_being_swept() {
            openedFor(practice, "+12125550141", NOTHING);
            openedFor(practice, "+12125550142", NOTHING);
            openedFor(practice, "+12125550143", NOTHING);
            practice.clock.set(at("tue 10:00"));
            practice.alerts.failures().failsOnce();

            assertThatThrownBy(() -> practice.sweep.sweep(practice.log))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("1 of 3");
            assertThat(practice.alerts.reasons()).hasSize(2);
            assertThat(practice.log.notes()).hasSize(1);

            practice.clock.set(at("tue 10:03"));
            practice.sweep.sweep(practice.log);
            assertThat(practice.alerts.reasons()).hasSize(3).containsOnly(EscalationReason.TARGET_MISSED);
        }

        @Test
        void a_kind_that_cannot_be_listed_keeps_no_other_from_being_swept() {
            practice.clock.set(opened(practice).deadline());
            practice.uncallable.listing().failsOnce();

            assertThatThrownBy(() -> practice.sweep.sweep(practice.log)).hasMessageContaining("1 of 2");
            assertThat(practice.alerts.reasons()).containsExactly(EscalationReason.TARGET_MISSED);
            assertThat(practice.log.notes())
                    .singleElement()
                    .asString()
                    .startsWith("The uncallable calls could not be listed");
        }

        @Test
        void a_sweep_that_loses_a_race_sweeps_what_the_winner_has_saved() {
            Callback opened = opened(practice);
            practice.clock.set(opened.deadline());
            practice.callbacks.beforeTheNextSave(
                    () -> practice.work.claim(person(practice, "ana"), opened.id(), practice.log));
            practice.sweep.sweep(practice.log);

            assertThat(current(practice).state()).isInstanceOf(State.Claimed.class);
        }
    }
}
