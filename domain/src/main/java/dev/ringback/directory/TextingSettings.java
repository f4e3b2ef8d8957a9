package dev.ringback.directory;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.texting.AnswersBy;
import java.net.URI;
import java.util.Optional;

/**
 * How a location texts its callers; a location without these never texts (docs/rules.md §8).
 *
 * @param from the number that texts come from
 * @param link the https address at which a patient can book, if there is one
 * @param answers who answers STOP, START and HELP on that number
 * @param through which service of AWS hands the texts on
 * @param window the hours of texts, by the clocks of the location and of the patient
 * @param reminders whether a reminder says when the visit is
 */
public record TextingSettings(
        PhoneNumber from,
        Optional<URI> link,
        OnMissedCall onMissedCall,
        AnswersBy answers,
        Through through,
        ContactWindow window,
        Reminders reminders) {

    /** Whether a text follows right after the missed call, before anyone has tried to call back. */
    public enum OnMissedCall implements Word {
        TEXT,
        NO_TEXT
    }

    /** Whether a reminder says when the visit is: who else reads the phone then knows that too. */
    public enum Reminders implements Word {
        WITH_TIME,
        WITHOUT_TIME
    }

    /** Which service of AWS hands texts on. */
    public enum Through implements Word {
        /** It needs nothing to be set up, and tells nobody what became of a text but its logs. */
        SNS,
        /** With delivery receipts, an end to how long a text may wait, and opt-outs of its own. */
        END_USER_MESSAGING
    }
}
