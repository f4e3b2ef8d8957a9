package dev.ringback.followup;

import dev.ringback.callback.Confirmed;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody did for a follow-up, as they report it.
 *
 * @param office which other office was asked; with {@link FollowUpOutcome#REQUESTED} alone, and always with it
 * @param askAgainOn when to ask it again, if not when the rule says
 * @param confirmed what the patient has confirmed
 */
public record FollowUpReport(
        FollowUpOutcome outcome,
        Optional<String> note,
        Optional<String> office,
        Optional<LocalDate> askAgainOn,
        Confirmed confirmed) {

    /** A report in which the patient has confirmed nothing. */
    public FollowUpReport(
            FollowUpOutcome outcome, Optional<String> note, Optional<String> office, Optional<LocalDate> askAgainOn) {
        this(outcome, note, office, askAgainOn, Confirmed.NOTHING);
    }

    /** A report of the outcome alone. */
    public static FollowUpReport of(FollowUpOutcome outcome) {
        return new FollowUpReport(outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
