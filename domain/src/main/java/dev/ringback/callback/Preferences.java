package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a callback inherits from the one before it for the same caller at the same location, so that whether a text may go
 * and whether the caller may be called can be told from this callback alone.
 *
 * @param consent what the caller last said about texts
 * @param lastTextAt when the caller was last texted from this location, or may have been
 * @param mayCall whether the caller may be called back at all
 */
public record Preferences(Optional<Consent> consent, Optional<Instant> lastTextAt, MayCall mayCall) {

    public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty(), MayCall.MAY_CALL);

    /** These preferences, in the light of another word about texts: the later one counts. */
    Preferences with(Optional<Consent> word) {
        return new Preferences(Stream.concat(consent.stream(), word.stream()).max(Consent.ORDER), lastTextAt, mayCall);
    }

    /** These preferences with the word about calls that counts. */
    Preferences with(MayCall word) {
        return new Preferences(consent, lastTextAt, word);
    }
}
