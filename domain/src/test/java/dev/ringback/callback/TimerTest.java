package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For what a callback is woken to the minute, and what the sweeper finds. */
class TimerTest {

    private static final Instant NINE = at("tue 09:00");
    private static final Callback DUE = openedAt(NINE);

    private static Optional<Timer> wakeup(Callback callback, Instant now) {
        return Timer.wakeup(callback, POLICY, now);
    }

    @Test
    void what_is_due_is_woken_at_its_target_and_then_at_the_close() {
        assertThat(wakeup(DUE, NINE)).contains(new Timer(Timer.Step.TARGET, at("tue 09:30")));
        assertThat(wakeup(DUE, at("tue 09:30"))).contains(new Timer(Timer.Step.DAY_END, at("tue 17:00")));
    }

    @Test
    void an_attempt_that_waits_is_woken_when_its_time_comes_and_a_claim_when_it_ends() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, DUE, at("tue 09:05"));

        assertThat(wakeup(waiting, at("tue 09:06"))).contains(new Timer(Timer.Step.ATTEMPT, at("tue 11:05")));
        assertThat(wakeup(claimedBy(ANA, DUE, at("tue 09:01")), at("tue 09:01")))
                .contains(new Timer(Timer.Step.CLAIM, at("tue 09:11")));
    }

    @Test
    void a_text_that_waits_for_its_window_is_woken_and_what_is_pending_now_hides_nothing_that_comes_later() {
        Instant window = at("tue 09:20");
        Callback waits = DUE.withIntent(new Intent.Text(TextStep.MISSED_CALL, window, window));
        Callback goes = DUE.withIntent(new Intent.Text(TextStep.MISSED_CALL, NINE, at("tue 09:02")));
        Callback alerts = DUE.withIntent(new Intent.Alert(1, EscalationReason.URGENT_WORDS, at("tue 09:02")));

        assertThat(wakeup(waits, NINE)).contains(new Timer(Timer.Step.WINDOW, window));
        assertThat(Timer.next(goes, POLICY)).contains(new Timer(Timer.Step.INTENT, at("tue 09:02")));
        assertThat(wakeup(goes, NINE)).isEqualTo(wakeup(DUE, NINE));
        assertThat(wakeup(alerts, NINE)).isEqualTo(wakeup(DUE, NINE));
    }

    @Test
    void what_is_open_for_days_is_found_by_the_sweeper_and_what_is_closed_by_nobody() {
        Callback told = Timers.elapse(DUE, POLICY, at("wed 09:00"));
        Callback days = told.pending().stream().reduce(told, Callback::withoutIntent, (_, last) -> last);
        Callback closed = attempted(Outcome.BOOKED, DUE, at("tue 09:05"));

        assertThat(Timer.next(days, POLICY)).contains(new Timer(Timer.Step.STILL_OPEN, at("wed 17:00")));
        assertThat(wakeup(days, at("wed 09:00"))).isEmpty();
        assertThat(Timer.next(closed, POLICY)).isEmpty();
    }
}
