package dev.ringback.phrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One place in a phrase.
 *
 * @param whole words that may stand there
 * @param beginnings of words that may stand there
 * @param mostBefore how many other words may come before, at most
 */
record Term(Set<String> whole, List<String> beginnings, int mostBefore) {

    Term {
        whole = Set.copyOf(whole);
        beginnings = List.copyOf(beginnings);
    }

    /** Takes words as they are written in a list: {@code bleed*} is the beginning of one. */
    static Term of(List<String> words, int mostBefore) {
        Set<String> whole = new HashSet<>();
        Stream.Builder<String> beginnings = Stream.builder();
        for (String word : words) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                whole.add(word);
            }
        }
        return new Term(whole, beginnings.build().toList(), mostBefore);
    }

    Term withMostBefore(int others) {
        return new Term(whole, beginnings, others);
    }

    boolean accepts(String word) {
        return whole.contains(word) || beginnings.stream().anyMatch(word::startsWith);
    }

    /** Whether a word begins with this one and goes on: it may be two words written as one. */
    boolean opens(String word) {
        return Stream.concat(whole.stream(), beginnings.stream())
                .anyMatch(begin -> begin.length() < word.length() && word.startsWith(begin));
    }

    /** Where in a word this one may end, when it may begin at any of these places. */
    boolean[] endsIn(String word, boolean[] begins) {
        boolean[] ends = new boolean[word.length() + 1];
        for (int from = 0; from < word.length(); from++) {
            if (begins[from]) {
                for (String one : whole) {
                    if (word.startsWith(one, from)) {
                        ends[from + one.length()] = true;
                    }
                }
                for (String one : beginnings) {
                    if (word.startsWith(one, from)) {
                        java.util.Arrays.fill(ends, from + one.length(), ends.length, true);
                    }
                }
            }
        }
        return ends;
    }
}
