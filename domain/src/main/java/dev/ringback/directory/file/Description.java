package dev.ringback.directory.file;

import dev.ringback.reading.FieldPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** One thing of a directory (a location, a person, …) as people would describe it: fact by fact, each with its path. */
final class Description {

    /**
     * One fact.
     *
     * @param value empty where being there is all there is to say
     */
    record Fact(String label, String value) {

        @Override
        public String toString() {
            return value.isEmpty() ? label : label + " " + value;
        }
    }

    private final String path;
    private final String name;
    private final SequencedMap<String, Fact> facts = new LinkedHashMap<>();

    Description(String path, String name) {
        this.path = path;
        this.name = name;
    }

    String path() {
        return path;
    }

    String name() {
        return name;
    }

    /** The facts by path. */
    SequencedMap<String, Fact> facts() {
        return facts;
    }

    Description fact(String key, String label, Object value) {
        facts.put(FieldPath.under(path, key), new Fact(label, value.toString()));
        return this;
    }

    Description fact(String key, String label, Optional<?> value) {
        value.ifPresent(given -> fact(key, label, given));
        return this;
    }

    /** Facts of a part: {@code part} describes it under its own path. */
    Description all(Description part) {
        facts.putAll(part.facts);
        return this;
    }

    /** A part of this, whose facts lie under {@code key}. */
    Description part(String key) {
        return new Description(FieldPath.under(path, key), name);
    }

    /** All facts in one line. */
    String inOneLine() {
        return facts.values().stream().map(Fact::toString).collect(Collectors.joining("; "));
    }

    /** A length of time as the file writes it: the largest unit that it is a whole number of. */
    static String length(Duration duration) {
        Map<Long, String> units = new LinkedHashMap<>();
        units.put(86_400L, "d");
        units.put(3_600L, "h");
        units.put(60L, "m");
        for (Map.Entry<Long, String> unit : units.entrySet()) {
            if (duration.toSeconds() != 0 && duration.toSeconds() % unit.getKey() == 0) {
                return duration.toSeconds() / unit.getKey() + unit.getValue();
            }
        }
        return duration.toSeconds() + "s";
    }
}
