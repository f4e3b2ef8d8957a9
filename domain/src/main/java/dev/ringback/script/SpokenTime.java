package dev.ringback.script;

import dev.ringback.callback.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time as it is said on the phone, in words that a voice can read: {@code by 3:30 PM today}, {@code antes de las 9 de la mañana del lunes}.
 *
 * @param time in the zone of whoever says it
 * @param now in the same zone
 */
public record SpokenTime(ZonedDateTime time, ZonedDateTime now) {

    private static final Locale SPANISH = Locale.of("es", "US");
    private static final int DAYS_WITH_A_NAME = 7;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime AFTERNOON_BEGINS = LocalTime.of(13, 0);
    private static final LocalTime EVENING_BEGINS = LocalTime.of(19, 0);

    /** By when something is done; a part of a minute counts as one, since a promise may not be too early. */
    public String by(Language language) {
        SpokenTime full = new SpokenTime(roundedUp(time), now);
        return switch (language) {
            case EN -> "by %s %s".formatted(full.clockInEnglish(), full.dayInEnglish());
            case ES -> "antes de %s %s".formatted(full.clockInSpanish(), full.ofDayInSpanish());
        };
    }

    /** When something begins. */
    public String at(Language language) {
        return switch (language) {
            case EN -> "%s at %s".formatted(dayInEnglish(), clockInEnglish());
            case ES -> "%s a %s".formatted(dayInSpanish(), clockInSpanish());
        };
    }

    private static ZonedDateTime roundedUp(ZonedDateTime time) {
        ZonedDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(time) ? minute : minute.plusMinutes(1);
    }

    private String clockInEnglish() {
        String pattern = time.getMinute() == 0 ? "h a" : "h:mm a";
        return time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    private String dayInEnglish() {
        return switch (daysAhead()) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> "on " + named("EEEE", "EEEE, MMMM d", Locale.US);
        };
    }

    private String clockInSpanish() {
        String pattern = time.getMinute() == 0 ? "h" : "h:mm";
        String clock = time.format(DateTimeFormatter.ofPattern(pattern, SPANISH));
        boolean isOne = time.getHour() % 12 == 1;
        return "%s %s %s".formatted(isOne ? "la" : "las", clock, partOfDay(time.toLocalTime()));
    }

    private static String partOfDay(LocalTime time) {
        if (time.isBefore(NOON)) {
            return "de la mañana";
        }
        if (time.isBefore(AFTERNOON_BEGINS)) {
            return "del mediodía";
        }
        return time.isBefore(EVENING_BEGINS) ? "de la tarde" : "de la noche";
    }

    private String dayInSpanish() {
        return switch (daysAhead()) {
            case 0 -> "hoy";
            case 1 -> "mañana";
            default -> "el " + named("EEEE", "EEEE, d 'de' MMMM", SPANISH);
        };
    }

    private String ofDayInSpanish() {
        return switch (daysAhead()) {
            case 0 -> "de hoy";
            case 1 -> "de mañana";
            default -> "del " + named("EEEE", "EEEE, d 'de' MMMM", SPANISH);
        };
    }

    /** The name of a day tells which one for a week. */
    private String named(String soon, String later, Locale locale) {
        return time.format(DateTimeFormatter.ofPattern(daysAhead() < DAYS_WITH_A_NAME ? soon : later, locale));
    }

    private int daysAhead() {
        LocalDate today = now.toLocalDate();
        return Math.toIntExact(ChronoUnit.DAYS.between(today, time.toLocalDate()));
    }
}
