package dev.ringback.house.crooked.lambda;

/** No handler, and sees the composition root all the same. */
public final class LooksAround {

    private LooksAround() {}

    static String now() {
        return Ringback.now().toString();
    }
}
