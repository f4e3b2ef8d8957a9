package dev.ringback.texting;

import dev.ringback.callback.Word;

/** What is known about the number itself, whatever its owner agreed to. */
public enum NumberState implements Word {
    USABLE,
    /** The carrier holds an opt-out for it. */
    OPTED_OUT
}
