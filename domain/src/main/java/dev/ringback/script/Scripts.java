package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** ScriptLines by bucket and language: Ringback's own are complete, a location's are the ones that it overrides. */
public record Scripts(Map<Bucket, Map<Language, ScriptLines>> byBucket) {

    public static final Scripts NONE = new Scripts(Map.of());

    public Scripts {
        Map<Bucket, Map<Language, ScriptLines>> inOrder = new EnumMap<>(Bucket.class);
        byBucket.forEach((bucket, byLanguage) -> inOrder.put(bucket, Map.copyOf(byLanguage)));
        byBucket = Collections.unmodifiableMap(inOrder);
    }

    /** These, with each part as {@code overrides} have it where they have it, filled in for a practice. */
    public Script filledIn(Scripts overrides, Practice practice, Bucket bucket, Language language) {
        return filledIn(overrides, ScriptLines.NONE, practice, bucket, language);
    }

    /** The same, with each part as {@code about} has it where it has it: what the call is about outweighs who calls. */
    public Script filledIn(Scripts overrides, ScriptLines about, Practice practice, Bucket bucket, Language language) {
        ScriptLines words = lines(bucket, language)
                .overriddenBy(overrides.lines(bucket, language))
                .overriddenBy(about);
        return new Script(bucket, language, words.each(line -> ScriptBlank.fill(line, practice::value)));
    }

    public ScriptLines lines(Bucket bucket, Language language) {
        return Optional.ofNullable(byBucket.get(bucket))
                .flatMap(byLanguage -> Optional.ofNullable(byLanguage.get(language)))
                .orElse(ScriptLines.NONE);
    }
}
