package dev.ringback.phrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text to be held against many phrases.
 *
 * @param openings the first letters of its words, by which most phrases are ruled out before anybody compares words
 */
record Text(List<Token> tokens, Set<String> openings) {

    private static final int LETTERS = 3;

    Text {
        tokens = List.copyOf(tokens);
    }

    static Text of(List<Token> tokens) {
        Set<String> openings = new HashSet<>();
        for (Token token : tokens) {
            for (String word : token.readings()) {
                for (int letters = 1; letters <= Math.min(LETTERS, word.length()); letters++) {
                    openings.add(word.substring(0, letters));
                }
            }
        }
        return new Text(tokens, openings);
    }

    /** The opening of a text in which a word that begins so may stand. */
    static String opening(String word) {
        return word.substring(0, Math.min(LETTERS, word.length()));
    }
}
