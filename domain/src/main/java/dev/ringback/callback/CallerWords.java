package dev.ringback.callback;

import java.util.Optional;

/**
 * What a caller said or typed in a call, as it is kept with it. Patient data: it prints itself hidden and never leaves the table
 * (docs/rules.md §13).
 */
public record CallerWords(String text) {

    /** Two minutes of speech. A callback is one item, and every write of it is charged by its whole length. */
    private static final int LONGEST = 2000;

    private static final String CUT = " […]";

    public CallerWords {
        text = cut(text.strip());
        if (text.isEmpty()) {
            throw new IllegalArgumentException("words must not be blank; where there are none, leave them out");
        }
    }

    public static Optional<CallerWords> of(String said) {
        return said.isBlank() ? Optional.empty() : Optional.of(new CallerWords(said));
    }

    /** These words, and what {@code told} has besides: a transcript that comes in parts is not kept twice. */
    CallerWords and(CallerWords told) {
        if (text.contains(told.text)) {
            return this;
        }
        return told.text.contains(text) ? told : new CallerWords(text + "\n" + told.text);
    }

    /** As many whole words as fit; what was cut says so. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String kept = text.substring(0, LONGEST - CUT.length());
        int lastSpace = kept.lastIndexOf(' ');
        int end = lastSpace > 0
                ? lastSpace
                : kept.length() - (Character.isHighSurrogate(kept.charAt(kept.length() - 1)) ? 1 : 0);
        return kept.substring(0, end) + CUT;
    }

    @Override
    public String toString() {
        return "(words)";
    }
}
