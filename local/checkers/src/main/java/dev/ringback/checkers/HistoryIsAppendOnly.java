package dev.ringback.checkers;

import java.util.Optional;

/** History is append-only and gapless; folding it gives the state (docs/architecture.md, 7). */
final class HistoryIsAppendOnly implements Invariant {

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
        return moment.gone().stream()
                .filter(item -> !hasExpired(item, moment))
                .findFirst()
                .map(item -> item.id() + " is gone");
    }

    /** A callback is deleted when it was closed for as long as the directory keeps it, and never before. */
    private static boolean hasExpired(StoredCallback item, Moment moment) {
        return item.history().stream()
                .filter(entry -> Entries.is(entry, "closed"))
                .anyMatch(closed ->
                        !Entries.at(closed).plus(moment.directory().keep()).isAfter(moment.now()));
    }

    private static Optional<String> rewritten(StoredCallback before, StoredCallback after) {
        if (!before.past().isBeginningOf(after.history())) {
            return Optional.of("what was in the history of " + after.id() + " was changed");
        }
        return after.revision() < before.revision()
                ? Optional.of("the revision of " + after.id() + " went back")
                : Optional.empty();
    }

    /** What is stored and does not follow from the history. */
    private static Optional<String> unfounded(StoredCallback item) {
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
