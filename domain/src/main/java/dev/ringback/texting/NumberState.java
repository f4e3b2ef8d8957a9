package dev.ringback.texting;

import dev.ringback.callback.Word;

/** What is known about the number in the whole tenant, whatever its owner agreed to at one location. */
public enum NumberState implements Word {
    USABLE,
    /** The carrier holds an opt-out for it. */
    OPTED_OUT,
    /** It reaches somebody else. */
    WRONG_NUMBER,
    /** Its owner wants no calls, from whatever location. */
    DO_NOT_CALL,
    /** Its owner said no to another location's texts after the yes to this one. */
    NO_TEXTS
}
