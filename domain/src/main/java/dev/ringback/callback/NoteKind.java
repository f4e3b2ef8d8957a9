package dev.ringback.callback;

/** What a note is about: it is short, and says what the next person needs to know. */
public enum NoteKind implements Word {
    WANTS_NEXT,
    PREFERRED_TIMES,
    STATUS
}
