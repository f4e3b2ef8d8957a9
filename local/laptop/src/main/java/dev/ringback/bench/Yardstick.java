package dev.ringback.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A fixed piece of work for one core: how long it takes says how fast the machine is now, and times are told as multiples of it. */
final class Yardstick {

    private static final int NUMBERS = 3_000_000;
    private static final int WARM_UP = 3;
    private static final long SEED = 1;

    private Yardstick() {}

    static Duration measure() {
        for (int i = 0; i < WARM_UP; i++) {
            sorted();
        }
        long start = System.nanoTime();
        sorted();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void sorted() {
        long[] numbers = new SplittableRandom(SEED).longs(NUMBERS).toArray();
        Arrays.sort(numbers);
        if (numbers[0] > numbers[NUMBERS - 1]) {
            throw new AssertionError("not sorted");
        }
    }
}
