package dev.ringback.intake;

import dev.ringback.phrase.Phrase;
import dev.ringback.phrase.Phrases;
import dev.ringback.phrase.WordList;
import java.util.Collection;

/**
 * The words that make a call urgent, in English and Spanish (brief.md §2). They judge nothing: when in doubt they flag,
 * and a person looks. What a tenant removes counts no longer where it stands by itself; within a longer phrase it still
 * does.
 */
public final class UrgentWords {

    /** Ringback's own list. */
    public static final UrgentWords STANDARD = standard();

    private final Phrases words;

    private UrgentWords(Phrases words) {
        this.words = words;
    }

    private static UrgentWords standard() {
        WordList words = WordList.load(UrgentWords.class, "urgent-words.txt");
        return new UrgentWords(new Phrases(words.section("urgent"), words.section("harmless")));
    }

    /**
     * These words, and more or fewer: the tenant's {@code urgentWords} (directory.md). Phrases may use {@code *} for
     * any ending; one that holds no word can never be heard and changes nothing.
     */
    public UrgentWords with(Collection<String> added, Collection<String> removed) {
        return new UrgentWords(words.with(added, removed));
    }

    /** Whether there is a word in it that could be heard. */
    public static boolean isPhrase(String written) {
        return Phrase.read(written).isPresent();
    }

    /** Whether any of them was said. */
    public boolean areIn(String text) {
        return words.areIn(text);
    }
}
