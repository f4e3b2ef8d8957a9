package dev.ringback.callback;

import dev.ringback.seeds.Seeds;
import java.util.function.Consumer;

/** Many walks: the same base set in every run, and a fresh one whose seed is told when something fails. */
public final class Walks {

    private static final int BASE_SET = 80;
    private static final int STEPS = 60;

    private Walks() {}

    /** Tells every callback of every step of every walk. */
    public static void forEachStep(Consumer<Callback> check) {
        Seeds.each(BASE_SET, seed -> {
            var walk = new Walk(seed);
            for (int i = 0; i < STEPS; i++) {
                check.accept(walk.step());
            }
        });
    }
}
