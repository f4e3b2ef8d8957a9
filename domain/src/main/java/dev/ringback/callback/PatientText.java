package dev.ringback.callback;

import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A text from a patient, triaged (docs/rules.md §8).
 *
 * @param id the same each time that the text is delivered
 * @param sentAt when two-way messaging told of it first
 * @param to which of our numbers it was sent to, as far as that can be read
 * @param texted whether a location owns that number
 * @param words what it says, for those who may read it; absent where it has no words, a picture for one
 */
public record PatientText(
        String id,
        Instant sentAt,
        Optional<PhoneNumber> to,
        Call.DialledNumber texted,
        Asks asks,
        Bucket bucket,
        Urgency urgency,
        Optional<CallerWords> words) {

    /** What the patient wants of us. */
    public enum Asks implements Word {
        /** Whatever it is, a person answers. */
        AN_ANSWER,
        /** No more texts, and perhaps no calls either: whoever would call next reads it first. */
        NO_MORE,
        /** Thanks, a reaction, or what a phone answers by itself: it is shown, and nobody calls because of it. */
        NOTHING
    }

    /**
     * What it opens, where nothing is open: the same as a call, made and ended when the text was sent.
     *
     * @param when they ask in it to be called, where that is understood
     */
    Call asCall(Optional<WishedTime> when) {
        return new Call(
                contact(),
                sentAt,
                sentAt,
                MissedReason.TEXTED,
                bucket,
                urgency,
                texted,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                when.map(Wishes.NONE::at).orElse(Wishes.NONE));
    }

    /** The id that stands for it among calls; Connect's are never so. */
    public ContactId contact() {
        return new ContactId("text-" + id);
    }
}
