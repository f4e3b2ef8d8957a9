package dev.ringback.callback;

/** What a carrier's receipt says became of a text (docs/rules.md §8). */
public enum Delivery implements Word {
    /** The phone has it, or its carrier took it. */
    DELIVERED,
    /** It did not arrive, and none to this number would: a landline, a number that is gone, or one that takes no texts. */
    CANNOT_BE_TEXTED,
    /** The phone or its carrier could not be reached this time; landlines are told of so too. */
    NOT_REACHED,
    /** It did not arrive, for a reason that is not the number's: its words, its sender, or time. */
    NOT_DELIVERED
}
