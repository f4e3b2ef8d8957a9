package dev.ringback.house.crooked.aws;

import dev.ringback.house.crooked.lambda.Idle;

/** The table knows who calls it. */
public record KnowsAHandler(Idle handler) {}
