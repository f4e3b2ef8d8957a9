package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;
import java.time.Duration;
import java.util.Map;

/** Hands texts to the carrier. Handing one over is not idempotent, so it is tried once and the receipt says what is known. */
public interface Texts {

    /**
     * A text as it is handed over.
     *
     * @param within how soon it must be on its way to the phone: later it is dropped, by a service that can
     * @param about what comes back with a receipt of it: ids and words of the rules, never a number
     */
    record Message(PhoneNumber to, PhoneNumber from, String words, Duration within, Map<String, String> about) {}

    /** What is known of a text after it was handed over. */
    sealed interface Receipt {

        record Accepted(String messageId) implements Receipt {}

        /** The carrier said no to this text, and would again. */
        record Refused() implements Receipt {}

        /** The carrier said no, since the number has opted out. */
        record OptedOut() implements Receipt {}

        /** It was certainly not sent and may be tried again. */
        record NotNow() implements Receipt {}

        /** It may have been sent, or not. */
        record Unknown() implements Receipt {}
    }

    /** Whether the carrier knows that the number has opted out. */
    boolean hasOptedOut(PhoneNumber number);

    Receipt send(Message message);
}
