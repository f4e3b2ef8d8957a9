package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.ReplyMeaning;
import java.time.Instant;

/** What numbers said by text about further texts, for the whole tenant. */
public interface TextOptOuts {

    /** Whether the number has opted out by a text to us. */
    boolean isInForce(PhoneNumber number);

    /** Records what a text from the number says, once, however often it is delivered. */
    void hear(PhoneNumber number, String textId, ReplyMeaning meaning, Instant now);
}
