package dev.ringback.numbers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a phone system's log tells of a practice (docs/audit.md).
 *
 * @param byHour of each hour of the day, by when a call ended
 * @param heat of each hour of each weekday
 * @param open absent where nobody has said when the practice is open
 * @param callBack absent where the log has no outbound calls at all: then nobody knows who was called back
 */
public record AuditFigures(
        Optional<Period> period,
        Inbound inbound,
        long outbound,
        SortedMap<Integer, AuditCount> byHour,
        SortedMap<DayOfWeek, AuditCount> byWeekday,
        Map<DayOfWeek, SortedMap<Integer, AuditCount>> heat,
        SortedMap<String, AuditCount> byLine,
        Optional<OpenSplit> open,
        Episodes episodes,
        Optional<CallBack> callBack,
        Optional<Share> appointments) {

    /** Lines whose numbers call the practice as well: they may be patients', and are not shown. */
    public static final String ANOTHER_LINE = "another line";

    public AuditFigures {
        byHour = Collections.unmodifiableSortedMap(new TreeMap<>(byHour));
        byWeekday = Collections.unmodifiableSortedMap(new TreeMap<>(byWeekday));
        heat = Collections.unmodifiableMap(new TreeMap<>(heat));
        byLine = Collections.unmodifiableSortedMap(new TreeMap<>(byLine));
    }

    /** The local days of the first and the last call. */
    public record Period(LocalDate from, LocalDate to) {}

    /** Calls from outside; {@code voicemail} are those of the missed that left one. */
    public record Inbound(long calls, long answered, long missed, long voicemail) {

        public Share shareMissed() {
            return new Share(missed, calls);
        }
    }

    /** Missed calls by whether the practice was open when they ended. */
    public record OpenSplit(long openTime, long closedTime) {}

    /**
     * Episodes by how they ended.
     *
     * @param repeated how many had more than one missed call
     */
    public record Episodes(
            long count,
            long callers,
            long duplicateCalls,
            long repeated,
            long calledBack,
            long calledAgain,
            long neverReached) {}

    /**
     * How long it took to dial who had been missed, over those who were dialled.
     *
     * @param openMinutes absent where nobody has said when the practice is open
     * @param within how many were dialled within so many minutes by the clock
     * @param withinOpen the same in open time
     */
    public record CallBack(
            Optional<Minutes> minutes,
            Optional<Minutes> openMinutes,
            SortedMap<Integer, Long> within,
            SortedMap<Integer, Long> withinOpen) {

        public CallBack {
            within = Collections.unmodifiableSortedMap(new TreeMap<>(within));
            withinOpen = Collections.unmodifiableSortedMap(new TreeMap<>(withinOpen));
        }
    }
}
