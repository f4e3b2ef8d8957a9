package dev.ringback.callback;

/** What a caller said about being called back at all. */
public enum MayCall implements Word {
    DO_NOT_CALL,
    MAY_CALL
}
