package dev.ringback.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** When a clock on the wall of a zone shows a time. */
final class LocalClock {

    private LocalClock() {}

    /**
     * The instant at which the clock first shows {@code time}, or passes it by jumping ahead.
     *
     * <p>A time that a spring gap skips is the instant of the jump, not an hour later as {@code ZonedDateTime.of} has it: a
     * location that opens at 02:30 is open when its clock goes from 02:00 to 03:00. A later local time is never an earlier
     * instant, so that spans that do not overlap on paper do not overlap in fact.
     */
    static Instant instantOf(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
