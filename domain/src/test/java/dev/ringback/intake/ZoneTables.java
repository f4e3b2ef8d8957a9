package dev.ringback.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of the two tables and of tzdb's list of zones by country, read by the tests themselves. */
final class ZoneTables {

    /** One line of a table, with the calling code before each of its prefixes. */
    record Line(String place, List<String> prefixes, List<String> zones) {

        List<String> countries() {
            return Stream.of(place.split("/", -1))
                    .map(part -> part.split("-", -1)[0])
                    .toList();
        }

        boolean isOfAPlace() {
            return !zones.equals(List.of("none"));
        }
    }

    private ZoneTables() {}

    static List<Line> areaCodes() {
        return lines("area-codes.txt", "1");
    }

    static List<Line> callingCodes() {
        return lines("calling-codes.txt", "");
    }

    static Map<String, Set<String>> zonesByCountry() {
        return text("zones-by-country.txt")
                .map(line -> List.of(line.split(" ", -1)))
                .collect(Collectors.toMap(List::getFirst, words -> Set.copyOf(words.subList(1, words.size()))));
    }

    private static List<Line> lines(String name, String before) {
        return text(name)
                .map(line -> line.split(": ", -1))
                .map(parts -> new Line(
                        parts[0],
                        Stream.of(parts[1].split(" ", -1))
                                .map(prefix -> before + prefix)
                                .toList(),
                        List.of(parts[2].split(" ", -1))))
                .toList();
    }

    private static Stream<String> text(String name) {
        try (InputStream resource = Objects.requireNonNull(ZoneTables.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
