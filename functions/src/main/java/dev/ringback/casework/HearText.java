package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.ReplyWords;
import java.time.InstantSource;

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

    public void hear(InboundText text) {
        optOuts.hear(text.from(), text.id(), ReplyWords.meaningOf(text.body()), clock.instant());
    }
}
