package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.State;
import dev.ringback.integration.Floor.Kind;
import dev.ringback.integration.Floor.Worker;
import dev.ringback.seeds.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Fifty people press <i>next</i> at once, in real threads that start together, always against the embedded table: no two get the same
 * one, none gets what they may not work, and each gets one while there is work for them.
 */
class NextUnderFiftyThreadsTest extends OnTheEmbeddedAws {

    private static final int SEEDS = 2;

    private static final int EACH = 5;
    private static final List<String> BUCKETS =
            List.of("new-patient", "scheduling", "referral", "billing", "clinical", "other");

    @Test
    void with_a_callback_for_each_of_fifty_everybody_gets_one_of_those_that_are_for_them() throws Exception {
        Fifty fifty = Fifty.of(Floor.ofTenTeams(), stack);
        fifty.kinds().forEach(kind -> fifty.missed(kind, EACH));

        Map<Worker, Stack.Answer> answers = fifty.pressNext();

        assertThat(answers.values()).hasSize(50).allMatch(answer -> answer.status() == 200);
        assertThat(Fifty.served(answers)).hasSize(50).doesNotHaveDuplicates();
        Fifty.assertEachMayWorkTheirs(answers);
        fifty.assertHeldByWhomTheyWereGivenTo(answers);
    }

    @Test
    void with_two_callbacks_for_five_people_each_time_exactly_two_of_the_five_get_one() throws Exception {
        int two = 2;
        Fifty fifty = Fifty.of(Floor.ofTenTeams(), stack);
        fifty.kinds().forEach(kind -> fifty.missed(kind, two));

        Map<Worker, Stack.Answer> answers = fifty.pressNext();

        assertThat(answers.values()).allMatch(answer -> answer.status() == 200 || answer.status() == 204);
        assertThat(Fifty.served(answers)).hasSize(two * fifty.kinds().size()).doesNotHaveDuplicates();
        for (Kind kind : fifty.kinds()) {
            assertThat(answers.entrySet().stream()
                            .filter(answer -> answer.getKey().wants(kind))
                            .filter(answer -> answer.getValue().status() == 200))
                    .as("people who got one of %s", kind)
                    .hasSize(two);
        }
        Fifty.assertEachMayWorkTheirs(answers);
        fifty.assertHeldByWhomTheyWereGivenTo(answers);
    }

    @Test
    void over_any_calls_nobody_goes_away_with_nothing_while_there_is_something_for_them() {
        Seeds.each(SEEDS, seed -> {
            remove();
            deploy();
            serveAsManyAsTheyCan(seed);
        });
    }

    private void serveAsManyAsTheyCan(long seed) throws Exception {
        var random = new Random(seed);
        Fifty fifty = Fifty.of(Floor.ofOverlappingGrants(), stack);
        IntStream.range(0, 50).forEach(_ -> fifty.missed(anyKind(random), 1));

        Map<Worker, Stack.Answer> answers = fifty.pressNext();

        List<Kind> left = stack.stored().stream()
                .filter(callback -> callback.state() instanceof State.Due)
                .map(NextUnderFiftyThreadsTest::kind)
                .toList();
        assertThat(Fifty.served(answers)).doesNotHaveDuplicates().hasSize(50 - left.size());
        answers.forEach((worker, answer) -> {
            if (answer.status() == 204) {
                assertThat(left).as("what is left for %s", worker).noneMatch(worker::mayWork);
            }
        });
        Fifty.assertEachMayWorkTheirs(answers);
        fifty.assertHeldByWhomTheyWereGivenTo(answers);
    }

    @Test
    void of_fifty_of_two_agencies_and_in_house_who_claim_one_callback_one_gets_it_and_the_other_agency_sees_none()
            throws Exception {
        Fifty fifty = Fifty.of(Floor.ofOverlappingGrants(), stack);
        fifty.missed(Floor.SHARED, 1);
        String callback = stack.only().id().id();

        Map<Worker, Stack.Answer> answers = fifty.atOnce(worker -> stack.claim(worker.id(), callback));

        List<Worker> holders = answers.entrySet().stream()
                .filter(answer -> answer.getValue().status() == 200)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(holders).hasSize(1);
        Worker holder = holders.getFirst();
        answers.forEach((worker, answer) -> {
            if (!worker.equals(holder)) {
                boolean sees = worker.agency().isEmpty()
                        || worker.agency().equals(holder.agency())
                        || holder.agency().isEmpty();
                assertThat(answer.problem())
                        .as("what %s is told while %s holds it", worker.id(), holder.id())
                        .isEqualTo(sees ? "held-by-another" : "no-such-callback");
            }
        });
        assertThat(Entries.of(stack.only())).containsExactly("opened", "due", "claimed", "number-shown");
    }

    private static Kind anyKind(Random random) {
        return new Kind("place-" + (1 + random.nextInt(4)), BUCKETS.get(random.nextInt(BUCKETS.size())));
    }

    private static Kind kind(Callback callback) {
        return new Kind(callback.location().id(), callback.bucket().word());
    }
}
