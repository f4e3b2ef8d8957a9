package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.AnswerFacts.Change;
import dev.ringback.texting.ReplyMeaning;
import dev.ringback.texting.ReplyWords;
import dev.ringback.texting.TextOptOut;
import java.time.InstantSource;
import java.util.Optional;

/** Hears what a patient texts to a number of the practice: one that may mean no more texts ends them for the whole tenant (docs/rules.md §8). */
public final class HearText {

    /**
     * A text from a patient.
     *
     * @param id the same each time that the text is delivered
     */
    public record InboundText(String id, PhoneNumber from, String body) {}

    /** What was heard: the text's meaning, and what it changed about further texts. */
    public record Heard(ReplyMeaning meaning, Change change) {}

    private final TextOptOuts optOuts;
    private final InstantSource clock;

    public HearText(TextOptOuts optOuts, InstantSource clock) {
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /** What the text means for further texts, and what it changed. */
    public Heard hear(InboundText text) {
        ReplyMeaning meaning = ReplyWords.meaningOf(text.body());
        return new Heard(meaning, UntilSaved.run(() -> heard(text, meaning)));
    }

    private Change heard(InboundText text, ReplyMeaning meaning) throws Conflict {
        Optional<TextOptOut> before = optOuts.find(text.from());
        Optional<TextOptOut> after = TextOptOut.after(before, text.id(), meaning, clock.instant());
        if (after.isEmpty()) {
            return Change.NOTHING;
        }
        optOuts.save(text.from(), before, after.get());
        boolean wasInForce = before.filter(TextOptOut::isInForce).isPresent();
        if (wasInForce == after.get().isInForce()) {
            return Change.NOTHING;
        }
        return wasInForce ? Change.STARTED : Change.STOPPED;
    }
}
