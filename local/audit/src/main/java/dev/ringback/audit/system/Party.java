package dev.ringback.audit.system;

import dev.ringback.callback.PhoneNumber;

/** Who one end of a call is, as far as what is written there tells. */
public sealed interface Party {

    /** A number from outside. */
    record Outside(PhoneNumber number) implements Party {}

    /** The number was withheld, or is not there. */
    record Withheld() implements Party {}

    /** A number of the practice itself. */
    record Own(PhoneNumber number) implements Party {}

    /** An extension, or an account of the phone system. */
    record Extension() implements Party {}

    /** A name, or what is no number. */
    record Odd() implements Party {}
}
