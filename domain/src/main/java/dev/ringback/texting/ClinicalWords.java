package dev.ringback.texting;

import dev.ringback.callback.Word;
import dev.ringback.phrase.Phrase;
import dev.ringback.phrase.Phrases;
import dev.ringback.phrase.WordList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that look like clinical detail, in English and Spanish. They judge nothing and stop no note: the author of one is told, and
 * decides. What patients read on their phones must not have them.
 */
public record ClinicalWords(Map<Kind, Phrases> words) {

    private static final String HARMLESS = "harmless";

    /** Ringback's own list. */
    public static final ClinicalWords STANDARD = of(WordList.load(ClinicalWords.class, "clinical-words.txt"));

    /** What a word tells of, as a section of the list. */
    public enum Kind implements Word {
        SYMPTOM,
        DIAGNOSIS,
        MEDICINE,
        TEST_RESULT,
        PROCEDURE
    }

    public ClinicalWords {
        words = Map.copyOf(words);
    }

    /** Takes a list that has a section for each kind, one of what is harmless, and no other. */
    static ClinicalWords of(WordList list) {
        Set<String> expected = Stream.concat(Arrays.stream(Kind.values()).map(Word::word), Stream.of(HARMLESS))
                .collect(Collectors.toSet());
        if (!list.sections().keySet().equals(expected)) {
            throw new IllegalStateException("%s must have the sections %s and no other, but has %s"
                    .formatted(list.name(), expected, list.sections().keySet()));
        }
        List<Phrase> harmless = list.section(HARMLESS);
        Map<Kind, Phrases> words = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            words.put(kind, new Phrases(list.section(kind.word()), harmless));
        }
        return new ClinicalWords(words);
    }

    /** The kinds of words that stand in a text. */
    public Set<Kind> in(String text) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        words.forEach((kind, phrases) -> {
            if (phrases.areIn(text)) {
                found.add(kind);
            }
        });
        return found;
    }
}
