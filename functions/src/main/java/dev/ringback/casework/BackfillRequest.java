package dev.ringback.casework;

import java.time.Instant;

/** What the reconciler is started with. */
public sealed interface BackfillRequest {

    /** By its schedule: what ended since the last run. */
    record SinceTheLastRun() implements BackfillRequest {}

    /** By a person: what ended in this time, both ends included. */
    record Window(Instant from, Instant to) implements BackfillRequest {}

    /** It cannot be read, for this reason. */
    record Unusable(String why) implements BackfillRequest {}
}
