package dev.ringback.casework;

import dev.ringback.callback.Language;
import dev.ringback.desk.WorklistEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The worklist in its order, and of entries that are equal in it, those first whose patients speak a language of the person
 * (docs/rules.md §4). It reads ahead to the next deadline, and no further.
 */
final class TheirLanguageFirst implements Iterator<WorklistEntry> {

    private final Iterator<WorklistEntry> inOrder;
    private final Set<Language> spoken;
    private final Deque<WorklistEntry> equals = new ArrayDeque<>();
    private Optional<WorklistEntry> next = Optional.empty();

    TheirLanguageFirst(Iterator<WorklistEntry> inOrder, Set<Language> spoken) {
        this.inOrder = inOrder;
        this.spoken = spoken;
    }

    @Override
    public boolean hasNext() {
        return !equals.isEmpty() || next.isPresent() || inOrder.hasNext();
    }

    @Override
    public WorklistEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (equals.isEmpty()) {
            readAhead();
        }
        return equals.removeFirst();
    }

    private void readAhead() {
        WorklistEntry first = next.orElseGet(inOrder::next);
        next = Optional.empty();
        List<WorklistEntry> others = new ArrayList<>();
        add(first, others);
        while (next.isEmpty() && inOrder.hasNext()) {
            WorklistEntry entry = inOrder.next();
            if (entry.isEqualTo(first)) {
                add(entry, others);
            } else {
                next = Optional.of(entry);
            }
        }
        equals.addAll(others);
    }

    private void add(WorklistEntry entry, List<WorklistEntry> others) {
        if (spoken.contains(entry.work().language())) {
            equals.add(entry);
        } else {
            others.add(entry);
        }
    }
}
