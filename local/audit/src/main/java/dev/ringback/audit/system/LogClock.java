package dev.ringback.audit.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as phone systems write them. One without an offset is local time of a zone that somebody stated; where a clock is set back,
 * the hour that comes twice is read as its first, unless a call would end before it began.
 */
public final class LogClock {

    private static final String OFFSET = "(?<offset>Z|[+-]\\d{2}:?\\d{2})?";

    /** {@code 2026-11-16T08:12:54.000-0500}, {@code 2026/11/16 08:12:54}. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})"
                    + "[T ]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?<half>) ?"
                    + OFFSET);

    /** {@code 11/16/2026 8:12:54 AM}, as the United States write it. */
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}),?"
            + " +(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))? ?(?<half>[AaPp][Mm])? ?" + OFFSET);

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\.\\d+)?|1\\d{12}");

    private static final int DIGITS_OF_SECONDS = 10;
    private static final Set<String> UTC = Set.of("Z", "+00:00", ".000Z");

    private final ZoneId zone;

    public LogClock(ZoneId zone) {
        this.zone = zone;
    }

    /** When a call began. */
    public Optional<Instant> read(String text) {
        return read(text, Instant.MIN);
    }

    /** When something happened that cannot have been before. */
    public Optional<Instant> read(String text, Instant notBefore) {
        try {
            return EPOCH.matcher(text).matches() ? Optional.of(epoch(text)) : written(text, notBefore);
        } catch (DateTimeException | NumberFormatException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Instant epoch(String text) {
        String digits = text.length() > DIGITS_OF_SECONDS && text.charAt(DIGITS_OF_SECONDS) == '.'
                ? text.substring(0, DIGITS_OF_SECONDS)
                : text;
        long number = Long.parseLong(digits);
        return digits.length() == DIGITS_OF_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private Optional<Instant> written(String text, Instant notBefore) {
        Optional<LocalDateTime> usual = UsualTime.in(text);
        if (usual.isPresent()) {
            String offset = text.substring(UsualTime.LENGTH);
            if (offset.isEmpty()) {
                return Optional.of(here(usual.get(), notBefore));
            }
            if (UTC.contains(offset)) {
                return Optional.of(usual.get().toInstant(ZoneOffset.UTC));
            }
        }
        for (Pattern pattern : List.of(YEAR_FIRST, MONTH_FIRST)) {
            Matcher parts = pattern.matcher(text);
            if (parts.matches()) {
                return Optional.of(instant(parts, notBefore));
            }
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException noMailsTime) {
            return Optional.empty();
        }
    }

    private Instant instant(Matcher parts, Instant notBefore) {
        LocalDate day = LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
        LocalTime time = LocalTime.of(hour(parts), number(parts, "minute"), second(parts));
        LocalDateTime local = LocalDateTime.of(day, time);
        String offset = parts.group("offset");
        return offset == null ? here(local, notBefore) : local.toInstant(ZoneOffset.of(offset));
    }

    /** A time that a clock skips is read as the same stretch of time later, as the clock shows it then. */
    private Instant here(LocalDateTime local, Instant notBefore) {
        Instant first = local.atZone(zone).toInstant();
        return first.isBefore(notBefore)
                ? local.atZone(zone).withLaterOffsetAtOverlap().toInstant()
                : first;
    }

    private static int hour(Matcher parts) {
        int hour = number(parts, "hour");
        String half = parts.group("half");
        if (half == null || half.isEmpty()) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of half a day");
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
    }

    private static int second(Matcher parts) {
        return parts.group("second") == null ? 0 : number(parts, "second");
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
