package dev.ringback.audit.system;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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

    private static final String YEAR_LAST_DAY =
            "(?<first>\\d{1,2})(?<between>[/.-])(?<next>\\d{1,2})\\k<between>(?<year>\\d{4})";

    /** {@code 11/16/2026 8:12:54 AM}, as the United States write it; {@code 16/11/2026 08:12} or {@code 16.11.2026 08:12}, as others do. */
    private static final Pattern YEAR_LAST = Pattern.compile(YEAR_LAST_DAY + ",?"
            + " +(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))? ?(?<half>[AaPp][Mm])? ?" + OFFSET);

    private static final Pattern DAY_YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})");
    private static final Pattern DAY_YEAR_LAST = Pattern.compile(YEAR_LAST_DAY);

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\.\\d+)?|1\\d{12}");

    private static final int DIGITS_OF_SECONDS = 10;
    private static final Set<String> UTC = Set.of("Z", "+00:00", ".000Z");

    private static final int MONTHS = 12;
    private static final Instant FIRST_PLAUSIBLE = Instant.parse("2000-01-01T00:00:00Z");

    private final ZoneId zone;
    private final DayOrder order;
    private final Instant lastPlausible;
    private long dayFirst;
    private long monthFirst;
    private long either;

    /**
     * Reads the times of one log.
     *
     * @param order how a date is read that can be read in both ways
     * @param now when the log is read
     */
    public LogClock(ZoneId zone, DayOrder order, Instant now) {
        this.zone = zone;
        this.order = order;
        this.lastPlausible = now.plus(Duration.ofDays(1));
    }

    /** The order that the dates that were read so far must have, if it is another one than was taken for granted, and matters. */
    public Optional<DayOrder> shownToBe() {
        DayOrder shown = dayFirst >= monthFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
        return dayFirst + monthFirst == 0 || either == 0 || shown == order ? Optional.empty() : Optional.of(shown);
    }

    /** The order that was taken for granted, if dates that were read can be read in both ways and none tells. */
    public Optional<DayOrder> assumed() {
        return either > 0 && dayFirst + monthFirst == 0 ? Optional.of(order) : Optional.empty();
    }

    /** Whether a call can have been then: a log has no calls of the last century and none of the day after tomorrow. */
    public boolean isPlausible(Instant time) {
        return !time.isBefore(FIRST_PLAUSIBLE) && !time.isAfter(lastPlausible);
    }

    /** A day without a time. */
    public Optional<LocalDate> readDay(String text) {
        try {
            Matcher yearFirst = DAY_YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return Optional.of(day(yearFirst));
            }
            Matcher yearLast = DAY_YEAR_LAST.matcher(text);
            return yearLast.matches() ? Optional.of(ordered(yearLast)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public ZoneId zone() {
        return zone;
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
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(instant(day(yearFirst), yearFirst, notBefore));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return Optional.of(instant(ordered(yearLast), yearLast, notBefore));
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException noMailsTime) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher parts) {
        return LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
    }

    /** Dots are written where the day comes first, and a number above 12 is no month; what is left is read in the order of the log. */
    private LocalDate ordered(Matcher parts) {
        int first = number(parts, "first");
        int second = number(parts, "next");
        boolean isDayFirst = parts.group("between").equals(".") || first > MONTHS;
        if (!isDayFirst && second <= MONTHS && first != second) {
            either++;
            isDayFirst = order == DayOrder.DAY_FIRST;
        } else if (isDayFirst) {
            dayFirst++;
        } else if (second > MONTHS) {
            monthFirst++;
        }
        return LocalDate.of(number(parts, "year"), isDayFirst ? second : first, isDayFirst ? first : second);
    }

    private Instant instant(LocalDate day, Matcher parts, Instant notBefore) {
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
