package dev.ringback.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that make a call urgent, in English and Spanish (brief.md §2). They judge nothing: when in doubt they flag,
 * and a person looks. What a tenant removes counts no longer where it stands by itself; within a longer phrase it still
 * does.
 */
public final class UrgentWords {

    /** Ringback's own list. */
    public static final UrgentWords STANDARD = standard();

    private final List<Phrase> urgent;
    private final List<Phrase> harmless;

    private UrgentWords(Collection<Phrase> urgent, Collection<Phrase> harmless) {
        this.urgent = List.copyOf(urgent);
        this.harmless = List.copyOf(harmless);
    }

    private static UrgentWords standard() {
        WordList words = WordList.load("urgent-words.txt");
        return new UrgentWords(words.section("urgent"), words.section("harmless"));
    }

    /**
     * These words, and more or fewer: the tenant's {@code urgentWords} (directory.md). Phrases may use {@code *} for
     * any ending; one that holds no word can never be heard and changes nothing.
     */
    public UrgentWords with(Collection<String> added, Collection<String> removed) {
        return new UrgentWords(extended(urgent, added), extended(harmless, removed));
    }

    private static List<Phrase> extended(List<Phrase> phrases, Collection<String> more) {
        return Stream.concat(phrases.stream(), more.stream().map(Phrase::read).flatMap(Optional::stream))
                .toList();
    }

    /** Whether there is a word in it that could be heard. */
    public static boolean isPhrase(String written) {
        return Phrase.read(written).isPresent();
    }

    /** Whether any of them was said. */
    public boolean areIn(String text) {
        List<String> tokens = Phrase.tokens(text);
        List<Phrase.Span> excused =
                harmless.stream().flatMap(phrase -> phrase.in(tokens).stream()).toList();
        return urgent.stream()
                .flatMap(phrase -> phrase.in(tokens).stream())
                .anyMatch(heard -> excused.stream().noneMatch(excuse -> excuse.contains(heard)));
    }
}
