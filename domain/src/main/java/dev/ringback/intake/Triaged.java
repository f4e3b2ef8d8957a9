package dev.ringback.intake;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Urgency;
import dev.ringback.callback.Word;

/** What kind of call it is, whether urgent words were heard, and what decided the bucket (docs/rules.md §2). */
public record Triaged(Bucket bucket, Urgency urgency, DecidedBy by) {

    /** What decided a bucket, the strongest first. */
    public enum DecidedBy implements Word {
        URGENT_WORDS,
        ATTRIBUTE,
        LINE_OR_QUEUE,
        WORDS_OF_THE_REASON,
        NOTHING
    }
}
