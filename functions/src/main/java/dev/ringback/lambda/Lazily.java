package dev.ringback.lambda;

import java.util.Optional;
import java.util.function.Supplier;

/** A part that is put together when it is first asked for, and once. A function asks while it is constructed, by one thread. */
final class Lazily<T> implements Supplier<T> {

    private final Supplier<T> puttingTogether;
    private Optional<T> part = Optional.empty();

    Lazily(Supplier<T> puttingTogether) {
        this.puttingTogether = puttingTogether;
    }

    @Override
    public synchronized T get() {
        T asked = part.orElseGet(puttingTogether);
        part = Optional.of(asked);
        return asked;
    }
}
