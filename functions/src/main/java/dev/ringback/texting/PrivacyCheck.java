package dev.ringback.texting;

import dev.ringback.callback.Word;
import java.util.List;

/**
 * Finds words that a text or a voicemail may not carry, because whoever else sees or hears it would learn something about the
 * patient (brief.md §8, §9).
 */
public final class PrivacyCheck {

    private PrivacyCheck() {}

    /** What the words would reveal. */
    public enum About implements Word {
        HEALTH,
        DEPARTMENT
    }

    /**
     * Words that reveal something.
     *
     * @param words as they stand in the text
     */
    public record Finding(About about, String words) {}

    public static List<Finding> findings(String text) {
        return List.of();
    }

    /** What a practice's public name tells about what its patients are treated for. */
    public static List<Finding> specialtiesIn(String name) {
        return List.of();
    }
}
