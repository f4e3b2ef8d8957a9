package dev.ringback.aws.table;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.StringJoiner;

/** The fields of a tally, one after the other: numbers and seconds in base 36, words by their short names, nothing where there is none. */
final class TallyFields {

    private static final int BASE = 36;
    private static final int A_MINUTE = 60;
    private static final String BETWEEN = ",";

    private TallyFields() {}

    static final class Writer {

        private final ShortNames names;
        private final StringJoiner text = new StringJoiner(BETWEEN);

        Writer(ShortNames names) {
            this.names = names;
        }

        Writer number(long number) {
            text.add(Long.toString(number, BASE));
            return this;
        }

        Writer duration(Duration duration) {
            return number(duration.toSeconds());
        }

        Writer time(OffsetDateTime at) {
            return number(at.toEpochSecond()).number(at.getOffset().getTotalSeconds() / A_MINUTE);
        }

        /** A time by how much later it is than another: that takes half the letters. */
        Writer after(OffsetDateTime other, Instant at) {
            return number(at.getEpochSecond() - other.toEpochSecond());
        }

        Writer word(String word) {
            text.add(names.of(word));
            return this;
        }

        Writer word(Optional<String> word) {
            text.add(word.map(names::of).orElse(""));
            return this;
        }

        void none() {
            text.add("");
        }

        String text() {
            return text.toString();
        }
    }

    static final class Reader {

        private final ShortNames names;
        private final Iterator<String> fields;
        private Optional<String> ahead = Optional.empty();

        Reader(ShortNames names, String text) {
            this.names = names;
            this.fields = Arrays.asList(text.split(BETWEEN, -1)).iterator();
        }

        private String next() {
            String next = ahead.orElseGet(fields::next);
            ahead = Optional.empty();
            return next;
        }

        /** Whether there is nothing where the next field stands; that is read over then. */
        boolean isNone() {
            String next = next();
            if (!next.isEmpty()) {
                ahead = Optional.of(next);
            }
            return next.isEmpty();
        }

        boolean hasMore() {
            return ahead.isPresent() || fields.hasNext();
        }

        private long whole() {
            return Long.parseLong(next(), BASE);
        }

        int number() {
            return Math.toIntExact(whole());
        }

        Instant after(OffsetDateTime other) {
            return other.toInstant().plusSeconds(whole());
        }

        Duration duration() {
            return Duration.ofSeconds(whole());
        }

        OffsetDateTime time() {
            Instant at = Instant.ofEpochSecond(whole());
            return at.atOffset(ZoneOffset.ofTotalSeconds(number() * A_MINUTE));
        }

        String word() {
            return names.word(next());
        }

        Optional<String> findWord() {
            return Optional.of(next()).filter(name -> !name.isEmpty()).map(names::word);
        }
    }
}
