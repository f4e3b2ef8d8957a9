package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of the timers of every callback that the rules can make (docs/architecture.md, 3). */
class TimersPropertiesTest {

    private static final List<Duration> LATER =
            Stream.of(0, 5, 60, 24 * 60, 4 * 24 * 60).map(Duration::ofMinutes).toList();

    @Test
    void an_open_callback_is_always_looked_at_again_and_a_closed_one_only_for_what_is_pending() {
        Walks.forEachStep(callback -> assertThat(Timer.next(callback, POLICY).isPresent())
                .isEqualTo(callback.isOpen() || !callback.pending().isEmpty()));
    }

    @Test
    void nobody_is_woken_for_what_has_passed_nor_for_what_the_sweeper_finds() {
        Walks.forEachStep(callback -> {
            Instant now = callback.history().getLast().at();
            Timer.wakeup(callback, POLICY, now).ifPresent(timer -> {
                assertThat(timer.at()).isAfter(now);
                assertThat(timer.step()).isNotIn(Timer.Step.INTENT, Timer.Step.STILL_OPEN);
            });
        });
    }

    @Test
    void time_that_is_noticed_twice_changes_nothing_the_second_time() {
        Walks.forEachStep(callback -> LATER.forEach(later -> {
            Instant now = callback.history().getLast().at().plus(later);
            Callback elapsed = Timers.elapse(callback, POLICY, now);
            assertThat(Timers.elapse(elapsed, POLICY, now)).isEqualTo(elapsed);
        }));
    }

    @Test
    void of_a_call_that_opens_nothing_people_are_told_urgent_words_whatever_the_reason_was() {
        for (NotOpened why : NotOpened.values()) {
            assertThat(why.escalation(Urgency.URGENT)).contains(EscalationReason.URGENT_WORDS);
        }
        assertThat(NotOpened.WRONG_NUMBER.escalation(Urgency.ROUTINE))
                .contains(EscalationReason.CALL_FROM_WRONG_NUMBER);
        assertThat(NotOpened.DO_NOT_CALL.escalation(Urgency.ROUTINE))
                .contains(EscalationReason.CALL_DESPITE_DO_NOT_CALL);
        assertThat(NotOpened.SHORT_ABANDON.escalation(Urgency.ROUTINE)).isEmpty();
    }
}
