package dev.ringback.texting;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * That a location owes patients texts of a kind after calls (docs/rules.md §14).
 *
 * @param seenTo the team that sees to what cannot be sent
 * @param buckets after what kinds of calls
 * @param percent of so many callbacks in a hundred
 */
public record OwedTextRule(Team seenTo, Set<Bucket> buckets, int percent) {

    private static final int ALL = 100;

    /** Of how many callbacks the question is asked where the directory does not say. */
    private static final int USUAL_SHARE = 20;

    public OwedTextRule {
        buckets = Set.copyOf(buckets);
        if (percent < 1 || percent > ALL) {
            throw new IllegalArgumentException("a share is from 1 to 100 percent, and not " + percent);
        }
    }

    /** What docs/rules.md §14 says of a kind where a location switches it on and says no more. */
    public static OwedTextRule standard(TextStep.Purpose kind) {
        Set<Bucket> texted = Arrays.stream(Bucket.values())
                .filter(bucket -> BucketRule.standard(bucket).texting() == BucketRule.Texting.ALLOWED)
                .collect(Collectors.toSet());
        return switch (kind) {
            case REMINDER -> new OwedTextRule(Team.FRONT_DESK, texted, ALL);
            case FEEDBACK -> new OwedTextRule(Team.FRONT_DESK, texted, USUAL_SHARE);
            case OUTREACH -> throw new IllegalArgumentException("a text that reaches out is owed after no call");
        };
    }

    /** Whether a callback is among them: the same answer for the same callback, whoever asks and how often. */
    boolean covers(Callback callback) {
        return buckets.contains(callback.bucket()) && isDrawn(callback.id());
    }

    private boolean isDrawn(CallbackId callback) {
        var digest = new CRC32();
        digest.update(callback.id().getBytes(StandardCharsets.UTF_8));
        return digest.getValue() % ALL < percent;
    }
}
