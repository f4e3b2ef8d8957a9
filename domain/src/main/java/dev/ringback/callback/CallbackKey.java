package dev.ringback.callback;

/**
 * Which callback of which caller: how callbacks are numbered before they have been read. The number counts over all locations of the
 * tenant, so that the write that takes the next one knows of every callback before it.
 *
 * @param ordinal from 1
 */
public record CallbackKey(PhoneNumber caller, int ordinal) implements WorkKey {}
