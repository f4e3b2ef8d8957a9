package dev.ringback.intake;

import java.util.Optional;

/**
 * What a caller said or typed as the reason of the call. Patient data: it prints itself hidden and never leaves the
 * table.
 */
public record SpokenReason(String words) {

    public static Optional<SpokenReason> of(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(new SpokenReason(words.strip()));
    }

    /** These words, then those: what a caller typed, and what they said. */
    SpokenReason and(SpokenReason other) {
        return new SpokenReason(words + "\n" + other.words);
    }

    @Override
    public String toString() {
        return "(a reason)";
    }
}
