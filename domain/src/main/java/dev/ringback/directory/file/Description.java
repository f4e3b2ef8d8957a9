package dev.ringback.directory.file;

import dev.ringback.callback.Wording;
import dev.ringback.reading.FieldPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** One thing of a directory (a location, a person, …) as people would describe it: fact by fact, each with its path. */
final class Description {

    /**
     * One fact.
     *
     * @param value absent where being there is all there is to say
     */
    record Fact(Wording label, Optional<Wording> value) {

        Wording inWords() {
            return value.<Wording>map(said -> DifferenceSentence.WITH_VALUE.with(label, said))
                    .orElse(label);
        }
    }

    private final String path;
    private final Wording name;
    private final SequencedMap<String, Fact> facts = new LinkedHashMap<>();

    Description(String path, Wording name) {
        this.path = path;
        this.name = name;
    }

    String path() {
        return path;
    }

    Wording name() {
        return name;
    }

    /** The facts by path. */
    SequencedMap<String, Fact> facts() {
        return facts;
    }

    Description fact(String key, Wording label, Wording value) {
        facts.put(FieldPath.under(path, key), new Fact(label, Optional.of(value)));
        return this;
    }

    /** A fact whose value reads the same in every language. */
    Description fact(String key, Wording label, Object value) {
        return fact(key, label, Wording.verbatim(value.toString()));
    }

    /** A fact of which being there is all there is to say. */
    Description fact(String key, Wording label) {
        facts.put(FieldPath.under(path, key), new Fact(label, Optional.empty()));
        return this;
    }

    Description fact(String key, Wording label, Optional<?> value) {
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
    Optional<Wording> inOneLine() {
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.listed(
                        facts.values().stream().map(Fact::inWords).toList()));
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
