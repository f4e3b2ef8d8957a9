package dev.ringback.standins;

/** Is told what left the functions. */
@FunctionalInterface
public interface Observer {

    void saw(Observation observation);
}
