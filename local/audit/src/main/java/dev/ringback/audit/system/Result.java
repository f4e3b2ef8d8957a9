package dev.ringback.audit.system;

/** What one leg of a call came to. */
public enum Result {
    PERSON,

    /** Connected, and only the other legs tell to whom. */
    CONNECTED,
    VOICEMAIL,
    NOBODY
}
