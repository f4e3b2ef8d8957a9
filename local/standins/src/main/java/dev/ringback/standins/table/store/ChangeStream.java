package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.TableItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A table's stream: what has changed within the last 24 hours, in order. */
public final class ChangeStream {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Instant since;
    private final NavigableMap<Long, ChangeRecord> records = new TreeMap<>();
    private long last;

    /**
     * A stream without records.
     *
     * @param last the number of the last record that was ever written to it; none if it is 0
     */
    ChangeStream(Instant since, long last) {
        this.since = since;
        this.last = last;
    }

    /** When it was switched on, which is part of its name. */
    public Instant since() {
        return since;
    }

    ChangeRecord append(
            Instant at,
            ChangeRecord.Cause cause,
            TableItem key,
            Optional<TableItem> before,
            Optional<TableItem> after) {
        ChangeRecord record = new ChangeRecord(++last, at, cause, key, before, after);
        records.put(record.number(), record);
        return record;
    }

    /** Puts back a record that was kept. */
    void restore(ChangeRecord record) {
        records.put(record.number(), record);
        last = Math.max(last, record.number());
    }

    /** Forgets what is too old; the numbers of what it forgot. */
    List<Long> trim(Instant now) {
        Instant oldest = now.minus(KEPT);
        List<Long> trimmed = records.values().stream()
                .takeWhile(record -> record.at().isBefore(oldest))
                .map(ChangeRecord::number)
                .toList();
        trimmed.forEach(records::remove);
        return trimmed;
    }

    /** What comes after a record, whether that is still there or not. */
    public List<ChangeRecord> after(long number, int atMost) {
        return records.tailMap(number, false).values().stream().limit(atMost).toList();
    }

    /** The number of the last record that was ever written. */
    public long last() {
        return last;
    }

    /** The number before the first record that is still there. */
    public long trimHorizon() {
        return records.isEmpty() ? last : records.firstKey() - 1;
    }
}
