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

    @Override
    public String toString() {
        return "(a reason)";
    }
}
