package dev.ringback.rehearsal;

import java.util.List;

/** What came of reading a scenario. */
public sealed interface ScenarioReading {

    /** Every line can be played. */
    record Playable(Scenario scenario) implements ScenarioReading {}

    /**
     * Some cannot; nothing is played.
     *
     * @param rest the lines that can
     */
    record Unplayable(List<ScenarioMistake> mistakes, Scenario rest) implements ScenarioReading {
        public Unplayable {
            mistakes = List.copyOf(mistakes);
        }
    }
}
