package dev.ringback.followup;

import dev.ringback.callback.Standing;
import java.time.Instant;
import java.util.Optional;

/** A call that is owed to a patient who is not to be called ends; what is owed without a call stays owed (docs/rules.md §14). */
public final class RefusedCalls {

    private RefusedCalls() {}

    /** Whether what is known of the patient's number can end this follow-up. */
    public static boolean canEnd(FollowUp followUp) {
        return followUp.isOpen() && FollowUpClaims.isCallToPatient(followUp.kind());
    }

    /**
     * A follow-up as it is once it is known how the number stands.
     *
     * @param standing of the patient's number, with the whole tenant
     */
    public static FollowUp heed(FollowUp followUp, Standing standing, Instant now) {
        return why(standing)
                .filter(_ -> canEnd(followUp))
                .map(outcome -> followUp.with(new FollowUpEntry.Closed(now, outcome)))
                .orElse(followUp);
    }

    /** Why the patient is not to be called, if they are not: so does a call to them end. */
    public static Optional<FollowUpOutcome> why(Standing standing) {
        if (standing.isWrongNumber()) {
            return Optional.of(FollowUpOutcome.WRONG_NUMBER);
        }
        return standing.isDoNotCall() ? Optional.of(FollowUpOutcome.DO_NOT_CALL) : Optional.empty();
    }
}
