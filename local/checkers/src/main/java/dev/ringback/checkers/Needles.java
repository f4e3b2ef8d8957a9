package dev.ringback.checkers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words to be found in texts: all at once, as a tree of their letters, since a week has thousands of either. */
final class Needles {

    private static final class Letter {
        final Map<Character, Letter> next = new HashMap<>();
        boolean ends;
    }

    private final Letter root = new Letter();

    Needles(Collection<String> words) {
        words.forEach(this::add);
    }

    private void add(String word) {
        Letter letter = root;
        for (int i = 0; i < word.length(); i++) {
            letter = letter.next.computeIfAbsent(word.charAt(i), _ -> new Letter());
        }
        letter.ends = true;
    }

    /** Whether one of the words stands anywhere in a text. */
    boolean areIn(String text) {
        for (int start = 0; start < text.length(); start++) {
            if (isAt(text, start)) {
                return true;
            }
        }
        return root.ends;
    }

    private boolean isAt(String text, int start) {
        Optional<Letter> letter = Optional.of(root);
        for (int i = start; letter.isPresent(); i++) {
            if (letter.get().ends) {
                return true;
            }
            letter = i == text.length()
                    ? Optional.empty()
                    : Optional.ofNullable(letter.get().next.get(text.charAt(i)));
        }
        return false;
    }
}
