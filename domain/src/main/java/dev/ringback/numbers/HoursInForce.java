package dev.ringback.numbers;

import dev.ringback.rhythm.OpenHours;
import java.time.Instant;

/** The opening hours of one location by the directory that was in force at a time, so that what is counted again is counted alike. */
@FunctionalInterface
public interface HoursInForce {

    OpenHours at(Instant time);
}
