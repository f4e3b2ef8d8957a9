package dev.ringback.checkers;

import java.util.List;
import java.util.Optional;

/** At most one open callback for a caller at a location (docs/architecture.md, 2), and none for the practice's own numbers. */
final class OneOpenCallback implements Invariant {

    @Override
    public String rule() {
        return "2: at most one open callback for a caller at a location";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        Optional<String> ours = moment.changes().stream()
                .filter(change -> change.before().isEmpty())
                .filter(change -> moment.directory().hasNumber(change.after().caller()))
                .findFirst()
                .map(change -> change.after().id() + " was opened for a number of the practice itself");
        if (ours.isPresent()) {
            return ours;
        }
        return moment.changes().stream()
                .map(Moment.Change::after)
                .filter(item -> item.fold().isOpen())
                .flatMap(item -> second(item, moment).stream())
                .findFirst();
    }

    private static Optional<String> second(StoredCallback item, Moment moment) {
        List<StoredCallback> open = moment.callbacks().of(item.caller()).stream()
                .filter(item::isOfSameCallerAs)
                .filter(other -> other.fold().isOpen())
                .toList();
        return open.size() < 2
                ? Optional.empty()
                : Optional.of("%s and %s are open for the same caller at %s"
                        .formatted(open.getFirst().id(), open.get(1).id(), item.location()));
    }
}
