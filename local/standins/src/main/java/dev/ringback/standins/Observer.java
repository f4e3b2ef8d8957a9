package dev.ringback.standins;

/** Whoever wants to know what left the functions. */
@FunctionalInterface
public interface Observer {

    void saw(Observation observation);
}
