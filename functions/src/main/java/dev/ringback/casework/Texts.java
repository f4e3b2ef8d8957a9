package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;

/** Hands texts to the carrier. Handing one over is not idempotent, so it is tried once and the receipt says what is known. */
public interface Texts {

    /** What is known of a text after it was handed over. */
    sealed interface Receipt {

        record Accepted(String messageId) implements Receipt {}

        /** The carrier said no to this text, and would again. */
        record Refused() implements Receipt {}

        /** It was certainly not sent and may be tried again. */
        record NotNow() implements Receipt {}

        /** It may have been sent, or not. */
        record Unknown() implements Receipt {}
    }

    /** Whether the carrier knows that the number has opted out. */
    boolean hasOptedOut(PhoneNumber number);

    Receipt send(PhoneNumber to, PhoneNumber from, String words);
}
