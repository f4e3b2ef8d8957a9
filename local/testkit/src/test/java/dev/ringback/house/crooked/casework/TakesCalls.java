package dev.ringback.house.crooked.casework;

/** A use case. */
public final class TakesCalls {}
