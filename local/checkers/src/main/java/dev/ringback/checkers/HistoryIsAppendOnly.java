package dev.ringback.checkers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** History is append-only and gapless; folding it gives the state (docs/architecture.md, 7). */
final class HistoryIsAppendOnly implements Invariant {

    private final Set<String> known = new HashSet<>();

    @Override
    public String rule() {
        return "7: history is append-only and gapless; folding it gives the state";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Moment.Change change : moment.changes()) {
            Optional<String> broken = change.before()
                    .flatMap(before -> rewritten(before, change.after()))
                    .or(() -> unfounded(change.after()));
            if (broken.isPresent()) {
                return broken;
            }
        }
        Set<String> present = new HashSet<>();
        moment.stored().forEach(item -> present.add(item.id()));
        for (String id : known) {
            if (!present.contains(id)) {
                return Optional.of(id + " is gone");
            }
        }
        known.addAll(present);
        return Optional.empty();
    }

    private static Optional<String> rewritten(Item before, Item after) {
        List<JsonNode> old = before.history();
        boolean kept = after.history().size() >= old.size()
                && after.history().subList(0, old.size()).equals(old);
        if (!kept) {
            return Optional.of("what was in the history of " + after.id() + " was changed");
        }
        return after.revision() < before.revision()
                ? Optional.of("the revision of " + after.id() + " went back")
                : Optional.empty();
    }

    /** What is stored and does not follow from the history. */
    private static Optional<String> unfounded(Item item) {
        if (item.history().isEmpty() || !Entries.is(item.history().getFirst(), "opened")) {
            return Optional.of("the history of " + item.id() + " does not begin with its opening");
        }
        String folded = item.fold().state();
        return folded.equals(item.state())
                ? Optional.empty()
                : Optional.of(
                        "%s is stored as %s, but its history makes it %s".formatted(item.id(), item.state(), folded));
    }
}
