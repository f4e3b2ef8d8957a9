package dev.ringback.texting;

import dev.ringback.phrase.Folding;
import dev.ringback.phrase.Phrase;
import dev.ringback.phrase.Phrases;
import dev.ringback.phrase.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that look telling and are only names of people and places, as somebody has looked at and allowed: the Burns of Burns Family
 * Practice.
 *
 * @param names as the directory has them
 */
public record ProperNames(Set<String> names) {

    public static final ProperNames NONE = new ProperNames(Set.of());

    /** Shorter ones stand within too many other words. */
    private static final int SHORTEST_WITHIN = 4;

    private static final String NAME = "x";

    public ProperNames {
        names = Set.copyOf(names);
    }

    /** The words of a text, with a word that says nothing for each name. */
    String without(String text) {
        List<Token> words = new ArrayList<>(Token.of(text));
        for (Phrase name : Phrases.read(names)) {
            for (Phrase.Span span : name.in(words)) {
                words.subList(span.from(), span.to()).replaceAll(_ -> new Token(List.of(NAME)));
            }
        }
        StringBuilder left = new StringBuilder();
        for (Token word : words) {
            left.append(left.isEmpty() ? "" : " ")
                    .append(withoutWithin(word.readings().getFirst()));
        }
        return left.toString();
    }

    /** An address has its words in one: burnsfamily. */
    private String withoutWithin(String word) {
        String left = word;
        for (String name : names) {
            String joined = joined(name);
            if (joined.length() >= SHORTEST_WITHIN) {
                left = left.replace(joined, " " + NAME + " ");
            }
        }
        return left;
    }

    /** The names that do not stand in any of these texts. */
    public List<String> unusedIn(List<String> texts) {
        String all = String.join(" ", texts);
        return names.stream()
                .filter(name -> !joined(all).contains(joined(name)))
                .sorted()
                .toList();
    }

    private static String joined(String text) {
        StringBuilder letters = new StringBuilder();
        Folding.plain(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
