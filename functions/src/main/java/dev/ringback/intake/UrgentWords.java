package dev.ringback.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The words that make a call urgent, in English and Spanish (brief.md §2). They judge nothing: when in doubt they flag, and a
 * person looks. What a tenant removes counts no longer where it stands by itself; within a longer phrase it still does.
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
     * These words, and more or fewer: the tenant's {@code urgentWords} (directory.md). Phrases may use {@code *} for any ending.
     *
     * @throws IllegalArgumentException if one of them holds no word; ask {@link #isPhrase} first
     */
    public UrgentWords with(Collection<String> add, Collection<String> remove) {
        var more = new ArrayList<>(urgent);
        add.forEach(phrase -> more.add(read(phrase)));
        var less = new ArrayList<>(harmless);
        remove.forEach(phrase -> less.add(read(phrase)));
        return new UrgentWords(more, less);
    }

    /** Whether there is a word in it that could be heard. */
    public static boolean isPhrase(String written) {
        return Phrase.read(written).isPresent();
    }

    private static Phrase read(String written) {
        return Phrase.read(written)
                .orElseThrow(() -> new IllegalArgumentException("no word in the phrase \"" + written + "\""));
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
