package dev.ringback.followup;

import dev.ringback.callback.Refusal;
import java.util.List;

/** What the rules make of a person's command to a follow-up. */
public sealed interface FollowUpDecision {

    /**
     * Something changed.
     *
     * @param owed what is owed because of it, saved in the same step
     */
    record Changed(FollowUp after, List<FollowUp> owed) implements FollowUpDecision {
        public Changed {
            owed = List.copyOf(owed);
        }

        Changed(FollowUp after) {
            this(after, List.of());
        }
    }

    record Refused(Refusal why) implements FollowUpDecision {}
}
