package dev.ringback.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phrase to be found in what somebody said or wrote, written as people write it, in any case, with or without accents. Words
 * match whole; {@code bleed*} matches every word that begins so, {@code chest|heart} matches either, and {@code ..}
 * between two words lets up to four others stand there.
 */
public final class Phrase {

    private static final int MOST_WORDS_BETWEEN = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** One place in a phrase: the words that may stand there, and how many others may come before. */
    private record Term(List<String> words, int mostBefore) {

        boolean accepts(String token) {
            return words.stream()
                    .anyMatch(word -> word.endsWith("*")
                            ? token.startsWith(word.substring(0, word.length() - 1))
                            : token.equals(word));
        }
    }

    /** A stretch of tokens, {@code to} exclusive. */
    public record Span(int from, int to) {

        public boolean contains(Span other) {
            return from <= other.from && other.to <= to;
        }
    }

    private final List<Term> terms;

    private Phrase(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** Empty if there is no word in it. */
    public static Optional<Phrase> read(String written) {
        List<Term> terms = new ArrayList<>();
        int mostBefore = 0;
        for (String part : fold(written).strip().split("\\s+", -1)) {
            if (part.equals("..")) {
                mostBefore = MOST_WORDS_BETWEEN;
                continue;
            }
            for (List<String> words : wordsOf(part)) {
                terms.add(new Term(words, terms.isEmpty() ? 0 : mostBefore));
                mostBefore = 0;
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Phrase(terms));
    }

    /** A part such as {@code check-up} is two words in a row; one with alternatives is one place. */
    private static List<List<String>> wordsOf(String part) {
        if (part.contains("|")) {
            List<String> alternatives = Arrays.stream(part.split("\\|", -1))
                    .map(Phrase::word)
                    .filter(word -> !word.isEmpty())
                    .toList();
            return alternatives.isEmpty() ? List.of() : List.of(alternatives);
        }
        return Arrays.stream(part.split("[^\\p{L}\\p{N}*]+", -1))
                .map(Phrase::word)
                .filter(word -> !word.isEmpty())
                .map(List::of)
                .toList();
    }

    private static String word(String written) {
        String letters = NOT_A_WORD.matcher(written).replaceAll("");
        return letters.isEmpty() ? "" : written.endsWith("*") ? letters + "*" : letters;
    }

    /** The words of a text, without case, accents and punctuation. */
    public static List<String> tokens(String text) {
        return Arrays.stream(NOT_A_WORD.split(fold(text), -1))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Where the phrase stands in a text: for each place that it can begin at, the shortest stretch. */
    public List<Span> in(List<String> tokens) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            int start = from;
            if (terms.getFirst().accepts(tokens.get(start))) {
                endOf(tokens, start + 1, 1).ifPresent(to -> spans.add(new Span(start, to)));
            }
        }
        return spans;
    }

    private Optional<Integer> endOf(List<String> tokens, int at, int term) {
        if (term == terms.size()) {
            return Optional.of(at);
        }
        int last = Math.min(at + terms.get(term).mostBefore(), tokens.size() - 1);
        for (int next = at; next <= last; next++) {
            if (terms.get(term).accepts(tokens.get(next))) {
                Optional<Integer> end = endOf(tokens, next + 1, term + 1);
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }
}
