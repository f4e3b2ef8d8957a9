package dev.ringback.texting;

import dev.ringback.phrase.Phrases;
import dev.ringback.phrase.WordList;

/**
 * Hears a refusal of texts in what a caller said, to the flow or on a recording, in English and Spanish (docs/rules.md §8). Apart from {@link
 * ReplyWords}: of who answers a text a bare "stop" is plain, while who speaks for a minute says "stop", "cancel" and "remove" of other things.
 */
public final class SpokenWords {

    private static final WordList WORDS = WordList.load(SpokenWords.class, "spoken-words.txt");
    private static final Phrases REFUSE_TEXTS =
            new Phrases(WORDS.section("refuses texts"), WORDS.section("something else"));

    private SpokenWords() {}

    public static boolean refuseTexts(String said) {
        return REFUSE_TEXTS.areIn(said);
    }
}
