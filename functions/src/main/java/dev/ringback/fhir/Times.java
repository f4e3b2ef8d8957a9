package dev.ringback.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as FHIR writes them. */
final class Times {

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private Times() {}

    /** With seconds, which FHIR wants even where they are none. */
    static String dateTime(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** An instant with its offset; absent where the text is none. */
    static Optional<OffsetDateTime> read(String text) {
        try {
            return DATE_TIME.matcher(text).matches() ? Optional.of(OffsetDateTime.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A span of time that a text names: an instant, or a day of UTC. */
    static Optional<Span> span(String text) {
        try {
            return Pattern.matches("\\d{4}-\\d{2}-\\d{2}", text)
                    ? Optional.of(Span.of(LocalDate.parse(text)))
                    : read(text).map(OffsetDateTime::toInstant).map(at -> new Span(at, at.plusSeconds(1)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** From one instant to another, which is not included. Histories are kept to the second. */
    record Span(Instant from, Instant to) {
        private static Span of(LocalDate day) {
            return new Span(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }
}
