package dev.ringback.house.crooked.callback;

import dev.ringback.house.crooked.aws.SecondTable;

/** The heart knows where it is kept. */
public record KnowsTheTable(SecondTable table) {}
