package dev.ringback.checkers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** At most one open callback for a caller at a location (docs/architecture.md, 2). */
final class OneOpenCallback implements Invariant {

    @Override
    public String rule() {
        return "2: at most one open callback for a caller at a location";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        if (moment.changes().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> open = new HashMap<>();
        for (Item item : moment.stored()) {
            if (item.fold().isOpen()) {
                String other = open.put(item.location() + " " + item.caller(), item.id());
                if (other != null) {
                    return Optional.of("%s and %s are open for the same caller at %s"
                            .formatted(other, item.id(), item.location()));
                }
            }
        }
        return Optional.empty();
    }
}
