package dev.ringback.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a callback inherits from the one before it for the same caller at the same location, so that whether a text may go
 * and whether the caller may be called can be told from this callback alone.
 *
 * @param consent what the caller last said about texts
 * @param lastTextAt when the caller was last texted from this location, or may have been
 * @param mayCall whether the caller may be called back at all
 * @param wishes what they wish on any day
 */
public record Preferences(Optional<Consent> consent, Optional<Instant> lastTextAt, MayCall mayCall, Wishes wishes) {

    public static final Preferences NONE =
            new Preferences(Optional.empty(), Optional.empty(), MayCall.MAY_CALL, Wishes.NONE);

    /**
     * What the callback after the one that inherited these will inherit.
     *
     * @param onTheirWay by when the fate of each text must be known that is on its way: it counts as sent then
     */
    Preferences since(Outreach outreach, Stream<Instant> onTheirWay, Wishes wished) {
        Optional<Instant> lastText =
                Stream.concat(outreach.textedAt().stream(), onTheirWay).max(Comparator.naturalOrder());
        return new Preferences(
                with(outreach.consent()).consent(),
                lastText.or(this::lastTextAt),
                outreach.mayCall().orElse(mayCall),
                wished.onAnyDay());
    }

    /** These preferences, in the light of another word about texts: the later one counts. */
    Preferences with(Optional<Consent> word) {
        return new Preferences(
                Stream.concat(consent.stream(), word.stream()).max(Consent.ORDER), lastTextAt, mayCall, wishes);
    }

    /** These preferences with the word about calls that counts. */
    Preferences with(MayCall word) {
        return new Preferences(consent, lastTextAt, word, wishes);
    }
}
