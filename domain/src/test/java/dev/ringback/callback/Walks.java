package dev.ringback.callback;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Many walks: the same base set in every run, and a fresh one whose seed is told when something fails. */
final class Walks {

    /** Plays this one seed and no other. */
    private static final String ONLY = "ringback.seed";

    private static final int BASE_SET = 40;
    private static final int STEPS = 60;

    private Walks() {}

    /** Tells every callback of every step of every walk. */
    static void forEachStep(Consumer<Callback> check) {
        seeds().forEach(seed -> {
            try {
                var walk = new Walk(seed);
                for (int i = 0; i < STEPS; i++) {
                    check.accept(walk.step());
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with seed %d (-D%s=%d plays it alone)".formatted(seed, ONLY, seed), e);
            }
        });
    }

    private static LongStream seeds() {
        String[] only = System.getProperty(ONLY, "").split(",");
        return only[0].isEmpty()
                ? LongStream.concat(
                        LongStream.range(0, BASE_SET),
                        LongStream.of(RandomGenerator.getDefault().nextLong()))
                : Arrays.stream(only).mapToLong(Long::parseLong);
    }
}
