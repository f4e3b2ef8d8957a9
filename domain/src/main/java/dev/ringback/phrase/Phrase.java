package dev.ringback.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A phrase to be found in what somebody said or wrote, written as people write it. Words match whole and as {@link Folding} folds them,
 * also where the space between two of them is missing; {@code bleed*} matches every word that begins so, {@code chest|heart} matches
 * either, {@code month_old|newborn} two in a row or one, {@code ..} between two words lets up to four others stand there, and {@code <>}, once in a phrase, lets what stands on its two
 * sides come in either order with up to six other words between.
 */
public final class Phrase {

    private static final int MOST_WORDS_BETWEEN = 4;
    private static final int MOST_WORDS_BETWEEN_SIDES = 6;
    private static final String SIDES = "<>";
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NEITHER_WORD_NOR_STAR = Pattern.compile("[^\\p{L}\\p{N}*]+");

    /** A stretch of tokens, {@code to} exclusive. */
    public record Span(int from, int to) {

        public boolean contains(Span other) {
            return from <= other.from && other.to <= to;
        }
    }

    private final List<Sequence> orders;

    private Phrase(List<Sequence> orders) {
        this.orders = List.copyOf(orders);
    }

    /** Empty if there is no word in it. */
    public static Optional<Phrase> read(String written) {
        List<String> parts = Arrays.asList(Folding.plain(written).strip().split("\\s+", -1));
        int sides = parts.indexOf(SIDES);
        List<Term> left = terms(sides < 0 ? parts : parts.subList(0, sides));
        List<Term> right = sides < 0 ? List.of() : terms(parts.subList(sides + 1, parts.size()));
        List<Sequence> orders = Stream.of(sequence(left, right), sequence(right, left))
                .filter(order -> !order.terms().isEmpty())
                .distinct()
                .toList();
        return orders.isEmpty() ? Optional.empty() : Optional.of(new Phrase(orders));
    }

    private static Sequence sequence(List<Term> first, List<Term> then) {
        if (first.isEmpty() || then.isEmpty()) {
            return new Sequence(first.isEmpty() ? then : first);
        }
        List<Term> terms = new ArrayList<>(first);
        terms.add(then.getFirst().withMostBefore(MOST_WORDS_BETWEEN_SIDES));
        terms.addAll(then.subList(1, then.size()));
        return new Sequence(terms);
    }

    private static List<Term> terms(List<String> parts) {
        List<Term> terms = new ArrayList<>();
        int mostBefore = 0;
        for (String part : parts) {
            // What stands on the two sides of a second <> keeps its order.
            if (part.equals("..") || part.equals(SIDES)) {
                mostBefore = MOST_WORDS_BETWEEN;
                continue;
            }
            for (List<String> words : wordsOf(part)) {
                terms.add(Term.of(words, terms.isEmpty() ? 0 : mostBefore));
                mostBefore = 0;
            }
        }
        return terms;
    }

    /** A part such as {@code check-up} is two words in a row; one with alternatives is one place. */
    private static List<List<String>> wordsOf(String part) {
        if (part.contains("|")) {
            List<String> alternatives = Arrays.stream(part.split("\\|", -1))
                    .map(Phrase::wordsInARow)
                    .filter(word -> !word.isEmpty())
                    .toList();
            return alternatives.isEmpty() ? List.of() : List.of(alternatives);
        }
        return Arrays.stream(NEITHER_WORD_NOR_STAR.split(part, -1))
                .map(Phrase::word)
                .filter(word -> !word.isEmpty())
                .map(List::of)
                .toList();
    }

    private static String wordsInARow(String alternative) {
        return Arrays.stream(alternative.split("_", -1))
                .map(Phrase::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("_"));
    }

    private static String word(String written) {
        String letters = NOT_A_WORD.matcher(written).replaceAll("");
        return letters.isEmpty() ? "" : written.endsWith("*") ? letters + "*" : letters;
    }

    /** Where the phrase stands in a text: for each place and order that it can begin with, the shortest stretch. */
    public List<Span> in(List<Token> tokens) {
        return in(Text.of(tokens));
    }

    List<Span> in(Text text) {
        // Most have one order, and nearly none stands in a text.
        return orders.size() == 1
                ? orders.getFirst().in(text)
                : orders.stream().flatMap(order -> order.in(text).stream()).toList();
    }

    /** The words and beginnings of words that make it up by themselves; none where it takes several. */
    Set<String> words() {
        return orders.stream()
                .filter(order -> order.terms().size() == 1)
                .flatMap(order -> order.terms().stream())
                .flatMap(term -> Stream.concat(term.whole().stream(), term.beginnings().stream()))
                .collect(Collectors.toSet());
    }
}
