package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** While Connect is to call the caller from its own queue, no one else is (docs/rules.md §3). */
class ConnectCallsTest {

    private static final Instant NOW = at("tue 09:00");
    private static final Instant CLOSE = at("tue 17:00");
    private static final QueuedCallback WAITING = new QueuedCallback(NOW.minusSeconds(30), CLOSE);

    private static Call queued(String contact, Instant endedAt, QueuedCallback queued) {
        return CallLike.like(call(contact, endedAt))
                .of(MissedReason.ASKED_FOR_CALLBACK)
                .waitingInQueue(queued)
                .call();
    }

    private static Callback waiting() {
        return opened(nothingKnown(), queued("contact-1", NOW, WAITING), NOW);
    }

    private static Callback over(Callback callback, Instant at) {
        return repeated(callback, queued("contact-1", NOW, QueuedCallback.over(at)), at);
    }

    @Test
    void the_attempt_waits_and_cannot_be_taken() {
        assertThat(waiting().state()).isEqualTo(new State.Waiting(Attempt.FIRST, CLOSE));
        assertThat(refused(Claims.claim(waiting(), worker(ANA), POLICY, at("tue 09:05"))))
                .isEqualTo(new Refusal.ConnectCalls(CLOSE));
        assertThat(refused(Claims.reassign(waiting(), worker(PAT), worker(ANA), POLICY, at("tue 09:05"))))
                .isEqualTo(new Refusal.ConnectCalls(CLOSE));
    }

    @Test
    void it_is_due_once_connect_has_given_up() {
        assertThat(over(waiting(), at("tue 09:40")).state()).isEqualTo(new State.Due(Attempt.FIRST, at("tue 09:40")));
    }

    @Test
    void it_comes_back_when_the_location_closes_although_the_end_was_never_told() {
        Callback elapsed = Timers.elapse(waiting(), POLICY, CLOSE);

        assertThat(elapsed.state()).isEqualTo(new State.Waiting(Attempt.FIRST, at("wed 08:00")));
        assertThat(Timers.elapse(elapsed, POLICY, at("wed 08:00")).state()).isInstanceOf(State.Due.class);
    }

    @Test
    void an_earlier_word_that_comes_late_does_not_hold_it_again() {
        Callback due = over(waiting(), at("tue 09:40"));

        assertThat(repeated(due, queued("contact-1", NOW, WAITING), at("tue 09:41")))
                .isEqualTo(due);
    }

    @Test
    void connect_may_try_once_more() {
        Callback due = over(waiting(), at("tue 09:40"));
        QueuedCallback again = new QueuedCallback(at("tue 09:45"), CLOSE);

        assertThat(repeated(due, queued("contact-1", NOW, again), at("tue 09:46"))
                        .state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, CLOSE));
    }

    @Test
    void it_becomes_known_late_and_by_a_second_call_too() {
        Callback due = openedAt(NOW);

        assertThat(repeated(due, queued("contact-1", NOW, WAITING), at("tue 09:01"))
                        .state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, CLOSE));
        assertThat(repeated(due, queued("contact-2", at("tue 09:20"), WAITING), at("tue 09:20"))
                        .state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, CLOSE));
    }

    @Test
    void a_text_does_not_make_due_what_connect_is_to_call() {
        var decision = PatientTexts.decide(
                Fixtures.recordOf(waiting()),
                Fixtures.texted("text-1", at("tue 09:20"), "Call me now please"),
                Optional.empty(),
                new CallbackId("next"),
                POLICY,
                at("tue 09:20"));

        Callback texted = ((PatientTexts.Decision.Change) decision).after();
        assertThat(texted.state()).isEqualTo(new State.Waiting(Attempt.FIRST, CLOSE));
        assertThat(refused(Claims.claim(texted, worker(ANA), POLICY, at("tue 09:21"))))
                .isEqualTo(new Refusal.ConnectCalls(CLOSE));
    }

    @Test
    void a_second_call_does_not_make_due_what_connect_is_to_call() {
        assertThat(repeated(waiting(), call("contact-2", at("tue 09:20")), at("tue 09:20"))
                        .state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, CLOSE));
    }

    @Test
    void what_its_holder_gives_back_waits_for_connect() {
        Callback held = repeated(
                claimedBy(ANA, openedAt(NOW), at("tue 09:01")),
                queued("contact-2", at("tue 09:02"), WAITING),
                at("tue 09:02"));

        assertThat(held.state()).isInstanceOf(State.Claimed.class);
        assertThat(changed(Claims.release(held, worker(ANA), Optional.empty(), POLICY, at("tue 09:03")))
                        .state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, CLOSE));
    }

    @Test
    void urgent_words_do_not_wait_for_it() {
        Callback told = repeated(waiting(), urgent(queued("contact-1", NOW, WAITING)), at("tue 09:03"));

        assertThat(told.state()).isInstanceOf(State.Due.class);
        assertThat(opened(nothingKnown(), urgent(queued("contact-1", NOW, WAITING)), NOW)
                        .state())
                .isInstanceOf(State.Due.class);
    }

    @Test
    void a_target_that_is_missed_meanwhile_is_told() {
        assertThat(entries(Timers.elapse(waiting(), POLICY, at("tue 09:30")))).contains("escalated");
    }
}
