package dev.ringback.seeds;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** The seeds of a generated test: the same ones each time, then a fresh one. A failure names the seed that shows it. */
public final class Seeds {

    /** Plays one seed alone: {@code -Dringback.seed=17}. */
    private static final String ONE = "ringback.seed";

    /** What is to hold whatever the seed is. */
    @FunctionalInterface
    public interface Property {
        void holdsFor(long seed) throws Exception;
    }

    private Seeds() {}

    /** Tries the seeds from 1 to {@code base}, then a fresh one. */
    public static void each(int base, Property property) {
        seeds(base).forEach(seed -> check(seed, property));
    }

    private static LongStream seeds(int base) {
        return Optional.ofNullable(Long.getLong(ONE))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.concat(LongStream.rangeClosed(1, base), LongStream.of(fresh())));
    }

    /** It is printed, so that what passed can be played again too. */
    private static long fresh() {
        long seed = new SplittableRandom().nextLong();
        System.out.printf("fresh seed: -D%s=%d%n", ONE, seed);
        return seed;
    }

    private static void check(long seed, Property property) {
        try {
            property.holdsFor(seed);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "with seed %d (-D%s=%d plays it alone): %s".formatted(seed, ONE, seed, e.getMessage()), e);
        }
    }
}
