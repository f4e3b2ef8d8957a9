package dev.ringback.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the patient may be reached, and by what they were: their words on texts and calls, and the texts that went.
 *
 * @param consent the word about texts that counts, of those said in calls and those that were recorded
 * @param mayCall the last word about calls
 * @param textedAt when texts were sent or may have been: what is unknown counts as sent
 */
public record Outreach(Optional<Consent> consent, Optional<MayCall> mayCall, List<Instant> textedAt) {

    /** A no outweighs every yes that stands before it, also one that claims to be later. */
    Outreach consent(Consent word) {
        boolean counts = consent.filter(known -> Consent.ORDER.compare(known, word) > 0)
                .filter(known -> !word.said().prevails() || known.said().prevails())
                .isEmpty();
        return counts ? new Outreach(Optional.of(word), mayCall, textedAt) : this;
    }

    Outreach saidIn(Call call, Instant knownAt) {
        return call.consent()
                .map(word -> consent(Consent.inCall(word, call.endedAt(), knownAt, call.chain())))
                .orElse(this);
    }

    Outreach mayCall(MayCall word) {
        return new Outreach(consent, Optional.of(word), textedAt);
    }

    Outreach texted(Instant at) {
        var more = new ArrayList<>(textedAt);
        more.add(at);
        return new Outreach(consent, mayCall, List.copyOf(more));
    }
}
