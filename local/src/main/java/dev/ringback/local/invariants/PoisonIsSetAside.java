package dev.ringback.local.invariants;

import dev.ringback.local.aws.Observation;
import java.util.Optional;

/** A poison event goes to its dead-letter queue with its reason (architecture.md, 10). */
final class PoisonIsSetAside implements Invariant {

    @Override
    public String rule() {
        return "10: a poison event goes to its dead-letter queue with its reason";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        return moment.seen().stream()
                .filter(seen -> seen instanceof Observation.DeadLettered letter
                        && letter.reason().isBlank())
                .findFirst()
                .map(letter ->
                        ((Observation.DeadLettered) letter).function() + " gave something up and nobody knows why");
    }
}
