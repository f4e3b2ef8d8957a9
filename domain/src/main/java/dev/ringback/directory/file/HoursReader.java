package dev.ringback.directory.file;

import dev.ringback.callback.Wording;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Node;
import dev.ringback.rhythm.OpenSpan;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a location's weekly hours: {@code mon-fri: 08:00-12:00, 13:00-17:00}. A day without an entry is closed. */
final class HoursReader {

    static final Decoder<Map<DayOfWeek, List<OpenSpan>>> HOURS =
            new Decoder<>(LocationSentence.HOURS, HoursReader::read);

    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})\\s*");
    private static final Map<String, DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toMap(HoursReader::word, day -> day));

    private HoursReader() {}

    private static Optional<Map<DayOfWeek, List<OpenSpan>>> read(Node node) {
        if (!node.json().isObject()) {
            return node.mistake(LocationSentence.HOURS);
        }
        Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
        Map<DayOfWeek, String> givenBy = new EnumMap<>(DayOfWeek.class);
        List<Node.Member> entries = node.members();
        for (Node.Member entry : entries) {
            List<DayOfWeek> days = days(entry);
            if (days.isEmpty()) {
                continue;
            }
            List<OpenSpan> spans = spans(entry.value()).orElse(List.of());
            for (DayOfWeek day : days) {
                String earlier = givenBy.putIfAbsent(day, entry.key());
                if (earlier != null) {
                    entry.value()
                            .refuse(
                                    LocationSentence.DAY_TWICE.with(word(day)),
                                    LocationSentence.DAY_ONCE.with(earlier));
                }
                week.put(day, spans);
            }
        }
        return entries.isEmpty() ? node.mistake(LocationSentence.NO_DAY, LocationSentence.SOME_DAY) : Optional.of(week);
    }

    private static List<DayOfWeek> days(Node.Member entry) {
        String[] ends = entry.key().split("-", -1);
        DayOfWeek first = DAYS.get(ends[0]);
        DayOfWeek last = DAYS.get(ends[ends.length - 1]);
        if (first == null || last == null || ends.length > 2) {
            entry.value().mistake(LocationSentence.UNKNOWN_DAY.with(entry.key()), LocationSentence.DAYS);
            return List.of();
        }
        if (first.compareTo(last) > 0) {
            entry.value().mistake(LocationSentence.DAYS_REVERSED, LocationSentence.DAYS_IN_ORDER);
            return List.of();
        }
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
                .toList();
    }

    /** The spans of a day, in order. */
    static Optional<List<OpenSpan>> spans(Node node) {
        if (!node.json().isString()) {
            return node.mistake(LocationSentence.SPANS_AS_TEXT);
        }
        if (node.json().stringValue().isEmpty()) {
            return node.mistake(LocationSentence.SPANS);
        }
        List<OpenSpan> spans = new ArrayList<>();
        for (String text : node.json().stringValue().split(",", -1)) {
            Optional<OpenSpan> span = span(node, text);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
        }
        spans.sort(Comparator.comparing(OpenSpan::from));
        for (int next = 1; next < spans.size(); next++) {
            OpenSpan before = spans.get(next - 1);
            if (before.lastsUntilMidnight()
                    || before.to().isAfter(spans.get(next).from())) {
                return node.mistake(
                        LocationSentence.SPANS_OVERLAPPING.with(before, spans.get(next)), LocationSentence.SPANS_APART);
            }
        }
        return Optional.of(List.copyOf(spans));
    }

    private static Optional<OpenSpan> span(Node node, String text) {
        Matcher ends = SPAN.matcher(text);
        Optional<LocalTime> from = ends.matches() ? Scalars.time(ends.group(1)) : Optional.empty();
        Optional<LocalTime> to = from.isPresent() ? end(ends.group(2)) : Optional.empty();
        if (from.isEmpty() || to.isEmpty()) {
            return node.mistake(Wording.verbatim("\"" + text.strip() + "\""), LocationSentence.SPANS);
        }
        if (!to.get().equals(LocalTime.MIDNIGHT) && !from.get().isBefore(to.get())) {
            return node.mistake(Wording.verbatim("\"" + text.strip() + "\""), LocationSentence.SPAN_OF_ONE_DAY);
        }
        return Optional.of(new OpenSpan(from.get(), to.get()));
    }

    /** The midnight at which a day ends may be written as 24:00 or 00:00. */
    private static Optional<LocalTime> end(String text) {
        return text.equals("24:00") ? Optional.of(LocalTime.MIDNIGHT) : Scalars.time(text);
    }

    private static String word(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "mon";
            case TUESDAY -> "tue";
            case WEDNESDAY -> "wed";
            case THURSDAY -> "thu";
            case FRIDAY -> "fri";
            case SATURDAY -> "sat";
            case SUNDAY -> "sun";
        };
    }
}
