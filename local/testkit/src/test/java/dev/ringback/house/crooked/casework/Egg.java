package dev.ringback.house.crooked.casework;

/** A class that knows the one that knows it. */
public record Egg(Hen hen) {}
