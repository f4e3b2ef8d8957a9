package dev.ringback.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Faults.Occasion;
import dev.ringback.standins.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever fails, at whichever of its occasions: every invariant of docs/architecture.md holds after every step, and each
 * life ends as it does when nothing fails. A text may end as unknown instead of sent; it never goes twice.
 * What can fail is no list that somebody keeps: it is whatever the functions called where nothing failed, each time they did.
 * Each kind of fault strikes in some lives that a fresh seed chooses; with {@code -Dringback.faults=all}, as in CI, in all of them
 * that end on their first day.
 */
class FaultsTest {

    private static final int PAIRS = 5;
    private static final List<String> NO_STEP_OF_A_LIFE =
            List.of("CallerFlow", "Tasks", "DirectoryKeeper", "DirectoryDesk", "RecordsKeeper", "NumbersKeeper");
    private static final String WHAT_KEEPERS_MAY = "KeepTheDirectory";

    /** It serves files. */
    private static final String ASKS_AWS_NOTHING = "Page";

    private static final Pattern GRANTED = Pattern.compile("\"(dynamodb|scheduler|sns|connect|events):([A-Z]\\w+)\"");
    private static final boolean ALL = System.getProperty("ringback.faults", "").equals("all");
    private static final int LIVES_OF_A_KIND = 3;
    private static final long SEED =
            Optional.ofNullable(Long.getLong("ringback.seed")).orElseGet(System::nanoTime);
    private static final LongAdder TRIALS = new LongAdder();

    /** More than there are cores: where something fails, the SDK mostly waits before it tries again. */
    private static final int LIVES_AT_ONCE = 8;

    @AfterAll
    static void say() {
        System.out.printf("Faults: %d lives with something failing in each, seed %d%n", TRIALS.sum(), SEED);
    }

    private static Stream<FaultCase> crashes() {
        return FaultCase.all().filter(one -> one.fault() instanceof Fault.Crash);
    }

    private static Stream<FaultCase> failingTable() {
        return failing(Aws.DYNAMODB);
    }

    private static Stream<FaultCase> failingSchedules() {
        return failing(Aws.SCHEDULER);
    }

    private static Stream<FaultCase> failingMessages() {
        return failing(Aws.SNS);
    }

    private static Stream<FaultCase> failingQuestions() {
        return failing(Aws.CONNECT);
    }

    private static Stream<FaultCase> failingNews() {
        return failing(Aws.EVENTBRIDGE);
    }

    private static Stream<FaultCase> failing(Aws service) {
        return FaultCase.all().filter(one -> one.fault() instanceof Fault.CallFails call && call.service() == service);
    }

    @Test
    void a_function_that_dies_anywhere_loses_nothing() {
        assertThat(brokenBy(crashes())).isEmpty();
    }

    @Test
    void a_read_or_write_that_fails_or_whose_reply_is_lost_loses_nothing_and_does_nothing_twice() {
        assertThat(brokenBy(failingTable())).isEmpty();
    }

    @Test
    void a_wake_up_that_nobody_could_ask_for_comes_all_the_same() {
        assertThat(brokenBy(failingSchedules())).isEmpty();
    }

    @Test
    void an_alert_goes_at_least_once_and_a_text_at_most_once() {
        assertThat(brokenBy(failingMessages())).isEmpty();
    }

    @Test
    void a_call_that_connect_does_not_describe_at_once_is_not_lost() {
        assertThat(brokenBy(failingQuestions())).isEmpty();
    }

    @Test
    void the_world_is_told_of_everything_at_least_once() {
        assertThat(brokenBy(failingNews())).isEmpty();
    }

    /** Two at once may cost a person both of their presses, so only what must always hold is asked for. */
    @ParameterizedTest
    @EnumSource
    void two_things_that_fail_in_one_life_break_no_invariant(Life life) {
        var random = new SplittableRandom(SEED + life.name().hashCode());
        List<FaultCase> cases = FaultCase.in(life).toList();
        for (int i = 0; i < PAIRS; i++) {
            List<Trial.Late> pair = List.of(any(cases, random), any(cases, random));
            Ended ended = life.with(pair);
            TRIALS.increment();
            assertThat(ended.brokenInvariant())
                    .as("seed %d: %s, %s", SEED, life, FaultCase.words(pair))
                    .isEmpty();
            assertThat(ended.textedTooOften(FaultCase.flawless(life)))
                    .as("seed %d: %s, %s", SEED, life, FaultCase.words(pair))
                    .isEmpty();
        }
    }

