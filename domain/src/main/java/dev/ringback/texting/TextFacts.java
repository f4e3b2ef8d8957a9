package dev.ringback.texting;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.TextStep;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ContactWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * All that decides whether one text may go (docs/rules.md §8), as it is known when it would be sent.
 *
 * @param textsForCallback how many were sent for this callback, those whose fate is unknown among them; none of what its end owes counts
 * @param textedAt when this number was texted, from whatever location, or may have been; as far as that is known
 * @param window the hours of texts to this number
 */
public record TextFacts(
        TextStep step,
        LocationTexting location,
        BucketRule.Texting bucket,
        ConsentState consent,
        NumberState number,
        CallbackStage callback,
        int textsForCallback,
        Set<Instant> textedAt,
        ContactWindow window,
        ZoneId locationZone,
        CallerZones callerZones) {

    public TextFacts {
        textedAt = Set.copyOf(textedAt);
    }
}
