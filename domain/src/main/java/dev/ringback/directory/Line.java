package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import java.util.Optional;

/**
 * What a dialled number implies, if anything.
 *
 * @param campaign the label by which its calls are counted (docs/rules.md §12)
 */
public record Line(Optional<Bucket> bucket, Optional<String> campaign) {

    /** Every call of the line has it in its history, and an item of the table has an end. */
    public static final int LONGEST_CAMPAIGN = 100;

    /** The line that implies nothing. */
    public static final Line PLAIN = new Line(Optional.empty(), Optional.empty());

    /** The label as an entry takes it: one that was put in force before labels had a limit is cut. */
    Optional<String> campaignOfACall() {
        return campaign.map(label -> label.substring(0, endWithin(label)));
    }

    private static int endWithin(String label) {
        if (label.length() <= LONGEST_CAMPAIGN) {
            return label.length();
        }
        return Character.isHighSurrogate(label.charAt(LONGEST_CAMPAIGN - 1)) ? LONGEST_CAMPAIGN - 1 : LONGEST_CAMPAIGN;
    }
}