    /** The keepers, what only answers flows, and tasks have tests of their own: what they do is no step of a callback's life. */
    @Test
    void every_function_lives_and_whatever_the_stack_lets_functions_call_is_called_in_some_life() {
        Set<Occasion> occasions = Stream.of(Life.values())
                .flatMap(life -> FaultCase.flawless(life).occasions().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(occasions.stream().flatMap(FaultsTest::caller).collect(Collectors.toSet()))
                .isEqualTo(Trial.template().ofType("AWS::Serverless::Function").stream()
                        .map(Template.Resource::id)
                        .filter(name -> !NO_STEP_OF_A_LIFE.contains(name) && !name.equals(ASKS_AWS_NOTHING))
                        .collect(Collectors.toSet()));
        assertThat(occasions.stream().flatMap(FaultsTest::called).collect(Collectors.toSet()))
                .containsAll(granted());
    }

    @Test
    void nothing_goes_wrong_where_nothing_fails() {
        for (Life life : Life.values()) {
            assertThat(FaultCase.flawless(life).worseThan(FaultCase.flawless(life)))
                    .as(life.name())
                    .isEmpty();
        }
    }

    private static Stream<String> caller(Occasion occasion) {
        return occasion instanceof Occasion.Call call ? Stream.of(call.function()) : Stream.empty();
    }

    private static Stream<String> called(Occasion occasion) {
        return occasion instanceof Occasion.Call call
                ? Stream.of(call.service().word() + ":" + call.operation())
                : Stream.empty();
    }

    /** What template.yaml lets the functions call, but for the keepers; the stream is read by Lambda itself. */
    private static Set<String> granted() {
        Template template = Trial.template();
        return Stream.of("AWS::IAM::Role", "AWS::IAM::ManagedPolicy")
                .flatMap(type -> template.ofType(type).stream())
                .filter(resource -> NO_STEP_OF_A_LIFE.stream().noneMatch(resource.id()::startsWith)
                        && !resource.id().equals(WHAT_KEEPERS_MAY))
                .flatMap(resource ->
                        GRANTED.matcher(resource.properties().toString()).results())
                .map(action -> new Granted(Aws.of(action.group(1)).orElse(Aws.EVENTBRIDGE), action.group(2)))
                .filter(action -> action.service().has(action.operation()))
                .map(action -> action.service().word() + ":" + action.operation())
                // No life is long enough for a history to be set aside, and to expire: LongHistoryTest deletes what is
                // left of one. Nor does a manager leave: SendWeeklyReportsTest.
                .filter(action ->
                        !Set.of("dynamodb:DeleteItem", "sns:DeleteTopic").contains(action))
                .collect(Collectors.toSet());
    }

    private record Granted(Aws service, String operation) {}

    private static Trial.Late any(List<FaultCase> cases, SplittableRandom random) {
        FaultCase one = cases.get(random.nextInt(cases.size()));
        return new Trial.Late(one.fault(), random.nextInt(one.occasions()));
    }

    /** Lets each fault strike at each of its occasions; what was wrong afterwards. */
    private static List<String> brokenBy(Stream<FaultCase> cases) {
        List<Struck> all = cases.flatMap(one -> one.trials().stream().map(faults -> new Struck(one.life(), faults)))
                .toList();
        List<Struck> everywhere =
                all.stream().filter(struck -> ALL && !struck.life().isLong()).toList();
        List<Struck> somewhere =
                all.stream().filter(struck -> !ALL || struck.life().isLong()).toList();
        List<Callable<List<String>>> lives = Stream.concat(everywhere.stream(), someOfEachKind(somewhere).stream())
                .<Callable<List<String>>>map(struck -> () -> struck.broken().toList())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(LIVES_AT_ONCE)) {
            return threads.invokeAll(lives).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped before every fault had struck", e);
        }
    }

    private static List<Struck> someOfEachKind(List<Struck> all) {
        List<Struck> inAnyOrder = new ArrayList<>(all);
        Collections.shuffle(inAnyOrder, new Random(SEED));
        return inAnyOrder.stream()
                .collect(Collectors.groupingBy(Struck::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(kind -> kind.stream().limit(LIVES_OF_A_KIND))
                .toList();
    }

    /** A life in which these things fail. */
    private record Struck(Life life, List<Trial.Late> faults) {

        Fault kind() {
            return faults.getFirst().fault();
        }

        Stream<String> broken() {
            TRIALS.increment();
            Ended ended = life.with(faults);
            // Of one fault it is known that it has its occasion; whether several have was reckoned. A schedule that was
            // not made may make others needless.
            Stream<String> missed = ended.unspent().stream()
                    .filter(_ -> faults.size() > 1)
                    .filter(fault -> !(fault instanceof Fault.CallFails call && call.service() == Aws.SCHEDULER))
                    .map(fault -> "there was no occasion for: " + FaultCase.words(fault));
            return Stream.concat(missed, ended.worseThan(FaultCase.flawless(life)).stream())
                    .map(wrong -> "seed %d, %s, %s: %s".formatted(SEED, life, FaultCase.words(faults), wrong));
        }
    }
}
