package dev.ringback.callback;

/** How a call came to be missed (docs/rules.md §1). */
public enum MissedReason implements Word {
    LEFT_VOICEMAIL,
    ASKED_FOR_CALLBACK,
    AFTER_HOURS,
    ABANDONED_IN_QUEUE,
    ABANDONED_IN_MENU,
    SHORT_ABANDON,
    /** It was no call: the patient texted, and nothing was open. */
    TEXTED;

    /** Whether the caller left us something to answer, rather than giving up. */
    boolean isAskedOfUs() {
        return this == LEFT_VOICEMAIL || this == ASKED_FOR_CALLBACK;
    }
}
