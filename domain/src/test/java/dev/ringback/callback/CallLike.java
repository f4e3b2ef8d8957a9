package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/** A call that is like another one but for what is told of it here. */
public final class CallLike {

    private final Call other;
    private MissedReason reason;
    private Bucket bucket;
    private Urgency urgency;
    private Optional<TextConsent> consent;
    private Optional<String> voicemail;
    private Optional<String> campaign;
    private Optional<Language> language;
    private Optional<CallerWords> words;
    private Optional<QueuedCallback> queued;

    private CallLike(Call other) {
        this.other = other;
        reason = other.reason();
        bucket = other.bucket();
        urgency = other.urgency();
        consent = other.consent();
        voicemail = other.voicemail();
        campaign = other.campaign();
        language = other.language();
        words = other.words();
        queued = other.queued();
    }

    public static CallLike like(Call other) {
        return new CallLike(other);
    }

    /** A caller who waited in the queue of a line that the location owns, told of what is to be scheduled, and hung up after 40 seconds. */
    static Call plain(String contact, Instant endedAt) {
        return new Call(
                new ContactId(contact),
                endedAt.minusSeconds(40),
                endedAt,
                MissedReason.ABANDONED_IN_QUEUE,
                Bucket.SCHEDULING,
                Urgency.ROUTINE,
                Call.DialledNumber.OWNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Wishes.NONE);
    }

    public CallLike of(MissedReason why) {
        reason = why;
        return this;
    }

    public CallLike about(Bucket matter) {
        bucket = matter;
        return this;
    }

    public CallLike urgent() {
        urgency = Urgency.URGENT;
        return this;
    }

    public CallLike saying(TextConsent said) {
        consent = Optional.of(said);
        return this;
    }

    public CallLike leaving(String recording) {
        voicemail = Optional.of(recording);
        return this;
    }

    public CallLike broughtBy(String label) {
        campaign = Optional.of(label);
        return this;
    }

    public CallLike in(Language spoken) {
        language = Optional.of(spoken);
        return this;
    }

    public CallLike inTheWords(String said) {
        words = CallerWords.of(said);
        return this;
    }

    public CallLike waitingInQueue(QueuedCallback waiting) {
        queued = Optional.of(waiting);
        return this;
    }

    public Call call() {
        return new Call(
                other.chain(),
                other.startedAt(),
                other.endedAt(),
                reason,
                bucket,
                urgency,
                other.dialled(),
                consent,
                voicemail,
                other.heard(),
                campaign,
                language,
                words,
                queued,
                other.wishes());
    }
}
