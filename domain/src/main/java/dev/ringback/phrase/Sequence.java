package dev.ringback.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Terms in a fixed order. Finding them takes a time that grows with the length of the text and of the sequence and not faster, however
 * many gaps it has: for each term and each word, the shortest stretch from there is worked out once, from the end.
 *
 * @param openings of the words that it can begin with, see {@link Text}
 */
record Sequence(List<Term> terms, List<String> openings) {

    private static final int NOWHERE = Integer.MAX_VALUE;
    // Longer ones are no words that somebody forgot a space in.
    private static final int LONGEST_JOINED = 40;

    Sequence {
        terms = List.copyOf(terms);
        openings = List.copyOf(openings);
    }

    Sequence(List<Term> terms) {
        this(terms, terms.isEmpty() ? List.of() : List.copyOf(terms.getFirst().openings()));
    }

    /** Where it stands in a text: for each place that it can begin at, the shortest stretch. */
    List<Phrase.Span> in(Text text) {
        List<Token> tokens = text.tokens();
        if (!mayBeginIn(text)) {
            return List.of();
        }
        int[] ends = ends(tokens);
        List<Phrase.Span> spans = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            if (ends[from] != NOWHERE) {
                spans.add(new Phrase.Span(from, ends[from]));
            }
        }
        return spans;
    }

    private boolean mayBeginIn(Text text) {
        if (!opensIn(text)) {
            return false;
        }
        Term first = terms.getFirst();
        for (Token token : text.tokens()) {
            if (first.mayBeginWith(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensIn(Text text) {
        for (String opening : openings) {
            if (text.openings().contains(opening)) {
                return true;
            }
        }
        return false;
    }

    /** For each word at which the sequence can begin, where its shortest stretch ends. */
    private int[] ends(List<Token> tokens) {
        // reached[term][at]: the nearest end of the rest from term on, when the words before `at` are taken.
        int[][] reached = new int[terms.size() + 1][];
        reached[terms.size()] = new int[tokens.size() + 1];
        Arrays.setAll(reached[terms.size()], at -> at);
        int[] ends = {};
        for (int term = terms.size() - 1; term >= 0; term--) {
            ends = endsFrom(term, tokens, reached);
            reached[term] = nearest(ends, terms.get(term).mostBefore());
        }
        return ends;
    }

    private int[] endsFrom(int term, List<Token> tokens, int[][] reached) {
        int[] ends = new int[tokens.size() + 1];
        Arrays.fill(ends, NOWHERE);
        for (int at = 0; at < tokens.size(); at++) {
            for (int taken : wordsTaken(terms.get(term), tokens, at)) {
                ends[at] = Math.min(ends[at], reached[term + 1][at + taken]);
            }
            for (String word : tokens.get(at).readings()) {
                for (int last : joined(term, word)) {
                    ends[at] = Math.min(ends[at], reached[last + 1][at + 1]);
                }
            }
        }
        return ends;
    }

    /** How many words a term may take from here on. */
    private static List<Integer> wordsTaken(Term term, List<Token> tokens, int at) {
        List<Integer> taken = new ArrayList<>();
        if (term.accepts(tokens.get(at))) {
            taken.add(1);
        }
        for (List<Term> words : term.several()) {
            boolean fits = at + words.size() <= tokens.size();
            for (int next = 0; fits && next < words.size(); next++) {
                fits = words.get(next).accepts(tokens.get(at + next));
            }
            if (fits) {
                taken.add(words.size());
            }
        }
        return taken;
    }

    /** The later terms that end this word, when it is this term and those after it written as one: {@code chestpain}. */
    private List<Integer> joined(int term, String word) {
        if (word.length() > LONGEST_JOINED
                || term + 1 == terms.size()
                || !terms.get(term).opens(word)) {
            return List.of();
        }
        List<Integer> lasts = new ArrayList<>();
        boolean[] places = new boolean[word.length() + 1];
        places[0] = true;
        places = terms.get(term).endsIn(word, places);
        int longest = Math.min(terms.size(), term + word.length());
        for (int next = term + 1; next < longest; next++) {
            places = terms.get(next).endsIn(word, places);
            if (places[word.length()]) {
                lasts.add(next);
            }
        }
        return lasts;
    }

    /** For each place, the nearest end when up to so many words are passed over. */
    private static int[] nearest(int[] ends, int mostBefore) {
        int[] nearest = new int[ends.length];
        for (int at = 0; at < ends.length; at++) {
            nearest[at] = NOWHERE;
            for (int next = at; next < ends.length && next - at <= mostBefore; next++) {
                nearest[at] = Math.min(nearest[at], ends[next]);
            }
        }
        return nearest;
    }
}
