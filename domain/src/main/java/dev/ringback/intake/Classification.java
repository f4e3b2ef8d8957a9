package dev.ringback.intake;

import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.Optional;

/** What a chain of contacts is to us (docs/rules.md §1). */
public sealed interface Classification {

    /** No agent answered it. */
    record Missed(MissedCall call) implements Classification {}

    /**
     * The caller spoke to an agent, by calling us or because we called.
     *
     * @param caller the patient's end of the line
     * @param dialled our end of the line, which tells the location
     * @param from when it began; where we dialled, when dialling did
     * @param at when the last agent was connected
     * @param until the last moment of it that is known
     * @param said what the flow noted on any leg
     */
    record Reached(
            ContactId chain,
            Customer caller,
            Optional<Address> dialled,
            Dialler dialler,
            Instant from,
            Instant at,
            Instant until,
            FlowAttributes said)
            implements Classification {

        /**
         * What the caller said about texts, as it becomes known. At what moment of the call is not told: of two that are possible, the
         * one that means fewer texts counts.
         */
        public Optional<Consent> consent(Instant now) {
            return said.consent().map(word -> Consent.inCall(word, at, now, chain));
        }
    }

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
        NOT_INBOUND,
        /** Connect calls its medium, or how it began, by a word that this release does not know. */
        UNKNOWN_KIND
    }
}
