package dev.ringback.seeds;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** The seeds of a generated test: the same ones each time, then a fresh one. A failure names the seed that shows it. */
public final class Seeds {

    /** Plays one seed alone: {@code -Dringback.seed=17}. */
    private static final String ONE = "ringback.seed";

    /** How many rounds an attack has: {@code -Dringback.attack.rounds=50}. */
    private static final int ROUNDS = Integer.getInteger("ringback.attack.rounds", 1);

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

    /** Tries as many fresh seeds as an attack has rounds. */
    public static void eachRound(Property property) {
        seeds(LongStream.generate(Seeds::fresh).limit(ROUNDS)).forEach(seed -> check(seed, property));
    }

    private static LongStream seeds(int base) {
        return seeds(LongStream.concat(
                LongStream.rangeClosed(1, base),
                LongStream.generate(Seeds::fresh).limit(1)));
    }

    private static LongStream seeds(LongStream otherwise) {
        return Optional.ofNullable(Long.getLong(ONE)).map(LongStream::of).orElse(otherwise);
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
