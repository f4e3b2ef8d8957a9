package dev.ringback.texting;

import dev.ringback.callback.Word;

/** Who answers STOP, START and HELP on the number that a location texts from: only one of us may (docs/rules.md §8). */
public enum AnswersBy implements Word {
    /** AWS, as it does for every number unless it is told otherwise. */
    AWS,
    /** Ringback: the number has self-managed opt-outs. */
    RINGBACK
}
