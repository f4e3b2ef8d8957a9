package dev.ringback.api;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Word;
import dev.ringback.casework.ReadNumbers.Against;
import dev.ringback.casework.ReadNumbers.Question;
import dev.ringback.numbers.Dimension;
import dev.ringback.numbers.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which figures a request asks for. */
final class NumbersQuery {

    private static final List<String> OF_CALLBACKS = List.of("from", "to", "location", "bucket", "campaign");
    private static final List<String> OF_NUMBERS =
            Stream.concat(OF_CALLBACKS.stream(), Stream.of("by", "against")).toList();
    private static final String BETWEEN = "..";
    private static final String AUDIT = "audit";
    private static final int MOST_DAYS = 366;

    private NumbersQuery() {}

    /** Reads the query of {@code GET /numbers}. */
    static Question ofNumbers(Map<String, String> query) throws Body.Unreadable {
        return question(query, OF_NUMBERS);
    }

    /** Reads the query of {@code GET /callbacks}. */
    static Question ofCallbacks(Map<String, String> query) throws Body.Unreadable {
        return question(query, OF_CALLBACKS);
    }

    private static Question question(Map<String, String> query, List<String> known) throws Body.Unreadable {
        if (!known.containsAll(query.keySet())) {
            throw new Body.Unreadable(
                    "There is no parameter of that name here; there are: %s.".formatted(String.join(", ", known)));
        }
        Set<Bucket> buckets = new LinkedHashSet<>();
        for (String word : values(query, "bucket")) {
            buckets.add(word(Bucket.class, "bucket", word));
        }
        Optional<String> by = Optional.ofNullable(query.get("by"));
        Optional<String> against = Optional.ofNullable(query.get("against"));
        return new Question(
                period("from", query.getOrDefault("from", ""), "to", query.getOrDefault("to", "")),
                values(query, "location").stream().map(LocationId::new).collect(Collectors.toSet()),
                buckets,
                Set.copyOf(values(query, "campaign")),
                by.isEmpty() ? Optional.empty() : Optional.of(word(Dimension.class, "by", by.get())),
                against.isEmpty() ? Optional.empty() : Optional.of(against(against.get())));
    }

    private static Against against(String text) throws Body.Unreadable {
        if (text.equals(AUDIT)) {
            return new Against.Audit();
        }
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw new Body.Unreadable("'against' must be two days, such as 2027-01-04..2027-01-10, or audit.");
        }
        return new Against.Days(
                period("against", text.substring(0, between), "against", text.substring(between + BETWEEN.length())));
    }

    private static Period period(String fromName, String from, String toName, String to) throws Body.Unreadable {
        LocalDate first = day(fromName, from);
        LocalDate last = day(toName, to);
        if (last.isBefore(first)) {
            throw new Body.Unreadable(
                    toName.equals(fromName)
                            ? "'%s' must name the earlier of its two days first.".formatted(toName)
                            : "'%s' must be no earlier than '%s'.".formatted(toName, fromName));
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new Body.Unreadable("At most %d days can be asked for at once.".formatted(MOST_DAYS));
        }
        return new Period(first, last);
    }

    private static LocalDate day(String name, String text) throws Body.Unreadable {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new Body.Unreadable("'%s' must be a day, such as 2027-01-11.".formatted(name));
        }
    }

    /** API Gateway hands over what stands in a query several times with commas between. */
    private static List<String> values(Map<String, String> query, String name) {
        return Arrays.stream(query.getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static <W extends Enum<W> & Word> W word(Class<W> words, String name, String given) throws Body.Unreadable {
        return Word.find(words, given)
                .orElseThrow(() -> new Body.Unreadable("'%s' must be one of %s."
                        .formatted(
                                name,
                                Arrays.stream(words.getEnumConstants())
                                        .map(Word::word)
                                        .collect(Collectors.joining(", ")))));
    }
}
