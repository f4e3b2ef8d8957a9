package dev.ringback.casework;

/** What became of a contact that was taken. */
public enum Taken {
    /** A missed call that opened a callback. */
    OPENED,
    /** A missed call that was put onto a callback, or of which more became known. */
    ADDED,
    /** A missed call that a callback had already, and of which nothing is new. */
    KNOWN,
    /** A missed call that opens none: of a withheld number, for example. */
    OPENS_NOTHING,
    /** No missed call, or one of a caller who was reached in it after all. */
    NOT_MISSED
}
