package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;

/** The life of a callback through the real handlers, each run with the event that AWS really sends. */
class LifeOfACallbackTest extends OnEveryAws {

    private static final Map<String, String> CONSENT = Map.of("ringback_text_consent", "yes");

    @Test
    void a_missed_call_is_claimed_a_message_is_left_a_text_goes_and_the_second_attempt_books() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, CONSENT);
        Stack.Answer claimed = stack.next(Tenant.PAT);
        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.body().path("caller").asString()).isEqualTo(Tenant.caller());

        stack.pass(Duration.ofMinutes(3));
        Stack.Answer left = stack.outcome(Tenant.PAT, claimed.callback(), "message-left");
        assertThat(left.body().path("state").asString()).isEqualTo("waiting");
        assertThat(stack.tap().texts()).hasSize(1);

        CreateScheduleRequest schedule = scheduled("attempt").getLast();
        stack.clock().advanceTo(Instant.parse("2026-11-24T16:05:41Z"));
        stack.timer(stack.clients()
                .scheduler()
                .getSchedule(get -> get.groupName(schedule.groupName()).name(schedule.name()))
                .target()
                .input());
        assertThat(stack.only().state()).isInstanceOf(State.Due.class);

        Stack.Answer again = stack.next(Tenant.SAM);
        assertThat(again.callback()).isEqualTo(claimed.callback());
        Stack.Answer booked = stack.outcome(Tenant.SAM, claimed.callback(), "booked");
        assertThat(booked.status()).isEqualTo(200);
        assertThat(Entries.of(stack.only()))
                .containsExactly(
                        "opened",
                        "due",
                        "claimed",
                        "number-shown",
                        "outcome",
                        "waiting",
                        "text-sent",
                        "due",
                        "claimed",
                        "number-shown",
                        "outcome",
                        "closed");
        assertThat(stack.next(Tenant.PAT).status()).isEqualTo(204);
    }

    @Test
    void a_claim_that_lapses_is_put_back_by_the_sweeper() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.next(Tenant.PAT).callback();

        stack.pass(Duration.ofMinutes(9));
        stack.sweep();
        assertThat(stack.claim(Tenant.SAM, callback).problem()).isEqualTo("held-by-another");

        stack.pass(Duration.ofMinutes(1));
        stack.sweep();
        assertThat(stack.only().state()).isInstanceOf(State.Due.class);
        assertThat(stack.claim(Tenant.SAM, callback).status()).isEqualTo(200);
        assertThat(stack.outcome(Tenant.PAT, callback, "booked").problem()).isEqualTo("held-by-another");
    }

    @Test
    void an_attempt_whose_schedule_was_lost_becomes_due_by_the_sweeper() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.next(Tenant.PAT).callback();
        stack.outcome(Tenant.PAT, callback, "attempt-again");
        Instant second = ((State.Waiting) stack.only().state()).until();

        stack.clock().advanceTo(second.minusSeconds(1));
        stack.sweep();
        assertThat(stack.only().state()).isInstanceOf(State.Waiting.class);
        stack.clock().advanceTo(second);
        stack.sweep();

        assertThat(stack.only().state()).isInstanceOf(State.Due.class);
    }

    @Test
    void a_wake_up_that_comes_twice_or_for_a_step_that_has_passed_changes_nothing() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.next(Tenant.PAT).callback();
        stack.outcome(Tenant.PAT, callback, "booked");
        Callback closed = stack.only();

        stack.timer("{\"callback\":\"%s\",\"step\":\"target\"}".formatted(callback));
        stack.timer("{\"callback\":\"%s\",\"step\":\"attempt\"}".formatted(callback));

        assertThat(stack.only()).isEqualTo(closed);
    }

    @Test
    void a_caller_who_reaches_an_agent_needs_no_callback_any_more() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        stack.pass(Duration.ofMinutes(10));
        Calls answered = Calls.endedAt(stack.clock().instant(), Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        stack.knownAs(answered.describedAsAnswered());

        stack.contactEvents(answered.disconnected());

        assertThat(Entries.of(stack.only())).endsWith("closed");
        assertThat(stack.next(Tenant.PAT).status()).isEqualTo(204);
    }

    private List<CreateScheduleRequest> scheduled(String step) {
        return stack.tap().heard(CreateScheduleRequest.class).stream()
                .filter(create -> create.target().input().contains("\"step\":\"%s\"".formatted(step)))
                .toList();
    }
}
