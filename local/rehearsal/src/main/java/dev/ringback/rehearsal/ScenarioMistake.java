package dev.ringback.rehearsal;

import java.nio.file.Path;

/** A line of a scenario that cannot be played. */
public record ScenarioMistake(Path file, int line, String expected) {

    @Override
    public String toString() {
        return OneLine.of(file + ":" + line + ": expected " + expected);
    }
}
