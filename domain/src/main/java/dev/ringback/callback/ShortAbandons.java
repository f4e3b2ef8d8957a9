package dev.ringback.callback;

/** What a call opens whose caller hung up almost at once (docs/rules.md §1). */
public enum ShortAbandons implements Word {
    CALLBACK,
    NOTHING
}
