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
    /** The practice itself is behind it. */
    OWN_NUMBER,
    /** Nothing was heard of it for so long that it may have another owner than the one who said yes. */
    SILENT_FOR_LONG,
    /** Receipts have shown that no text gets through. */
    CANNOT_BE_TEXTED,
    /** Its owner said no to another location's texts after the yes to this one. */
    NO_TEXTS
}
