package dev.ringback.callback;

import java.time.Instant;

/**
 * That a patient is called on a number which is not their own, or was of late. It has a place among the callbacks of whose the number is, so
 * that none of those opens unaware of it (docs/adr/0050-one-phone-is-called-by-one-person.md).
 *
 * @param ordinal its place, from 1
 * @param until for how long it is kept: longer each time that they are called there
 */
public record WishedBy(PhoneNumber patient, int ordinal, Instant until) {}
