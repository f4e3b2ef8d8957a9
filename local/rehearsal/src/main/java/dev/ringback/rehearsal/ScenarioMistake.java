package dev.ringback.rehearsal;

import dev.ringback.reading.Mistake;
import java.nio.file.Path;

/** A line of a scenario that cannot be played: where in it, what was found there, and what was expected. */
public record ScenarioMistake(Path file, int line, Mistake mistake) {

    @Override
    public String toString() {
        String within = mistake.path().isEmpty() ? "" : mistake.path() + ": ";
        return OneLine.of("%s:%d: %s%s".formatted(file, line, within, mistake.foundAndExpected()));
    }
}
