package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.State;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Fifty at once, in real threads that start together, always against the embedded table: invariants 1, 2, 6 and 7 of
 * docs/architecture.md hold under any concurrency.
 */
class ConcurrencyTest extends OnTheEmbeddedAws {

    private static final int FIFTY = 50;

    @Test
    void fifty_calls_of_one_caller_at_once_are_fifty_calls_on_one_open_callback() throws Exception {
        List<Calls> calls = calls(Tenant.caller());

        List<JsonNode> answers = AtOnce.run(calls.stream()
                .<Callable<JsonNode>>map(call -> () -> stack.missed(call))
                .toList());

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.path("batchItemFailures")).isEmpty());
        Callback callback = stack.only();
        assertThat(callback.isOpen()).isTrue();
        assertThat(chains(callback))
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(Calls::contact).toList());
        assertThat(Entries.count(callback, "opened")).isEqualTo(1);
        assertThat(Entries.count(callback, "repeat-call")).isEqualTo(FIFTY - 1);
        assertThat(Entries.count(callback, "escalated")).isEqualTo(1);
        assertThat(callback.pending()).isEmpty();
    }

    @Test
    void one_call_that_is_told_fifty_times_at_once_is_one_call() throws Exception {
        Calls call = calls(Tenant.caller()).getFirst();
        stack.known(call);

        AtOnce.run(times(() -> stack.contactEvents(call.disconnected(), call.event("COMPLETED"))));

        assertThat(chains(stack.only())).containsExactly(call.contact());
        assertThat(Entries.of(stack.only())).containsExactly("opened", "due");
    }

    @Test
    void of_fifty_people_who_claim_one_callback_at_once_exactly_one_gets_it() throws Exception {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.only().id().id();

        List<Stack.Answer> answers = AtOnce.run(Tenant.desk().stream()
                .<Callable<Stack.Answer>>map(person -> () -> stack.claim(person, callback))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.problem().equals("held-by-another")))
                .hasSize(FIFTY - 1);
        assertThat(Entries.of(stack.only())).containsExactly("opened", "due", "claimed", "number-shown");
    }

    @Test
    void fifty_people_who_press_next_at_once_over_fifty_callbacks_get_fifty_different_ones() throws Exception {
        dueCallbacks(FIFTY);

        List<Stack.Answer> answers = everybodyPressesNext();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(Stack.Answer::callback)).doesNotHaveDuplicates();
        assertThat(stack.stored()).allSatisfy(callback -> {
            assertThat(callback.state()).isInstanceOf(State.Claimed.class);
            assertThat(Entries.count(callback, "claimed")).isEqualTo(1);
        });
    }

    @Test
    void fifty_people_over_twenty_callbacks_leave_thirty_with_nothing_and_nobody_with_an_error() throws Exception {
        int twenty = 20;
        dueCallbacks(twenty);

        List<Stack.Answer> answers = everybodyPressesNext();

        List<String> served = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(Stack.Answer::callback)
                .toList();
        assertThat(served).hasSize(twenty).doesNotHaveDuplicates();
        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(FIFTY - twenty);
    }

    @Test
    void of_two_different_outcomes_at_the_same_moment_one_is_recorded_and_the_other_is_told() throws Exception {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.next(Tenant.PAT).callback();

        List<Stack.Answer> answers = AtOnce.run(List.of(
                () -> stack.outcome(Tenant.PAT, callback, "declined"),
                () -> stack.outcome(Tenant.PAT, callback, "no-further-action")));

        assertThat(answers.stream().map(Stack.Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream().map(Stack.Answer::problem)).containsExactlyInAnyOrder("", "closed");
        assertThat(Entries.count(stack.only(), "outcome")).isEqualTo(1);
        assertThat(Entries.count(stack.only(), "closed")).isEqualTo(1);
    }

    @Test
    void one_post_that_is_sent_fifty_times_at_once_with_its_key_is_carried_out_once() throws Exception {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.only().id().id();

        List<Stack.Answer> answers = AtOnce.run(times(() -> stack.desk(
                Tenant.PAT,
                "POST /callbacks/{id}/notes",
                callback,
                "{\"kind\": \"status\", \"note\": \"prefers mornings\"}",
                Map.of("Idempotency-Key", "k"))));

        assertThat(Entries.count(stack.only(), "noted")).isEqualTo(1);
        assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status() == 200 ? "" : answer.problem())
                        .isIn("", "unfinished-request"));
    }

    @Test
    void fifty_sweepers_at_once_over_one_lapsed_claim_put_it_back_once() throws Exception {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        stack.next(Tenant.PAT);
        stack.pass(java.time.Duration.ofMinutes(10));

        AtOnce.run(times(() -> {
            stack.sweep();
            return "swept";
        }));

        assertThat(Entries.count(stack.only(), "lapsed")).isEqualTo(1);
        assertThat(stack.only().state()).isInstanceOf(State.Due.class);
    }

    private void dueCallbacks(int count) {
        Tenant.callers().limit(count).forEach(caller -> stack.missedCall(caller, Tenant.OAK_NUMBER, Map.of()));
        assertThat(stack.stored()).hasSize(count);
    }

    private List<Stack.Answer> everybodyPressesNext() throws Exception {
        return AtOnce.run(Tenant.desk().stream()
                .<Callable<Stack.Answer>>map(person -> () -> stack.next(person))
                .toList());
    }

    private List<Calls> calls(String caller) {
        return IntStream.range(0, FIFTY)
                .mapToObj(i -> Calls.endedAt(
                        stack.clock().instant(), caller, Tenant.OAK_NUMBER, Map.of("line", Integer.toString(i))))
                .toList();
    }

    private static List<String> chains(Callback callback) {
        return callback.calls().stream().map(Call::chain).map(Object::toString).toList();
    }

    private static <T> List<Callable<T>> times(Callable<T> work) {
        return IntStream.range(0, FIFTY).mapToObj(_ -> work).toList();
    }
}
