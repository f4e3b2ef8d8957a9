package dev.ringback.standins.table.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The differences that are right, as known-differences.txt lists them, and which of them were met. */
final class KnownDifferences {

    /** One of them: lines of endpoint, operations and words, after the lines that say why it is right. */
    private record Known(String endpoint, Pattern operations, Pattern words) {

        boolean explains(Difference difference) {
            return endpoint.equals(difference.endpoint())
                    && operations.matcher(difference.asked().operation()).matches()
                    && words.matcher(difference.words()).find();
        }

        @Override
        public String toString() {
            return "%s, %s, %s".formatted(endpoint, operations, words);
        }
    }

    private final List<Known> known;
    private final Set<Known> met = new HashSet<>();

    private KnownDifferences(List<Known> known) {
        this.known = known;
    }

    static KnownDifferences read() {
        try (InputStream file =
                Objects.requireNonNull(KnownDifferences.class.getResourceAsStream("known-differences.txt"))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnownDifferences parse(String text) {
        List<Known> known = new ArrayList<>();
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (int i = 0; i < lines.size(); i += 3) {
            known.add(new Known(
                    field(lines.get(i), "endpoint"),
                    Pattern.compile(field(lines.get(i + 1), "operation")),
                    Pattern.compile(field(lines.get(i + 2), "difference"), Pattern.DOTALL)));
        }
        return new KnownDifferences(known);
    }

    private static String field(String line, String name) {
        if (!line.startsWith(name + ": ")) {
            throw new IllegalArgumentException(
                    "known-differences.txt: '%s: …' was expected, not %s".formatted(name, line));
        }
        return line.substring(name.length() + 2);
    }

    boolean explain(Difference difference) {
        Optional<Known> explanation =
                known.stream().filter(one -> one.explains(difference)).findFirst();
        explanation.ifPresent(met::add);
        return explanation.isPresent();
    }

    List<String> notMet(Set<String> endpoints) {
        return known.stream()
                .filter(one -> endpoints.contains(one.endpoint()) && !met.contains(one))
                .map(Known::toString)
                .toList();
    }
}
