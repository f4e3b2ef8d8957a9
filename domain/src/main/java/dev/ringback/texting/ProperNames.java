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
        List<String> within = within();
        StringBuilder left = new StringBuilder();
        for (Token word : words) {
            left.append(left.isEmpty() ? "" : " ")
                    .append(without(within, word.readings().getFirst()));
        }
        return left.toString();
    }

    /** An address has its words in one: burnsfamily. */
    private static String without(List<String> within, String word) {
        String left = word;
        for (String name : within) {
            left = left.replace(name, " " + NAME + " ");
        }
        return left;
    }

    private List<String> within() {
        return names.stream()
                .map(ProperNames::joined)
                .filter(joined -> joined.length() >= SHORTEST_WITHIN)
                .toList();
    }

    /** The names that do not stand in any of these texts. */
    public List<String> unusedIn(List<String> texts) {
        String all = joined(String.join(" ", texts));
        return names.stream()
                .filter(name -> !all.contains(joined(name)))
                .sorted()
                .toList();
    }

    private static String joined(String text) {
        StringBuilder letters = new StringBuilder();
        Folding.plain(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
