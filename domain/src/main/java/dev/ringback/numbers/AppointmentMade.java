package dev.ringback.numbers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When an appointment was made: at a time, or at some time of a day, where nobody has written more. */
public record AppointmentMade(Instant earliest, Instant latest) {

    public static AppointmentMade at(Instant time) {
        return new AppointmentMade(time, time);
    }

    public static AppointmentMade on(LocalDate day, ZoneId zone) {
        return new AppointmentMade(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
    }

    /** Whether it can have been made then or within so long after. */
    boolean isWithin(Duration within, Instant since) {
        return !latest.isBefore(since) && !earliest.isAfter(since.plus(within));
    }
}
