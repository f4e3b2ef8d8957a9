package dev.ringback.checkers;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;

/** What is to have happened to callbacks by some time. Only those whose time has come are looked at. */
final class Deadlines {

    private record Deadline(Instant at, String callback) {}

    private final PriorityQueue<Deadline> queue = new PriorityQueue<>(Comparator.comparing(Deadline::at));

    void expect(Instant at, String callback) {
        queue.add(new Deadline(at, callback));
    }

    /**
     * A callback whose deadline is before {@code now} and was not met.
     *
     * @param isStillOwed whether what was to happen by this instant has not happened to the callback
     */
    Optional<StoredCallback> missed(
            Instant now, Callbacks callbacks, BiPredicate<StoredCallback, Instant> isStillOwed) {
        for (Deadline first = queue.peek(); first != null && first.at().isBefore(now); first = queue.peek()) {
            Instant at = first.at();
            Optional<StoredCallback> owing =
                    callbacks.find(first.callback()).filter(item -> isStillOwed.test(item, at));
            if (owing.isPresent()) {
                return owing;
            }
            queue.remove();
        }
        return Optional.empty();
    }
}
