package dev.ringback.callback;

/** What was heard in what a caller left, where that is no words. */
public enum Heard implements Word {
    NOTHING
}
