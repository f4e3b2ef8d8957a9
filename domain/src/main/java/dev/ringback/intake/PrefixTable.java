package dev.ringback.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Adds the lines of one table; a prefix that stands on two lines has the zones of both. Plain loops, since this is read while a
     * function starts.
     */
    private PrefixTable with(String text, String before) {
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                add(line, before);
            }
        }
        return this;
    }

    private void add(String line, String before) {
        int prefixes = line.indexOf(": ");
        int names = line.indexOf(": ", prefixes + 1);
        if (prefixes < 0 || names < 0) {
            throw new IllegalStateException("expected PLACE: PREFIXES: ZONES, found \"" + line + "\"");
        }
        String zones = line.substring(names + 2);
        Set<String> ofPlace = zones.equals(NO_ZONE) ? Set.of() : Set.of(zones.split(" ", -1));
        for (String prefix : line.substring(prefixes + 2, names).split(" ", -1)) {
            add(byPrefix, before + prefix, ofPlace);
        }
        for (String place : line.substring(0, prefixes).split("/", -1)) {
            add(byCountry, place.split("-", -1)[0], ofPlace);
        }
    }

    private static void add(Map<String, Set<String>> table, String key, Set<String> zones) {
        Set<String> known = table.put(key, zones);
        if (known != null && !known.equals(zones)) {
            Set<String> both = new HashSet<>(known);
            both.addAll(zones);
            table.put(key, both);
        }
    }

    private static String resource(String name) {
        try (InputStream resource = PrefixTable.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the artifact lacks its resource " + name);
            }
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
