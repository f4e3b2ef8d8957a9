package dev.ringback.callback;

/** What the rules make of a person's command: a callback that has changed, or why it may not. */
public sealed interface Decision {

    record Changed(Callback after) implements Decision {}

    record Refused(Refusal why) implements Decision {}
}
