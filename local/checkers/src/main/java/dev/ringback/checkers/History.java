package dev.ringback.checkers;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The entries of a callback, oldest first, with the fold of them, which is carried along as entries are appended. */
public final class History {

    private static final History NONE = new History(List.of(), Fold.START);

    private final List<JsonNode> entries;
    private final Fold fold;

    private History(List<JsonNode> entries, Fold fold) {
        this.entries = List.copyOf(entries);
        this.fold = fold;
    }

    /**
     * A history, folded.
     *
     * @param entries with times in seconds since the epoch
     */
    public static History of(List<JsonNode> entries) {
        return NONE.grownTo(entries);
    }

    /** The history that is stored later. Where what was there has changed, it is folded anew. */
    public History grownTo(List<JsonNode> stored) {
        History known = isBeginningOf(stored) ? this : NONE;
        List<JsonNode> all = new ArrayList<>(known.entries);
        Fold after = known.fold;
        for (JsonNode entry : stored.subList(known.entries.size(), stored.size())) {
            all.add(entry);
            after = after.after(entry);
        }
        return new History(all, after);
    }

    boolean isBeginningOf(List<JsonNode> others) {
        return others.size() >= entries.size()
                && others.subList(0, entries.size()).equals(entries);
    }

    List<JsonNode> entries() {
        return entries;
    }

    Fold fold() {
        return fold;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && entries.equals(history.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
