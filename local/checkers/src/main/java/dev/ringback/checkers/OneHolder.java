package dev.ringback.checkers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Two people never hold one callback; a lapsed claim comes back, and not before it has lapsed (docs/architecture.md, 6). */
final class OneHolder implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(10);

    @Override
    public String rule() {
        return "6: two people never hold one callback; a lapsed claim comes back";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        return moment.changes().stream()
                .flatMap(change -> heldTwice(change.after()).stream())
                .findFirst()
                .or(() -> moment.stored().stream()
                        .flatMap(item -> heldTooLong(item, moment.now()).stream())
                        .findFirst());
    }

    private static Optional<String> heldTooLong(Item item, Instant now) {
        return item.fold()
                .holder()
                .filter(held -> held.until().plus(LATE).isBefore(now))
                .map(held -> "the claim on %s lapsed at %s and did not come back".formatted(item.id(), held.until()));
    }

    private static Optional<String> heldTwice(Item item) {
        Fold fold = new Fold();
        for (JsonNode entry : item.history()) {
            Optional<String> wrong = wrong(fold.holder(), entry);
            if (wrong.isPresent()) {
                return Optional.of(wrong.get().formatted(item.id()));
            }
            fold.add(entry);
        }
        return Optional.empty();
    }

    /** What is wrong with an entry while a person, or no one, holds the callback. */
    private static Optional<String> wrong(Optional<Fold.Holder> holder, JsonNode entry) {
        String by = entry.path("by").asString("");
        boolean isHolder = holder.filter(held -> held.person().equals(by)).isPresent();
        Optional<Fold.Holder> other = holder.filter(held -> !held.person().equals(by))
                .filter(held -> held.until().isAfter(Entries.at(entry)));
        return switch (Entries.kind(entry)) {
            case "claimed" -> other.map(held -> by + " took %s while " + held.person() + " held it");
            case "renewed", "outcome" ->
                isHolder ? Optional.empty() : Optional.of(by + " worked on %s without holding it");
            case "lapsed" ->
                holder.filter(held -> held.until().isAfter(Entries.at(entry)))
                        .map(held -> "the claim of " + held.person() + " on %s lapsed before its time");
            default -> Optional.empty();
        };
    }
}
