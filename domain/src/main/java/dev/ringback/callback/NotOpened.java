package dev.ringback.callback;

/** Why a missed call opened no callback; it is recorded and counted all the same (brief.md §1, §5). */
public enum NotOpened implements Word {
    WITHHELD_NUMBER,
    UNUSABLE_NUMBER,
    WRONG_NUMBER,
    DO_NOT_CALL,
    SHORT_ABANDON
}
