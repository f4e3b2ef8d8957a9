package dev.ringback.lambda;

import dev.ringback.callback.CallbackId;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** New ids of callbacks: one cannot be guessed, and does not tell when it was made. */
record CallbackIds(RandomGenerator random) implements Supplier<CallbackId> {

    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";
    private static final int LENGTH = 16;

    @Override
    public CallbackId get() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new CallbackId(id.toString());
    }
}
