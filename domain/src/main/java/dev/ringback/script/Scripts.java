package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lines by bucket and language: Ringback's own are complete, a location's are the ones that it overrides. */
public record Scripts(Map<Bucket, Map<Language, Lines>> byBucket) {

    public static final Scripts NONE = new Scripts(Map.of());

    public Scripts {
        Map<Bucket, Map<Language, Lines>> inOrder = new EnumMap<>(Bucket.class);
        byBucket.forEach((bucket, byLanguage) -> inOrder.put(bucket, Map.copyOf(byLanguage)));
        byBucket = Collections.unmodifiableMap(inOrder);
    }

    /** Ringback's own scripts: every part of every bucket in every language. */
    public static Scripts standard() {
        return Standard.SCRIPTS;
    }

    /** Read when they are first asked for, and not by functions that never do. */
    private static final class Standard {
        static final Scripts SCRIPTS = switch (ScriptsReader.complete(file())) {
            case Checked.Sound<Scripts>(Scripts scripts) -> scripts;
            case Checked.Faulty<Scripts> faulty -> throw faulty.asBugIn("scripts");
        };

        private static JsonNode file() {
            ObjectNode file = JsonNodeFactory.instance.objectNode();
            for (Bucket bucket : Bucket.values()) {
                file.set(bucket.word(), Resource.json("scripts/" + bucket.word() + ".json"));
            }
            return file;
        }
    }

    /** Reads what a location overrides; its mistakes' paths begin with {@code path}. */
    public static Checked<Scripts> overrides(String path, JsonNode node) {
        return ScriptsReader.overrides(path, node);
    }

    /** Ringback's own script with these overrides, filled in for a practice. */
    public Script filledIn(Practice practice, Bucket bucket, Language language) {
        Lines words = standard().lines(bucket, language).overriddenBy(lines(bucket, language));
        return new Script(bucket, language, words.each(line -> ScriptBlank.fill(line, practice)));
    }

    public Lines lines(Bucket bucket, Language language) {
        return Optional.ofNullable(byBucket.get(bucket))
                .flatMap(byLanguage -> Optional.ofNullable(byLanguage.get(language)))
                .orElse(Lines.NONE);
    }
}
