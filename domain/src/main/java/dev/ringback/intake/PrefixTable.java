package dev.ringback.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time zones that go with what a number begins with, as area-codes.txt and calling-codes.txt tell it
 * (docs/adr/0017-where-a-number-may-be.md).
 */
final class PrefixTable {

    private static final String NO_ZONE = "none";
    private static final int LONGEST_PREFIX = 7;

    /** Zones stay names until somebody asks for them: most of them never are. */
    private final Map<String, Set<String>> byPrefix = new HashMap<>();

    private final Map<String, Set<String>> byCountry = new HashMap<>();

    private PrefixTable() {}

    /** Both tables, read at the first use and kept. */
    static PrefixTable ofTheWorld() {
        return Loaded.TABLE;
    }

    /** The zones of the longest prefix that these digits begin with; empty where no prefix fits. */
    Optional<Set<ZoneId>> zonesOf(String digits) {
        for (int length = Math.min(LONGEST_PREFIX, digits.length()); length > 0; length--) {
            Set<String> zones = byPrefix.get(digits.substring(0, length));
            if (zones != null) {
                return Optional.of(ids(zones));
            }
        }
        return Optional.empty();
    }

    /** Every zone of a country's numbers; none where the country is not in the tables. */
    Set<ZoneId> zonesIn(String country) {
        return ids(byCountry.getOrDefault(country, Set.of()));
    }

    private static Set<ZoneId> ids(Set<String> zones) {
        return zones.stream().map(ZoneId::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Adds the lines of one table; a prefix that stands on two lines has the zones of both. */
    private PrefixTable with(String text, String before) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(": ", -1);
            if (parts.length != 3) {
                throw new IllegalStateException("expected PLACE: PREFIXES: ZONES, found \"" + line + "\"");
            }
            Set<String> zones = parts[2].equals(NO_ZONE) ? Set.of() : Set.of(parts[2].split(" ", -1));
            for (String prefix : parts[1].split(" ", -1)) {
                byPrefix.computeIfAbsent(before + prefix, _ -> new HashSet<>()).addAll(zones);
            }
            countries(parts[0])
                    .forEach(country -> byCountry
                            .computeIfAbsent(country, _ -> new HashSet<>())
                            .addAll(zones));
        });
        return this;
    }

    /** The country of {@code US-KY}, the countries of {@code NO/SJ}. */
    private static Stream<String> countries(String place) {
        return Arrays.stream(place.split("/", -1)).map(part -> part.split("-", -1)[0]);
    }

    private static String resource(String name) {
        try (InputStream resource = Optional.ofNullable(PrefixTable.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("the artifact lacks its resource " + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }

    private static final class Loaded {

        static final PrefixTable TABLE =
                new PrefixTable().with(resource("area-codes.txt"), "1").with(resource("calling-codes.txt"), "");
    }
}
