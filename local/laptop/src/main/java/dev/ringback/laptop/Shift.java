package dev.ringback.laptop;

import dev.ringback.rhythm.OpenHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Moves a scenario by whole days so that it has just happened, keeping the time on the wall: an example of last year would leave
 * a laptop's worklist full of the past.
 */
public record Shift(ZoneId zone, long days) {

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final int DAYS_BACK = 30;

    /**
     * The shift that puts the last line of a scenario on the latest day that is over by then, is open, and follows an open day.
     *
     * @param last when the scenario ends
     */
    public static Shift toTheLatestDay(OffsetDateTime last, OpenHours hours, Instant now) {
        ZoneId zone = hours.zone();
        LocalDateTime end = last.atZoneSameInstant(zone).toLocalDateTime();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (int back = 0; back < DAYS_BACK; back++) {
            LocalDate day = today.minusDays(back);
            boolean over =
                    end.toLocalTime().atDate(day).atZone(zone).toInstant().isBefore(now);
            if (over && isLikeTheOriginal(day, hours) && isLikeTheOriginal(day.minusDays(1), hours)) {
                return new Shift(zone, ChronoUnit.DAYS.between(end.toLocalDate(), day));
            }
        }
        return new Shift(zone, 0);
    }

    /** Open as in every week, and not for half a day only. */
    private static boolean isLikeTheOriginal(LocalDate day, OpenHours hours) {
        return hours.isBusinessDay(day)
                && !hours.special().containsKey(day)
                && day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    /** A line with every date-time in it moved. */
    public String apply(String line) {
        return DATE_TIME
                .matcher(line)
                .replaceAll(match -> FORMAT.format(OffsetDateTime.parse(match.group())
                        .atZoneSameInstant(zone)
                        .toLocalDateTime()
                        .plusDays(days)
                        .atZone(zone)));
    }
}
