package dev.ringback.callback;

import java.time.Instant;
import java.util.List;

/** What somebody adds to a callback without moving it on: a note, or what the caller said about texts and calls. */
public final class Notes {

    private Notes() {}

    public static Decision note(Callback callback, PersonId by, NoteKind kind, String text, Instant now) {
        return callback.isOpen()
                ? new Decision.Changed(
                        Claims.renewedIfHeld(callback.with(new Entry.Noted(now, by, kind, text)), by, now))
                : new Decision.Refused(new Refusal.AlreadyClosed());
    }

    /**
     * Records what the caller said about texts.
     *
     * @param evidence where to look for proof
     */
    public static Decision consent(
            Callback callback, PersonId by, TextConsent said, Consent.How how, String evidence, Instant now) {
        var consent = new Consent(said, now, how, evidence);
        Callback recorded = callback.with(new Entry.ConsentRecorded(now, new Actor.Staff(by), consent));
        return new Decision.Changed(Claims.renewedIfHeld(recorded, by, now));
    }

    /** A caller who does not want to be called is not: what is open is closed as declined, no matter who holds it. */
    public static Decision callWish(Callback callback, PersonId by, MayCall said, String evidence, Instant now) {
        Callback recorded = callback.with(new Entry.CallWish(now, by, said, evidence));
        return new Decision.Changed(
                switch (said) {
                    case DO_NOT_CALL ->
                        recorded.isOpen() ? recorded.with(new Entry.Closed(now, Ending.DECLINED, List.of())) : recorded;
                    case MAY_CALL -> Claims.renewedIfHeld(recorded, by, now);
                });
    }
}
