package dev.ringback.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.local.aws.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever fails, at whichever of its occasions: every invariant of architecture.md holds after every step, and each life ends as
 * it does when nothing fails. A text may end as unknown instead of sent; it never goes twice.
 */
@Tag("integration")
class FaultsTest {

    private static final int PAIRS = 5;
    private static int trials;

    @AfterAll
    static void say() {
        System.out.printf("Faults: %d lives with something failing in each%n", trials);
    }

    static Stream<FaultCase> crashes() {
        return FaultCase.of(FaultCase.crashes());
    }

    static Stream<FaultCase> failingWrites() {
        return FaultCase.of(FaultCase.failingWrites());
    }

    static Stream<FaultCase> failingReads() {
        return FaultCase.of(FaultCase.failingReads());
    }

    static Stream<FaultCase> failingSchedules() {
        return FaultCase.of(FaultCase.failingSchedules());
    }

    static Stream<FaultCase> failingMessages() {
        return FaultCase.of(FaultCase.failingMessages());
    }

    static Stream<FaultCase> failingQuestions() {
        return FaultCase.of(FaultCase.failingQuestions());
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void a_function_that_dies_anywhere_loses_nothing(FaultCase one) {
        assertThat(brokenBy(one, 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failingWrites")
    void a_write_that_fails_or_whose_reply_is_lost_loses_nothing_and_does_nothing_twice(FaultCase one) {
        assertThat(brokenBy(one, 1)).isEmpty();
    }

    /** Every read fails in one trial or another: each fault takes so many of them in a row. */
    @ParameterizedTest
    @MethodSource("failingReads")
    void a_read_that_fails_loses_nothing(FaultCase one) {
        assertThat(brokenBy(one, FaultCase.EVERY_TRY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failingSchedules")
    void a_wake_up_that_nobody_could_ask_for_comes_all_the_same(FaultCase one) {
        assertThat(brokenBy(one, 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failingMessages")
    void an_alert_goes_at_least_once_and_a_text_at_most_once(FaultCase one) {
        assertThat(brokenBy(one, 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failingQuestions")
    void a_call_that_connect_does_not_describe_at_once_is_not_lost(FaultCase one) {
        assertThat(brokenBy(one, 1)).isEmpty();
    }

    /** Two at once may cost a person both of their presses, so only what must always hold is asked for. */
    @ParameterizedTest
    @EnumSource
    void two_things_that_fail_in_one_life_break_no_invariant(Life life) {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        List<FaultCase> cases =
                FaultCase.of(FaultCase.all()).filter(one -> one.life() == life).toList();
        for (int i = 0; i < PAIRS; i++) {
            List<Trial.Late> pair = List.of(any(cases, random), any(cases, random));
            Ended ended = life.with(pair);
            trials++;
            assertThat(ended.brokenInvariant())
                    .as("seed %d: %s, %s", seed, life, FaultCase.words(pair))
                    .isEmpty();
            assertThat(ended.textedTooOften(FaultCase.flawless(life)))
                    .as("seed %d: %s, %s", seed, life, FaultCase.words(pair))
                    .isEmpty();
        }
    }

    @Test
    void every_fault_has_its_occasion_in_some_life() {
        for (Fault fault : FaultCase.all()) {
            assertThat(FaultCase.of(List.of(fault)).toList())
                    .as(FaultCase.words(fault))
                    .isNotEmpty();
        }
    }

    @Test
    void nothing_goes_wrong_where_nothing_fails() {
        for (Life life : Life.values()) {
            assertThat(FaultCase.flawless(life).worseThan(FaultCase.flawless(life)))
                    .as(life.name())
                    .isEmpty();
        }
    }

    private static Trial.Late any(List<FaultCase> cases, SplittableRandom random) {
        FaultCase one = cases.get(random.nextInt(cases.size()));
        return new Trial.Late(one.fault(), random.nextInt(one.occasions()));
    }

    /** Lets the fault strike at its occasions in turn; what was wrong afterwards. */
    private static List<String> brokenBy(FaultCase one, int stride) {
        Ended flawless = FaultCase.flawless(one.life());
        var broken = new ArrayList<String>();
        for (int passes = 0; passes < one.occasions(); passes += stride) {
            Trial.Late late = new Trial.Late(one.fault(), passes);
            trials++;
            one.life()
                    .with(List.of(late))
                    .worseThan(flawless)
                    .forEach(wrong ->
                            broken.add("%s, %s: %s".formatted(one.life(), FaultCase.words(List.of(late)), wrong)));
        }
        return broken;
    }
}
