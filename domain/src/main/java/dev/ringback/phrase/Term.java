package dev.ringback.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One place in a phrase.
 *
 * @param whole words that may stand there
 * @param beginnings of words that may stand there
 * @param several words in a row that may stand there, a term for each
 * @param mostBefore how many other words may come before, at most
 */
record Term(Set<String> whole, List<String> beginnings, List<List<Term>> several, int mostBefore) {

    // Shorter ones are found in too many other words: should and er in shoulder.
    private static final int SHORTEST_JOINED = 3;

    Term {
        whole = Set.copyOf(whole);
        beginnings = List.copyOf(beginnings);
        several = several.stream().map(List::copyOf).toList();
    }

    /** Takes words as they are written in a list: {@code bleed*} is the beginning of one, {@code month_old} are two in a row. */
    static Term of(List<String> alternatives, int mostBefore) {
        Set<String> whole = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        List<List<Term>> several = new ArrayList<>();
        for (String alternative : alternatives) {
            if (alternative.contains("_")) {
                several.add(Stream.of(alternative.split("_", -1))
                        .map(word -> of(List.of(word), 0))
                        .toList());
            } else if (alternative.endsWith("*")) {
                beginnings.add(alternative.substring(0, alternative.length() - 1));
            } else {
                whole.add(alternative);
            }
        }
        return new Term(whole, beginnings, several, mostBefore);
    }

    Term withMostBefore(int others) {
        return new Term(whole, beginnings, several, others);
    }

    boolean accepts(Token token) {
        // Loops here and below: each text is held against hundreds of phrases while a caller's event waits.
        for (String word : token.readings()) {
            if (accepts(word)) {
                return true;
            }
        }
        return false;
    }

    boolean accepts(String word) {
        if (whole.contains(word)) {
            return true;
        }
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can begin with this word, at which a text need not be looked at otherwise. */
    boolean mayBeginWith(Token token) {
        for (String word : token.readings()) {
            if (accepts(word) || opens(word)) {
                return true;
            }
        }
        for (List<Term> words : several) {
            if (words.getFirst().mayBeginWith(token)) {
                return true;
            }
        }
        return false;
    }

    /** How the words open that it can begin with. */
    Set<String> openings() {
        Set<String> openings = new HashSet<>();
        Stream.concat(whole.stream(), beginnings.stream()).map(Text::opening).forEach(openings::add);
        several.forEach(words -> openings.addAll(words.getFirst().openings()));
        return openings;
    }

    /** Whether a word begins with this one and goes on: it may be two words written as one. */
    boolean opens(String word) {
        return opens(word, whole) || opens(word, beginnings);
    }

    private static boolean opens(String word, Iterable<String> begins) {
        for (String begin : begins) {
            if (begin.length() >= SHORTEST_JOINED && begin.length() < word.length() && word.startsWith(begin)) {
                return true;
            }
        }
        return false;
    }

    /** Where in a word this one may end as a part of it, when it may begin at any of these places. */
    boolean[] endsIn(String word, boolean[] begins) {
        boolean[] ends = new boolean[word.length() + 1];
        for (int from = 0; from < word.length(); from++) {
            if (begins[from]) {
                for (String one : whole) {
                    if (one.length() >= SHORTEST_JOINED && word.startsWith(one, from)) {
                        ends[from + one.length()] = true;
                    }
                }
                for (String one : beginnings) {
                    if (one.length() >= SHORTEST_JOINED && word.startsWith(one, from)) {
                        Arrays.fill(ends, from + one.length(), ends.length, true);
                    }
                }
            }
        }
        return ends;
    }
}
