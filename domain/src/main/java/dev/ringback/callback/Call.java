package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * A missed call, triaged: one chain of contacts, however many legs it had (docs/rules.md §1–2).
 *
 * @param chain the initial contact of the chain
 * @param consent what the caller said about texts during this call, if anything
 * @param voicemail a reference to the recording, for those who may listen
 * @param heard what was heard in the recording besides words
 * @param campaign the label of the dialled line
 * @param language what the caller chose to speak, if the flow asked
 * @param words what the caller said or typed, for those who may read it
 * @param queued whether Connect calls the caller back from a queue
 * @param wishes how the caller wishes to be called back, as they said in this call; the language is told apart from them
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
        Optional<Heard> heard,
        Optional<String> campaign,
        Optional<Language> language,
        Optional<CallerWords> words,
        Optional<QueuedCallback> queued,
        Wishes wishes) {

    /**
     * This call as it is once {@code told} is known of it too. What is known of a call only grows: nothing that was known is lost
     * to an event that knows less. A bucket is learnt where there was none, what is clinical outweighs other buckets, urgent words
     * and a refusal of texts outweigh all else, and what the caller asked for outweighs where they gave up.
     */
    public Call knowing(Call told) {
        boolean isClinicalToo = told.bucket == Bucket.CLINICAL && urgency == Urgency.ROUTINE;
        boolean learnsKind = bucket == Bucket.OTHER || isClinicalToo || told.urgency == Urgency.URGENT;
        return new Call(
                chain,
                startedAt,
                endedAt,
                told.reason.isAskedOfUs() && !reason.isAskedOfUs() ? told.reason : reason,
                learnsKind ? told.bucket : bucket,
                learnsKind ? told.urgency : urgency,
                dialled,
                told.consent
                        .filter(TextConsent.REVOKED::equals)
                        .or(() -> consent)
                        .or(told::consent),
                voicemail.or(told::voicemail),
                heard.or(told::heard),
                campaign.or(told::campaign),
                language.or(told::language),
                words.map(known -> told.words.map(known::and).orElse(known)).or(told::words),
                queued.map(known -> told.queued.map(known::and).orElse(known)).or(told::queued),
                wishes.and(told.wishes));
    }

    /** This call, had {@code other} been wished in it. */
    public Call wishing(Wishes other) {
        return new Call(
                chain, startedAt, endedAt, reason, bucket, urgency, dialled, consent, voicemail, heard, campaign,
                language, words, queued, other);
    }

    /** Whether a voicemail was left in it, whether there is a recording of it by now or not. */
    public boolean hasVoicemail() {
        return voicemail.isPresent() || reason == MissedReason.LEFT_VOICEMAIL;
    }

    /** What was wished in it, the language included. */
    Wishes wished() {
        return new Wishes(wishes.when(), wishes.callOn(), language, wishes.voicemail());
    }

    /** Whether a location owns the number that the caller dialled; what none owns goes to the catch-all location. */
    public enum DialledNumber implements Word {
        OWNED,
        UNOWNED
    }
}
