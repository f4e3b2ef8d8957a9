package dev.ringback.audit;

import dev.ringback.rhythm.OpenSpan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Open hours on a command line: {@code mon-fri 08:00-12:00, 13:00-17:00; sat 09:00-12:00}. */
public final class HoursText {

    private static final Pattern DAYS =
            Pattern.compile("(?i)\\s*(?<first>[a-z]{3})(?:\\s*-\\s*(?<last>[a-z]{3}))?:?\\s+(?<spans>.*)");
    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})\\s*");

    private HoursText() {}

    /** Absent where it is not written so, or where two spans of a day overlap. What is said twice of a day is said together. */
    public static Optional<Map<DayOfWeek, List<OpenSpan>>> read(String text) {
        Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split(";", -1)) {
            Matcher days = DAYS.matcher(part);
            if (!days.matches()) {
                return Optional.empty();
            }
            Optional<DayOfWeek> first = day(days.group("first"));
            Optional<DayOfWeek> last = days.group("last") == null ? first : day(days.group("last"));
            Optional<List<OpenSpan>> spans = spans(days.group("spans"));
            if (first.isEmpty()
                    || last.isEmpty()
                    || spans.isEmpty()
                    || first.get().compareTo(last.get()) > 0) {
                return Optional.empty();
            }
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.compareTo(first.get()) >= 0 && day.compareTo(last.get()) <= 0)
                    .forEach(day ->
                            week.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(spans.get()));
        }
        return week.values().stream().anyMatch(HoursText::overlap) ? Optional.empty() : Optional.of(week);
    }

    private static boolean overlap(List<OpenSpan> spans) {
        List<OpenSpan> sorted =
                spans.stream().sorted(Comparator.comparing(OpenSpan::from)).toList();
        return IntStream.range(1, sorted.size()).anyMatch(next -> {
            LocalTime end = sorted.get(next - 1).to();
            return end.equals(LocalTime.MIDNIGHT) || sorted.get(next).from().isBefore(end);
        });
    }

    private static Optional<DayOfWeek> day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<List<OpenSpan>> spans(String text) {
        List<OpenSpan> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher ends = SPAN.matcher(part);
            if (!ends.matches()) {
                return Optional.empty();
            }
            try {
                spans.add(new OpenSpan(time(ends.group(1), ends.group(2)), time(ends.group(3), ends.group(4))));
            } catch (DateTimeException | IllegalArgumentException noSpan) {
                return Optional.empty();
            }
        }
        return Optional.of(spans);
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour) % 24, Integer.parseInt(minute));
    }
}
