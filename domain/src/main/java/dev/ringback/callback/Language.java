package dev.ringback.callback;

/** A language that patients are spoken to in (docs/rules.md §9), by its ISO 639 code. */
public enum Language implements Word {
    EN,
    ES
}
