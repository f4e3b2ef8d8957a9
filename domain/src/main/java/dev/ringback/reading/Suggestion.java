package dev.ringback.reading;

import dev.ringback.callback.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant. */
public final class Suggestion {

    /** A longer word was not meant for any of ours, and comparing it would take as long as it is. */
    private static final int LONGEST = 60;

    private Suggestion() {}

    /** The nearest of {@code known}, unless more than a third of {@code word} would have to change. */
    private static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .min(Comparator.comparingInt(candidate -> edits(word, candidate)))
                .filter(nearest -> edits(word, nearest) <= Math.max(1, word.length() / 3));
    }

    /** The nearest of {@code known}, or all of them where none is near. */
    public static Wording orAnyOf(String word, Collection<String> known) {
        return to(word, known)
                .map(Wording::verbatim)
                .orElseGet(() -> FileSentence.ONE_OF.with(String.join(", ", known)));
    }

    /** How many letters to insert, remove or replace; case counts for nothing. */
    private static int edits(String from, String to) {
        String left = from.toLowerCase(Locale.ROOT);
        String right = to.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = left.charAt(line - 1) == right.charAt(column - 1) ? diagonal : diagonal + 1;
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
