package dev.ringback.directory.file;

import dev.ringback.callback.Wording;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Node;
import dev.ringback.rhythm.OpenSpan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the dates on which a location's week does not hold: {@code closed: [2026-11-26, 2026-12-25..2026-12-27]}, both ends of a
 * range included, and {@code special: {2026-12-24: 08:00-12:00}}.
 */
final class DatesReader {

    static final Decoder<Set<LocalDate>> CLOSED = new Decoder<>(LocationSentence.CLOSED_DAYS, DatesReader::closedDays);

    static final Decoder<Map<LocalDate, List<OpenSpan>>> SPECIAL =
            new Decoder<>(LocationSentence.SPECIAL, DatesReader::specialDays);

    private static final Decoder<Days> DAYS = Decoder.ofText(LocationSentence.DAY_OR_RANGE, Days::of);

    /** Of days in a range, and of entries of a list: so no file has a reader count the days of thousands of years. */
    private static final int MOST = 366;

    /** The days from the first to the last, both included. */
    private record Days(LocalDate first, LocalDate last) {

        private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+)");

        static Optional<Days> of(String text) {
            Matcher ends = RANGE.matcher(text);
            return ends.matches()
                    ? Scalars.date(ends.group(1))
                            .flatMap(first -> Scalars.date(ends.group(2)).map(last -> new Days(first, last)))
                    : Scalars.date(text).map(day -> new Days(day, day));
        }

        boolean areReversed() {
            return last.isBefore(first);
        }

        boolean areTooMany() {
            return !last.isBefore(first.plusDays(MOST));
        }

        Stream<LocalDate> each() {
            return first.datesUntil(last.plusDays(1));
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + ".." + last;
        }
    }

    private DatesReader() {}

    private static Optional<Set<LocalDate>> closedDays(Node node) {
        if (!node.json().isArray()) {
            return node.mistake(LocationSentence.CLOSED_DAYS);
        }
        boolean isCheck = node.mistakes().areOfCheck();
        if (isCheck && node.json().size() > MOST) {
            return node.mistake(
                    LocationSentence.ENTRIES.with(node.json().size()), LocationSentence.AT_MOST_ENTRIES.with(MOST));
        }
        Map<LocalDate, Days> givenBy = new HashMap<>();
        for (Node item : node.items()) {
            days(item).ifPresent(days -> {
                days.each()
                        .filter(givenBy::containsKey)
                        .findFirst()
                        .ifPresent(day -> item.refuse(
                                LocationSentence.DAY_TWICE.with(day),
                                LocationSentence.DAY_ONCE.with(
                                        Optional.ofNullable(givenBy.get(day)).orElseThrow())));
                days.each().forEach(day -> givenBy.putIfAbsent(day, days));
            });
        }
        return Optional.of(Set.copyOf(givenBy.keySet()));
    }

    private static Optional<Days> days(Node item) {
        Optional<Days> days = DAYS.decode(item);
        if (days.filter(Days::areReversed).isPresent()) {
            return item.mistake(LocationSentence.RANGE_IN_ORDER);
        }
        if (item.mistakes().areOfCheck() && days.filter(Days::areTooMany).isPresent()) {
            return item.mistake(LocationSentence.RANGE_OF_DAYS.with(MOST));
        }
        return days;
    }

    private static Optional<Map<LocalDate, List<OpenSpan>>> specialDays(Node node) {
        if (!node.json().isObject()) {
            return node.mistake(LocationSentence.SPECIAL);
        }
        Map<LocalDate, List<OpenSpan>> special = new HashMap<>();
        for (Node.Member entry : node.members()) {
            Optional<LocalDate> date = Scalars.date(entry.key());
            if (date.isEmpty()) {
                entry.value().mistake(Wording.verbatim("\"" + entry.key() + "\""), ScalarSentence.DATE);
            }
            Optional<List<OpenSpan>> spans = HoursReader.spans(entry.value());
            date.ifPresent(day -> spans.ifPresent(open -> special.put(day, open)));
        }
        return Optional.of(special);
    }
}
