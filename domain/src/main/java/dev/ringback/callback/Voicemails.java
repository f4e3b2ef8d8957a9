package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/** What callers left, and who hears it (docs/rules.md §1). */
public final class Voicemails {

    private Voicemails() {}

    /** The reference to what the caller left in that call of the callback. */
    public static Optional<String> of(Callback callback, ContactId call) {
        return Optional.ofNullable(callback.facts().calls().get(call)).flatMap(Call::voicemail);
    }

    /**
     * Notes that somebody hears what was left in a call. Once covers all they hear of it until the callback changes hands, so that playing it
     * again adds nothing to a history.
     */
    public static Decision hear(Callback callback, Worker by, ContactId call, Instant now) {
        Facts facts = callback.facts();
        if (facts.listenings().include(by.id(), call)) {
            return new Decision.Changed(callback);
        }
        return by.agency().isPresent() && facts.counts().listenings() >= Limits.LISTENINGS
                ? new Decision.Refused(new Refusal.HeardTooOften(Limits.LISTENINGS))
                : new Decision.Changed(callback.with(new Entry.VoicemailHeard(now, by, call)));
    }
}
