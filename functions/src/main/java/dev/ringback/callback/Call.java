package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * A missed call, triaged: one chain of contacts, however many legs it had (brief.md §1–2).
 *
 * @param chain the initial contact of the chain
 * @param consent what the caller said about texts during this call, if anything
 * @param voicemail a reference to the recording, for those who may listen
 * @param campaign the label of the dialled line
 * @param language what the caller chose to speak, if the flow asked
 */
public record Call(
        ContactId chain,
        Instant startedAt,
        Instant endedAt,
        MissedReason reason,
        Bucket bucket,
        Urgency urgency,
        DialledNumber dialled,
        Optional<TextConsent> consent,
        Optional<String> voicemail,
        Optional<String> campaign,
        Optional<Language> language) {

    /** Whether a location owns the number that the caller dialled; what nobody owns goes to the catch-all location. */
    public enum DialledNumber implements Word {
        OWNED,
        UNOWNED
    }
}
