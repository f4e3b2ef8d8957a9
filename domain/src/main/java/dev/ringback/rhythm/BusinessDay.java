package dev.ringback.rhythm;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A local date on which a location opens: from the start of its first span to the end of its last. {@code date} is that of the
 * spans, also where the close is the midnight that begins the next date.
 */
public record BusinessDay(LocalDate date, Instant opens, Instant closes) {}
