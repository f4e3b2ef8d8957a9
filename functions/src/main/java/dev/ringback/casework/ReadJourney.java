package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.TextConsent;
import dev.ringback.texting.TextOptOut;
import java.util.Optional;

/** What another system reads of patients' journeys: callbacks, what is owed after them, and what was said about texts. */
public final class ReadJourney {

    /** The ids of follow-ups are their callback's, and what is owed, after a dot. */
    private static final char OWED = '.';

    /**
     * The last word on texts that Ringback goes by for a callback.
     *
     * @param standing whether it still holds: a number may have been stopped otherwise since
     */
    public record WordOnTexts(Callback callback, Consent word, Holds standing) {}

    /** Whether a word on texts holds. */
    public enum Holds {
        IN_FORCE,
        TAKEN_BACK
    }

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final JourneyStore journeys;
    private final TextOptOuts optOuts;

    public ReadJourney(CallbackStore callbacks, FollowUpStore followUps, JourneyStore journeys, TextOptOuts optOuts) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.journeys = journeys;
        this.optOuts = optOuts;
    }

    public Optional<JourneyItem> item(String id) {
        return id.indexOf(OWED) < 0
                ? callbacks.find(new CallbackId(id)).map(JourneyItem.OfCallback::new)
                : followUps.find(new FollowUpId(id)).map(JourneyItem.OfFollowUp::new);
    }

    public JourneyStore.Page page(JourneyStore.Which which, Optional<String> after, int most)
            throws JourneyStore.NoSuchPlace {
        return journeys.page(which, after, most);
    }

    /** What the patient of a callback last said about texts, if they ever did. */
    public Optional<WordOnTexts> wordOnTexts(String callback) {
        return callbacks.find(new CallbackId(callback)).flatMap(this::wordOnTexts);
    }

    private Optional<WordOnTexts> wordOnTexts(Callback callback) {
        CallerRecord record = callbacks.load(callback.who());
        return callback.preferences()
                .consent()
                .map(word ->
                        new WordOnTexts(callback, word, isTakenBack(word, record) ? Holds.TAKEN_BACK : Holds.IN_FORCE));
    }

    /** A no holds whatever else was said. */
    private boolean isTakenBack(Consent word, CallerRecord record) {
        return word.said() == TextConsent.GIVEN
                && (record.standing().isTakenBack(word)
                        || optOuts.find(record.who().caller())
                                .filter(TextOptOut::isInForce)
                                .isPresent());
    }
}
