package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.Optional;

/** What a chain of contacts is to us (brief.md §1). */
public sealed interface Classification {

    /** Nobody answered it. */
    record Missed(MissedCall call) implements Classification {}

    /**
     * The caller spoke to an agent, by calling us or because we called.
     *
     * @param caller the patient's end of the line
     * @param dialled our end of the line, which tells the location
     * @param at when the last agent was connected
     * @param until the last moment of it that is known
     * @param said what the flow noted on any leg
     */
    record Reached(
            ContactId chain,
            Optional<Address> caller,
            Optional<Address> dialled,
            Dialler dialler,
            Instant at,
            Instant until,
            Said said)
            implements Classification {}

    /** Who dialled whom. */
    enum Dialler {
        CALLER,
        PRACTICE
    }

    /** The patient still waits in one of its legs; that leg's own end will tell. */
    record StillGoing(ContactId chain) implements Classification {}

    record NotOurs(ContactId chain, Why why) implements Classification {}

    /** Why a chain is neither a missed call nor a conversation that matters to a callback. */
    enum Why {
        IGNORED,
        NOT_VOICE,
        DIALLED_BY_US,
        NOT_INBOUND
    }
}
