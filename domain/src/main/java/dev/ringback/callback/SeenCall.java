package dev.ringback.callback;

import java.time.Duration;
import java.time.Instant;

/**
 * A call to a patient, as the phone system tells of it once it is over (docs/rules.md §5).
 *
 * @param contact the contact that was dialled
 * @param lasted from the dialling to the end, the ringing included
 */
public record SeenCall(ContactId contact, Instant dialledAt, Duration lasted, PickedUp pickedUp, End end) {

    /** Who took the call, as far as the phone system can tell. */
    public enum PickedUp implements Word {
        SOMEBODY,
        /** An answering machine, a fax or a tone. */
        A_MACHINE,
        /** Nobody, as far as it tells. */
        NOBODY
    }

    /** How it ended, as the phone system says; it may name the wrong party. */
    public enum End implements Word {
        PATIENT_HUNG_UP,
        WE_HUNG_UP,
        BUSY,
        UNANSWERED,
        NOT_CONNECTED,
        /** In another way, or it does not say. */
        OTHER
    }
}
