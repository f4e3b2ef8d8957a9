package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;
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

    private final TextOptOuts optOuts;
    private final InstantSource clock;

    public HearText(TextOptOuts optOuts, InstantSource clock) {
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /** What the text means for further texts. */
    public ReplyMeaning hear(InboundText text) {
        ReplyMeaning meaning = ReplyWords.meaningOf(text.body());
        UntilSaved.run(() -> heard(text, meaning));
        return meaning;
    }

    private Optional<TextOptOut> heard(InboundText text, ReplyMeaning meaning) throws Conflict {
        Optional<TextOptOut> before = optOuts.find(text.from());
        Optional<TextOptOut> after = TextOptOut.after(before, text.id(), meaning, clock.instant());
        if (after.isPresent()) {
            optOuts.save(text.from(), before, after.get());
        }
        return after;
    }
}
