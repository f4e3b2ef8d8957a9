package dev.ringback.casework;

import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Timer;
import dev.ringback.casework.memory.MemoryPractice;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {

    private final MemoryPractice practice = Oak.practice();

    @Nested
    class Success {

        @Test
        void work_is_run_anew_as_often_as_somebody_is_quicker() {
            var tries = new AtomicInteger();

            int succeeded = practice.unitOfWork.untilSaved(() -> {
                if (tries.incrementAndGet() < 4) {
                    throw new Conflict();
                }
                return tries.get();
            });

            assertThat(succeeded).isEqualTo(4);
        }

        @Test
        void nothing_decided_is_nothing_saved() throws Conflict {
            Callback opened = opened(practice);

            assertThat(practice.unitOfWork.save(opened, opened, practice.clock.instant()))
                    .isEqualTo(opened);
            assertThat(practice.callbacks.find(opened.key()).orElseThrow().revision())
                    .isEqualTo(opened.revision());
        }

        @Test
        void with_every_save_goes_what_the_time_asks_for_and_when_to_look_next() throws Conflict {
            Callback opened = opened(practice);
            practice.clock.set(opened.deadline());

            Callback placed = practice.unitOfWork.elapseAndPlace(opened, practice.clock.instant());

            assertThat(placed.hasBeenEscalatedFor(EscalationReason.TARGET_MISSED))
                    .isTrue();
            assertThat(practice.callbacks
                            .openWork(Timer.next(placed, practice.unitOfWork.policy(placed))
                                    .orElseThrow()
                                    .at())
                            .overdue())
                    .containsExactly(placed.key());
        }
    }

    @Nested
    class Failure {

        @Test
        void work_that_is_always_overtaken_is_given_up_with_an_error() {
            assertThatThrownBy(() -> practice.unitOfWork.untilSaved(() -> {
                        throw new Conflict();
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("kept changing");
        }

        @Test
        void what_was_decided_on_an_old_revision_is_not_saved() throws Conflict {
            Callback opened = opened(practice);
            practice.clock.set(opened.deadline());
            practice.unitOfWork.elapse(opened, practice.clock.instant());

            assertThatThrownBy(() -> practice.unitOfWork.elapse(opened, practice.clock.instant()))
                    .isInstanceOf(Conflict.class);
        }
    }
}
