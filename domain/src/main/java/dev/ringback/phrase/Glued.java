package dev.ringback.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Takes words apart that were written as one, as addresses are: {@code mypainclinic}.
 *
 * @param known the words that it may be made up of; nothing else is taken apart
 */
public record Glued(Set<String> known) {

    private static final int LONGEST = 24;
    private static final int NO_WAY = Integer.MAX_VALUE;

    public Glued {
        known = Set.copyOf(known);
    }

    /** The fewest known words that make up this one; the word itself where there are none. */
    public List<String> apart(String word) {
        int length = word.length();
        int[] parts = new int[length + 1];
        int[] begins = new int[length + 1];
        Arrays.fill(parts, NO_WAY);
        parts[0] = 0;
        for (int end = 1; end <= length; end++) {
            for (int begin = Math.max(0, end - LONGEST); begin < end; begin++) {
                if (parts[begin] != NO_WAY
                        && parts[begin] + 1 < parts[end]
                        && known.contains(word.substring(begin, end))) {
                    parts[end] = parts[begin] + 1;
                    begins[end] = begin;
                }
            }
        }
        if (parts[length] == NO_WAY) {
            return List.of(word);
        }
        List<String> words = new ArrayList<>();
        for (int end = length; end > 0; end = begins[end]) {
            words.add(word.substring(begins[end], end));
        }
        Collections.reverse(words);
        return words;
    }
}
