package dev.ringback.casework.memory;

import dev.ringback.desk.Placement;
import java.time.Instant;
import java.util.Optional;

/** When what stands somewhere is looked at. */
final class PlacementTimes {

    private PlacementTimes() {}

    static Optional<Instant> watchedUntil(Placement placement) {
        return placement instanceof Placement.InWorklist ? Optional.empty() : timer(placement);
    }

    static Optional<Instant> timer(Placement placement) {
        return switch (placement) {
            case Placement.InWorklist in -> in.timer();
            case Placement.Held held -> Optional.of(held.until());
            case Placement.Waiting waiting -> Optional.of(waiting.timer());
            case Placement.Closed closed -> closed.timer();
        };
    }
}
