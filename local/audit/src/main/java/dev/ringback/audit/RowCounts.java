package dev.ringback.audit;

import dev.ringback.audit.file.Unreadables;
import dev.ringback.audit.system.Reading;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the rows: each is read and is the call, or has a reason why it is not. */
public final class RowCounts {

    /** So many words that nobody knows are shown; noise has more. */
    private static final int MOST_WORDS = 50;

    private final Map<Reading.Why, Long> leftOut = new EnumMap<>(Reading.Why.class);
    private final SortedMap<String, Long> unknownWords = new TreeMap<>();
    private final Unreadables unreadables = new Unreadables();
    private long records;
    private long unreadableRecords;
    private long legs;
    private long duplicates;
    private long calls;
    private long appointmentRows;
    private long unreadableAppointments;

    void record() {
        records++;
    }

    void unreadable(String file, long line, String why) {
        unreadableRecords++;
        unreadables.add(file, line, why);
    }

    void leaveOut(Reading.Why why) {
        leftOut.merge(why, 1L, Long::sum);
    }

    void duplicate() {
        duplicates++;
    }

    void legs(int more) {
        legs += more;
    }

    void calls(long joined) {
        calls = joined;
    }

    /** What could not be read of the appointments is told with the rest, and says nothing of how much of the log was read. */
    void appointments(long rows, Unreadables ofThem) {
        appointmentRows = rows;
        unreadableAppointments = ofThem.count();
        unreadables.addAll(ofThem);
    }

    void unknownWord(String word) {
        if (unknownWords.containsKey(word) || unknownWords.size() < MOST_WORDS) {
            unknownWords.merge(word, 1L, Long::sum);
        }
    }

    /** Every row, also what no record could be made of. */
    public long read() {
        return records + unreadables.count() - unreadableRecords;
    }

    public long calls() {
        return calls;
    }

    public long leftOut(Reading.Why why) {
        return leftOut.getOrDefault(why, 0L);
    }

    public long legs() {
        return legs;
    }

    public long duplicates() {
        return duplicates;
    }

    public Unreadables unreadables() {
        return unreadables;
    }

    public SortedMap<String, Long> unknownWords() {
        return unknownWords;
    }

    /** More than 5 % unreadable: what is reported may be far from the truth. */
    public boolean tooManyUnreadable() {
        return (unreadables.count() - unreadableAppointments) * 20 > read() - unreadableAppointments
                || unreadableAppointments * 20 > appointmentRows;
    }
}
