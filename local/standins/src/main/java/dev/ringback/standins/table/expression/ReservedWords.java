package dev.ringback.standins.table.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that no expression may use as names of attributes (Developer Guide, "Reserved words in DynamoDB"). */
final class ReservedWords {

    private static final Set<String> WORDS = read();

    private ReservedWords() {}

    static boolean contain(String name) {
        return WORDS.contains(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream file = Objects.requireNonNull(
                ReservedWords.class.getResourceAsStream("reserved-words.txt"), "reserved-words.txt is missing")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("reserved-words.txt cannot be read", e);
        }
    }
}
