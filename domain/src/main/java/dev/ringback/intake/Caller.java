package dev.ringback.intake;

import dev.ringback.callback.PhoneNumber;

/** Who called, as far as the address tells: only a known number can be called back (docs/rules.md §1). */
public sealed interface Caller {

    record Known(PhoneNumber number) implements Caller {}

    /** The number was withheld, or did not come with the call. */
    record Withheld() implements Caller {}

    /** The call came from a number of the practice, or was passed on under one: who was behind it, the number does not tell. */
    record OurOwn() implements Caller {}

    /** Nothing that can be called back, or a number whose calls the practice would pay for. */
    record Unusable() implements Caller {}
}
