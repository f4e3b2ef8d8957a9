package dev.ringback.desk;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may read what somebody wrote into an entry of a history (docs/rules.md §10): what was written while the callback was a
 * clinical matter stays in-house for good, also when the callback comes back to the desk or is closed.
 */
enum NoteAudience {
    /** Everybody who may see the callback, now or later: assistants too. */
    ALL,
    IN_HOUSE;

    /** Whose matter the callback is after some entry. */
    private record Matter(Bucket bucket, Optional<Team> handedTo) {

        Matter after(Entry entry) {
            return switch (entry) {
                case Entry.Opened opened -> new Matter(opened.call().bucket(), Optional.empty());
                case Entry.ReTriaged reTriaged -> new Matter(reTriaged.bucket(), handedTo);
                case Entry.HandedOff handedOff -> new Matter(bucket, Optional.of(handedOff.team()));
                // What the clinical team says when it returns a callback is said to the desk.
                case Entry.Returned _ -> new Matter(bucket, Optional.empty());
                default -> this;
            };
        }

        NoteAudience audience() {
            return bucket == Bucket.CLINICAL || handedTo.equals(Optional.of(Team.CLINICAL)) ? IN_HOUSE : ALL;
        }
    }

    /** For each entry of a history, in its order. */
    static List<NoteAudience> ofEach(List<Entry> history) {
        List<NoteAudience> audiences = new ArrayList<>();
        Matter matter = new Matter(Bucket.OTHER, Optional.empty());
        for (Entry entry : history) {
            matter = matter.after(entry);
            // What somebody says who routes a callback to the clinical team is said to that team.
            audiences.add(isRouting(entry) ? IN_HOUSE : matter.audience());
        }
        return audiences;
    }

    private static boolean isRouting(Entry entry) {
        return entry instanceof Entry.OutcomeRecorded recorded
                && recorded.report().outcome() == Outcome.ROUTED_TO_CLINICAL;
    }
}
