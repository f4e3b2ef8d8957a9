package dev.ringback.command;

import dev.ringback.directory.Directory;
import dev.ringback.laptop.Shift;
import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.ScenarioReader;
import dev.ringback.rehearsal.ScenarioReading;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The day that a laptop plays first, moved so that it has just been.
 *
 * @param end when to stop playing: after hours, so that what the close brings is seen too
 */
record ExampleDay(Scenario scenario, Instant end) {

    private static final Duration AFTER_HOURS = Duration.ofHours(4);

    static ExampleDay before(Instant now, Directory directory) throws IOException {
        List<String> lines = Files.readAllLines(Project.exampleDay());
        Scenario original = scenario(lines, UnaryOperator.identity());
        Shift shift = Shift.toTheLatestDay(
                original.steps().getLast().at(), directory.catchAllLocation().hours(), now);
        Scenario moved = scenario(lines, shift::apply);
        Instant end = moved.steps().getLast().at().toInstant().plus(AFTER_HOURS);
        return new ExampleDay(moved, end.isBefore(now) ? end : now);
    }

    Instant start() {
        return scenario.steps().getFirst().at().toInstant();
    }

    private static Scenario scenario(List<String> lines, UnaryOperator<String> change) {
        return switch (ScenarioReader.read(
                Project.exampleDay(), lines.stream().map(change).toList())) {
            case ScenarioReading.Playable(var scenario) -> scenario;
            case ScenarioReading.Unplayable(var mistakes, var _) ->
                throw new IllegalStateException(mistakes.toString());
        };
    }
}
