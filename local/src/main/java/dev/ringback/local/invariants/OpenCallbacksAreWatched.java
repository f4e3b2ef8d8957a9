package dev.ringback.local.invariants;

import dev.ringback.callback.Callback;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Every open callback has an owner and a future wake-up (architecture.md, 3). A wake-up may be late by what AWS's retries and
 * the sweeper need, and no more.
 */
final class OpenCallbacksAreWatched implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(15);

    @Override
    public String rule() {
        return "3: every open callback has an owner and a future wake-up";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        return moment.stored().stream()
                .filter(stored -> stored.callback().isOpen())
                .flatMap(stored -> broken(stored, moment.now()).stream())
                .findFirst();
    }

    private static Optional<String> broken(Moment.Stored stored, Instant now) {
        Callback callback = stored.callback();
        if (stored.indexed() == Moment.Indexed.LOST) {
            return Optional.of(callback.id() + " is open and no index leads to it");
        }
        if (stored.lookAt().isEmpty()) {
            return Optional.of(callback.id() + " is open and nothing will look at it");
        }
        Instant lookAt = stored.lookAt().get();
        return lookAt.plus(LATE).isBefore(now)
                ? Optional.of("%s was to be looked at at %s, and nothing has done so".formatted(callback.id(), lookAt))
                : Optional.empty();
    }
}
