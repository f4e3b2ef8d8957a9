package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of going over a past time. */
public sealed interface BackfillReply {

    /**
     * How far it was gone over, and what was found.
     *
     * @param taken how many contacts became what
     * @param late of those that opened a callback, how many ended so long ago that no text goes about them (docs/rules.md §8)
     * @param failed contacts that could not be taken; asking for the same time again tries them again
     * @param next where to go on; empty once all was gone over
     */
    record Backfilled(Map<Taken, Integer> taken, int late, List<ContactId> failed, Optional<Instant> next)
            implements BackfillReply {

        public Backfilled {
            taken = Map.copyOf(taken);
            failed = List.copyOf(failed);
        }
    }

    /** It was not gone over, for this reason. */
    record Unusable(String why) implements BackfillReply {}
}
