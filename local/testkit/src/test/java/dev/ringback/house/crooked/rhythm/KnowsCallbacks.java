package dev.ringback.house.crooked.rhythm;

import dev.ringback.house.crooked.callback.KnowsJson;

/** The rhythm knows what is called back. */
public record KnowsCallbacks(KnowsJson callback) {}
