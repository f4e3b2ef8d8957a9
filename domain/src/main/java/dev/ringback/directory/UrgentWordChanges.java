package dev.ringback.directory;

import java.util.Set;

/** What a tenant adds to the urgent words, and takes from them (docs/rules.md §2). */
public record UrgentWordChanges(Set<String> added, Set<String> removed) {

    public static final UrgentWordChanges NONE = new UrgentWordChanges(Set.of(), Set.of());

    public UrgentWordChanges {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }
}
