package dev.ringback.numbers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When Oak Street is open, minute by minute. */
final class OakMinutes {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private OakMinutes() {}

    static long open(Instant from, Instant until) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(until); minute = minute.plusSeconds(60)) {
            ZonedDateTime local = minute.atZone(NEW_YORK);
            LocalTime time = local.toLocalTime();
            boolean morning = !time.isBefore(LocalTime.of(8, 0)) && time.isBefore(LocalTime.NOON);
            boolean afternoon = !time.isBefore(LocalTime.of(13, 0)) && time.isBefore(LocalTime.of(17, 0));
            if (isBusinessDay(local.toLocalDate()) && (morning || afternoon)) {
                minutes++;
            }
        }
        return minutes;
    }

    static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
