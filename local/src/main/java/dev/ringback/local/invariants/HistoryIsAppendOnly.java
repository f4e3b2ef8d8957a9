package dev.ringback.local.invariants;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** History is append-only and gapless; folding it gives the state (architecture.md, 7). */
final class HistoryIsAppendOnly implements Invariant {

    private final Set<CallbackId> known = new HashSet<>();

    @Override
    public String rule() {
        return "7: history is append-only and gapless; folding it gives the state";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Moment.Change change : moment.changes()) {
            Optional<String> rewritten = change.before().flatMap(before -> rewritten(before, change.after()));
            if (rewritten.isPresent()) {
                return rewritten;
            }
        }
        Set<CallbackId> present = new HashSet<>();
        for (Moment.Stored stored : moment.stored()) {
            present.add(stored.callback().id());
            String folded = stored.callback().state().word();
            if (!folded.equals(stored.stateWord())) {
                return Optional.of("%s is stored as %s, but its history makes it %s"
                        .formatted(stored.callback().id(), stored.stateWord(), folded));
            }
        }
        for (CallbackId id : known) {
            if (!present.contains(id)) {
                return Optional.of(id + " is gone");
            }
        }
        known.addAll(present);
        return Optional.empty();
    }

    private static Optional<String> rewritten(Callback before, Callback after) {
        List<Entry> old = before.history();
        boolean kept = after.history().size() >= old.size()
                && after.history().subList(0, old.size()).equals(old);
        if (!kept) {
            return Optional.of("what was in the history of " + after.id() + " was changed");
        }
        return after.revision() < before.revision()
                ? Optional.of("the revision of " + after.id() + " went back")
                : Optional.empty();
    }
}
