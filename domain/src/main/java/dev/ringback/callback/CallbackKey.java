package dev.ringback.callback;

/**
 * Which callback of which caller at which location: how callbacks are numbered before they have been read.
 *
 * @param ordinal from 1
 */
public record CallbackKey(CallerAtLocation who, int ordinal) {}
