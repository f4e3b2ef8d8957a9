package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.callback.Callback;
import dev.ringback.callback.State;
import dev.ringback.integration.Floor.Kind;
import dev.ringback.integration.Floor.Worker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fifty people of a floor at work, and what must hold of what they get. */
final class Fifty {

    static final int HALF = 25;

    private final Stack stack;
    private final Floor floor;
    private final List<String> callers = new ArrayList<>(Tenant.callers().toList());

    private Fifty(Stack stack, Floor floor) {
        this.stack = stack;
        this.floor = floor;
    }

    /** Puts the floor's directory in force. */
    static Fifty of(Floor floor, Stack stack) {
        assertThat(floor.people()).hasSize(2 * HALF);
        new DirectoryTable(stack.clients().dynamo(), stack.settings().table()).apply(floor.json());
        return new Fifty(stack, floor);
    }

    List<Kind> kinds() {
        return floor.kinds();
    }

    /** One half of them. */
    List<Worker> these() {
        return floor.people().subList(0, HALF);
    }

    /** The other half. */
    List<Worker> those() {
        return floor.people().subList(HALF, 2 * HALF);
    }

    // ---- what happens

    void missed(Kind kind, int count) {
        for (int i = 0; i < count; i++) {
            stack.missedCall(callers.removeFirst(), kind.number(), Map.of("ringback_bucket", kind.bucket()));
        }
    }

    /** Each takes a callback; their ids, in the order of the workers. */
    Map<Worker, String> eachHoldsOne(List<Worker> workers) {
        missed(Floor.SHARED, workers.size());
        Map<Worker, String> held = new LinkedHashMap<>();
        workers.forEach(worker -> held.put(worker, next(worker).callback()));
        assertThat(held.values()).doesNotHaveDuplicates();
        return held;
    }

    Stack.Answer next(Worker worker) {
        return stack.desk(worker.id(), "POST /worklist/next", "", worker.body());
    }

    Map<Worker, Stack.Answer> pressNext() throws Exception {
        return atOnce(this::next);
    }

    Map<Worker, Stack.Answer> atOnce(Function<Worker, Stack.Answer> does) throws Exception {
        List<Callable<Stack.Answer>> work = floor.people().stream()
                .<Callable<Stack.Answer>>map(worker -> () -> does.apply(worker))
                .toList();
        return paired(floor.people(), AtOnce.run(work));
    }

    static Map<Worker, Stack.Answer> paired(List<Worker> workers, List<Stack.Answer> answers) {
        return IntStream.range(0, workers.size()).boxed().collect(Collectors.toMap(workers::get, answers::get));
    }

    // ---- what holds

    static List<String> served(Map<Worker, Stack.Answer> answers) {
        return answers.values().stream()
                .filter(answer -> answer.status() == 200)
                .map(Stack.Answer::callback)
                .toList();
    }

    static void assertEachMayWorkTheirs(Map<Worker, Stack.Answer> answers) {
        answers.forEach((worker, answer) -> {
            if (answer.status() == 200) {
                Kind kind = new Kind(
                        answer.body().path("location").asString(),
                        answer.body().path("bucket").asString());
                assertThat(worker.wants(kind))
                        .as("%s wants and may work %s", worker.id(), kind)
                        .isTrue();
            }
        });
    }

    /** The table says of each the same as the answer. */
    void assertHeldByWhomTheyWereGivenTo(Map<Worker, Stack.Answer> answers) {
        answers.forEach((worker, answer) -> {
            if (answer.status() == 200) {
                assertThat(holderOf(answer.callback())).contains(worker.id());
            }
        });
    }

    Optional<String> holderOf(String id) {
        return stack.stored().stream()
                .filter(callback -> callback.id().id().equals(id))
                .map(Callback::state)
                .filter(State.Held.class::isInstance)
                .map(state -> ((State.Held) state).by().id())
                .findFirst();
    }

    /** Invariant 6, from the history of each: a person who takes a callback takes it from no other. */
    void assertNeverTwoHolders() {
        for (Callback callback : stack.stored()) {
            Set<String> holding = new HashSet<>();
            for (String entry : Entries.of(callback)) {
                switch (entry) {
                    case "claimed", "reassigned" ->
                        assertThat(holding.add("somebody"))
                                .as("nobody holds it before: %s", Entries.of(callback))
                                .isTrue();
                    case "released", "lapsed", "outcome" -> holding.clear();
                    default -> {}
                }
            }
        }
    }
}
