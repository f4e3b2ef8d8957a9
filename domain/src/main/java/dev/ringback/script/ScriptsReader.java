package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads scripts by bucket, language and part, all of them, however many mistakes there are. */
final class ScriptsReader {

    private static final int MOST_LINES = 8;

    private ScriptsReader() {}

    /** Scripts that lack nothing. */
    static Checked<Scripts> complete(JsonNode file) {
        List<DataMistake> mistakes = new ArrayList<>();
        var root = new Spot("", file, mistakes);
        Scripts scripts = scripts(root);
        requireComplete(root);
        return checked(scripts, mistakes);
    }

    /** Any lines at all. */
    static Checked<Scripts> overrides(String path, JsonNode node) {
        List<DataMistake> mistakes = new ArrayList<>();
        return checked(scripts(new Spot(path, node, mistakes)), mistakes);
    }

    private static Checked<Scripts> checked(Scripts scripts, List<DataMistake> mistakes) {
        return mistakes.isEmpty() ? new Checked.Sound<>(scripts) : new Checked.Faulty<>(mistakes);
    }

    private static Scripts scripts(Spot spot) {
        Map<Bucket, Map<Language, Lines>> scripts = new EnumMap<>(Bucket.class);
        spot.byWord(Bucket.class).forEach((bucket, ofBucket) -> {
            Map<Language, Lines> byLanguage = new EnumMap<>(Language.class);
            ofBucket.byWord(Language.class).forEach((language, script) -> byLanguage.put(language, lines(script)));
            scripts.put(bucket, byLanguage);
        });
        return new Scripts(scripts);
    }

    private static Lines lines(Spot script) {
        Map<Part, List<String>> lines = new EnumMap<>(Part.class);
        script.byWord(Part.class).forEach((part, spot) -> lines.put(part, lines(part, spot)));
        return new Lines(lines);
    }

    private static List<String> lines(Part part, Spot spot) {
        List<Spot> places = switch (part.size()) {
            case ONE_LINE -> List.of(spot);
            case SOME_LINES -> spot.items("a list of lines");
        };
        if (spot.node().isArray() && (places.isEmpty() || places.size() > MOST_LINES)) {
            spot.mistake("%d lines".formatted(places.size()), "from 1 to %d lines".formatted(MOST_LINES));
        }
        List<String> lines = new ArrayList<>();
        for (Spot place : places) {
            place.text(part.longestLine()).ifPresent(line -> {
                LineCheck.mistakesIn(part, line).forEach(mistake -> place.mistake(mistake.found(), mistake.expected()));
                lines.add(line);
            });
        }
        return lines;
    }

    private static void requireComplete(Spot root) {
        for (Bucket bucket : Bucket.values()) {
            for (Language language : Language.values()) {
                for (Part part : Part.values()) {
                    Spot spot = root.at(bucket.word()).at(language.word()).at(part.word());
                    if (part.belongsTo(bucket) && !spot.isThere()) {
                        spot.mistake(
                                switch (part.size()) {
                                    case ONE_LINE -> "a line";
                                    case SOME_LINES -> "a list of lines";
                                });
                    }
                }
            }
        }
    }
}
