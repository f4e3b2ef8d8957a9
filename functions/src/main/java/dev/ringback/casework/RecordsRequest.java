package dev.ringback.casework;

import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PhoneNumber;

/** What somebody asks of the keeper of records. */
public sealed interface RecordsRequest {

    /** Every word of a number on texts and calls, and every text that went. */
    record Consent(PhoneNumber number, String by, String because) implements RecordsRequest {}

    /** All that is kept of a number. */
    record Export(PhoneNumber number, String by, String because) implements RecordsRequest {}

    /** Forgets what is kept of a number, but what law demands. */
    record Erase(PhoneNumber number, String by, String because) implements RecordsRequest {}

    /** Says how a number stands from now on; {@code because} is the evidence. */
    record Correct(PhoneNumber number, NumberWord word, String by, String because) implements RecordsRequest {}

    /** Nothing can be done with it. */
    record Unusable(String why) implements RecordsRequest {}
}
