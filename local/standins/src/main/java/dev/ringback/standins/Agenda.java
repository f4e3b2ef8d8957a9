package dev.ringback.standins;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * What AWS will do of its own accord, in time order: fire schedules, redeliver messages, retry invocations. What is due at the
 * same instant happens in the order in which it was entered, so that a rehearsal always runs the same way.
 */
public final class Agenda {

    /** Why something is on the agenda: decides whether a rehearsal has to wait for it. */
    public enum Kind {
        ONE_TIME_SCHEDULE,
        RATE_SCHEDULE,
        DELIVERY
    }

    /** One thing that will happen. */
    public record Entry(Instant at, long order, Kind kind, String what, Runnable action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long entered;

    public synchronized Entry enter(Instant at, Kind kind, String what, Runnable action) {
        Entry entry = new Entry(at, entered++, kind, what, action);
        entries.add(entry);
        notifyAll();
        return entry;
    }

    public synchronized void cancel(Entry entry) {
        entries.remove(entry);
    }

    public synchronized Optional<Entry> next() {
        return Optional.ofNullable(entries.peek());
    }

    /** Takes the next entry if it is due at {@code now}. */
    public synchronized Optional<Entry> takeDue(Instant now) {
        Entry next = entries.peek();
        return next == null || next.at().isAfter(now) ? Optional.empty() : Optional.ofNullable(entries.poll());
    }

    public synchronized boolean anyMatch(Predicate<Entry> predicate) {
        return entries.stream().anyMatch(predicate);
    }
}
