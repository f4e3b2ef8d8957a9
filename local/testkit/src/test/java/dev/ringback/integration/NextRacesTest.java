package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.State;
import dev.ringback.integration.Floor.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * Half of fifty people press <i>next</i> while the other half end, give back or lose what they hold, or are given something, in real
 * threads that start together, always against the embedded table.
 */
class NextRacesTest extends OnTheEmbeddedAws {

    /** So many are quicker for certain; the others may be. */
    private static final int EARLY = 10;

    @Test
    void while_half_record_how_theirs_ended_the_other_half_gets_none_of_those() throws Exception {
        Fifty fifty = Fifty.of(Floor.ofOverlappingGrants(), stack);
        List<Worker> calling = fifty.these();
        List<Worker> pressing = fifty.those();
        Map<Worker, String> held = fifty.eachHoldsOne(calling);
        fifty.missed(Floor.SHARED, Fifty.HALF);

        var work = new ArrayList<Callable<Stack.Answer>>();
        held.forEach((worker, id) -> work.add(() -> stack.outcome(worker.id(), id, "booked")));
        pressing.forEach(worker -> work.add(() -> fifty.next(worker)));
        List<Stack.Answer> answers = AtOnce.run(work);

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(Stack.Answer::callback)).doesNotHaveDuplicates();
        fifty.assertNeverTwoHolders();
    }

    @Test
    void what_half_give_back_each_goes_to_one_of_the_others_at_most_and_is_never_lost() throws Exception {
        Fifty fifty = Fifty.of(Floor.ofOverlappingGrants(), stack);
        List<Worker> calling = fifty.these();
        List<Worker> pressing = fifty.those();
        Map<Worker, String> held = fifty.eachHoldsOne(calling);

        var work = new ArrayList<Callable<Stack.Answer>>();
        held.forEach((worker, id) -> work.add(() -> stack.desk(worker.id(), "DELETE /callbacks/{id}/claim", id, "")));
        pressing.forEach(worker -> work.add(() -> fifty.next(worker)));
        List<Stack.Answer> answers = AtOnce.run(work);

        assertThat(answers.subList(0, Fifty.HALF)).allMatch(answer -> answer.status() == 200);
        Map<Worker, Stack.Answer> taken = Fifty.paired(pressing, answers.subList(Fifty.HALF, answers.size()));
        assertThat(Fifty.served(taken)).doesNotHaveDuplicates();
        fifty.assertHeldByWhomTheyWereGivenTo(taken);
        assertThat(stack.stored().stream().filter(callback -> callback.state() instanceof State.Due))
                .hasSize(Fifty.HALF - Fifty.served(taken).size());
        fifty.assertNeverTwoHolders();
    }

    @Test
    void a_claim_that_lapsed_is_recorded_late_or_goes_to_somebody_else_and_never_both() throws Exception {
        Fifty fifty = Fifty.of(Floor.ofOverlappingGrants(), stack);
        List<Worker> late = fifty.these();
        Map<Worker, String> held = fifty.eachHoldsOne(late);
        stack.pass(Duration.ofMinutes(10));
        stack.sweep();
        List<Worker> early = fifty.those().subList(0, EARLY);
        List<Worker> pressing = fifty.those().subList(EARLY, Fifty.HALF);
        Map<Worker, Stack.Answer> taken = new HashMap<>();
        early.forEach(worker -> taken.put(worker, fifty.next(worker)));

        var work = new ArrayList<Callable<Stack.Answer>>();
        held.forEach((worker, id) -> work.add(() -> stack.outcome(worker.id(), id, "booked")));
        pressing.forEach(worker -> work.add(() -> fifty.next(worker)));
        List<Stack.Answer> answers = AtOnce.run(work);

        Map<Worker, Stack.Answer> recorded = Fifty.paired(late, answers.subList(0, Fifty.HALF));
        taken.putAll(Fifty.paired(pressing, answers.subList(Fifty.HALF, answers.size())));
        assertThat(Fifty.served(taken))
                .hasSizeGreaterThanOrEqualTo(EARLY)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Fifty.served(recorded));
        fifty.assertHeldByWhomTheyWereGivenTo(taken);
        recorded.forEach((worker, answer) -> {
            if (answer.status() != 200) {
                assertThat(answer.problem()).isIn("held-by-another", "no-such-callback");
                assertThat(Fifty.served(taken)).contains(held.get(worker));
            }
        });
        fifty.assertNeverTwoHolders();
    }

    @Test
    void what_a_manager_gives_to_somebody_is_theirs_whoever_pressed_next_meanwhile() throws Exception {
        Fifty fifty = Fifty.of(Floor.ofOverlappingGrants(), stack);
        List<Worker> given = fifty.these();
        List<Worker> pressing = fifty.those();
        fifty.missed(Floor.SHARED, Fifty.HALF);
        List<String> ids =
                stack.stored().stream().map(callback -> callback.id().id()).toList();

        var work = new ArrayList<Callable<Stack.Answer>>();
        for (int i = 0; i < Fifty.HALF; i++) {
            String id = ids.get(i);
            String body = "{\"to\": \"%s\"}".formatted(given.get(i).id());
            work.add(() -> stack.desk(Tenant.SAM, "POST /callbacks/{id}/assignment", id, body));
        }
        pressing.forEach(worker -> work.add(() -> fifty.next(worker)));
        List<Stack.Answer> answers = AtOnce.run(work);

        assertThat(answers.subList(0, Fifty.HALF)).allMatch(answer -> answer.status() == 200);
        assertThat(Fifty.served(Fifty.paired(pressing, answers.subList(Fifty.HALF, answers.size()))))
                .doesNotHaveDuplicates();
        for (int i = 0; i < Fifty.HALF; i++) {
            assertThat(fifty.holderOf(ids.get(i))).contains(given.get(i).id());
        }
        fifty.assertNeverTwoHolders();
    }
}
