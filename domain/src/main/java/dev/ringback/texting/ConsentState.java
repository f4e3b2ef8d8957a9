package dev.ringback.texting;

import dev.ringback.callback.Word;

/** Whether a caller may be texted as far as their own word goes: only {@link #GIVEN} is consent in force. */
public enum ConsentState implements Word {
    NEVER_GIVEN,
    GIVEN,
    REVOKED,
    STOPPED;

    public boolean isInForce() {
        return this == GIVEN;
    }
}
