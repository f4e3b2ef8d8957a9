package dev.ringback.texting;

import dev.ringback.callback.BucketRule;
import dev.ringback.callback.TextStep;
import dev.ringback.rhythm.CallerZones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * All that decides whether one text may go (docs/rules.md §8), as it is known when it would be sent.
 *
 * @param textsForCallback how many were sent for this callback, those whose fate is unknown among them
 * @param lastTextAt when this caller was last texted from this location, for whatever callback, or may have been
 */
public record TextFacts(
        TextStep step,
        LocationTexting location,
        BucketRule.Texting bucket,
        ConsentState consent,
        NumberState number,
        CallbackStage callback,
        int textsForCallback,
        Optional<Instant> lastTextAt,
        ZoneId locationZone,
        CallerZones callerZones) {}
