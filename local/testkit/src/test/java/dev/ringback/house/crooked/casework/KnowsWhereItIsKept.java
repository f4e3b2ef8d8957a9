package dev.ringback.house.crooked.casework;

import dev.ringback.house.crooked.aws.SecondTable;

/** A use case that knows in which table callbacks are kept. */
public record KnowsWhereItIsKept(SecondTable table) {}
