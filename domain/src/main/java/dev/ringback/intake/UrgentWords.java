package dev.ringback.intake;

import dev.ringback.callback.Language;
import dev.ringback.phrase.Phrase;
import dev.ringback.phrase.Phrases;
import dev.ringback.phrase.Token;
import dev.ringback.phrase.WordList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that make a call urgent, as concepts that each have forms in English and Spanish (docs/rules.md §2). They judge nothing:
 * when in doubt they flag, and a person looks.
 */
public final class UrgentWords {

    private static final String HARMLESS = "harmless";
    private static final String ADDED = "added by the tenant";

    /** Ringback's own list. */
    public static final UrgentWords STANDARD = of(WordList.load(UrgentWords.class, "urgent-words.txt"));

    private final Map<String, List<Phrase>> concepts;
    private final List<Phrase> harmless;

    private UrgentWords(Map<String, List<Phrase>> concepts, List<Phrase> harmless) {
        this.concepts = new TreeMap<>(concepts);
        this.harmless = List.copyOf(harmless);
    }

    /** Takes a list that has a section {@code concept, language} for each concept in each language, and one of what is harmless. */
    static UrgentWords of(WordList list) {
        Set<String> concepts = list.sections().keySet().stream()
                .filter(section -> !section.equals(HARMLESS))
                .map(section -> section.replaceFirst(", [a-z]+$", ""))
                .collect(Collectors.toSet());
        return new UrgentWords(
                concepts.stream().collect(Collectors.toMap(concept -> concept, concept -> forms(list, concept))),
                list.section(HARMLESS));
    }

    private static List<Phrase> forms(WordList list, String concept) {
        return Stream.of(Language.values())
                .flatMap(language -> list.section(concept + ", " + language.word()).stream())
                .toList();
    }

    /**
     * These words, and more or fewer: the tenant's {@code urgentWords} (docs/directory.md), written as the list's own forms are. What is
     * removed is a form, not a concept: it counts no longer where it stands by itself, and still does within a longer form, beside
     * another one and in other words. One that holds no word can never be heard and changes nothing.
     */
    public UrgentWords with(Collection<String> added, Collection<String> removed) {
        Map<String, List<Phrase>> more = new TreeMap<>(concepts);
        more.put(ADDED, Phrases.read(added));
        return new UrgentWords(
                more,
                Stream.concat(harmless.stream(), Phrases.read(removed).stream()).toList());
    }

    /** Whether there is a word in it that could be heard. */
    public static boolean isPhrase(String written) {
        return Phrase.read(written).isPresent();
    }

    /** Whether any of them was said. */
    public boolean areIn(String text) {
        return !heardIn(text).isEmpty();
    }

    /** The names of the concepts that were heard. */
    SortedSet<String> heardIn(String text) {
        List<Token> tokens = NearForms.read(Token.of(text));
        Phrases.Excuses excuses = Phrases.Excuses.in(tokens, harmless);
        return concepts.entrySet().stream()
                .filter(concept -> excuses.leaveAnyOf(concept.getValue(), tokens))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
