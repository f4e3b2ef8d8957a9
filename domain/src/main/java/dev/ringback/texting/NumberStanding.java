package dev.ringback.texting;

import dev.ringback.callback.Word;

/** What is known about the number itself, whatever its owner agreed to. */
public enum NumberStanding implements Word {
    USABLE,
    /** Somebody found that it reaches someone else. */
    WRONG,
    /** The carrier holds an opt-out for it. */
    OPTED_OUT
}
