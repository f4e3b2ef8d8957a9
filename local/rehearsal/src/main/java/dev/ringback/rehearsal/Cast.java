package dev.ringback.rehearsal;

import dev.ringback.callback.Wording;
import dev.ringback.reading.Mistake;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Scenario.Step;
import dev.ringback.standins.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a scenario may name without making it up: the functions of template.yaml and the locations of the directory. */
public record Cast(Set<String> functions, Set<String> locations) {

    public Cast {
        functions = Set.copyOf(functions);
        locations = Set.copyOf(locations);
    }

    /** The lines that name something else. */
    public List<ScenarioMistake> mistakes(Path file, Scenario scenario) {
        List<ScenarioMistake> mistakes = new ArrayList<>();
        for (Step step : scenario.steps()) {
            mistake(step.what()).ifPresent(why -> mistakes.add(new ScenarioMistake(file, step.line(), why)));
        }
        return mistakes;
    }

    private Optional<Mistake> mistake(Happening what) {
        return switch (what) {
            case Happening.Breaks(Fault.Crash crash) ->
                unless(functions, crash.function(), "fault.function", "one of template.yaml's");
            case Happening.Asks asks ->
                asks.location().flatMap(named -> unless(locations, named, "location", "one of the directory's"));
            case Happening.Breaks _,
                    Happening.ContactKnown _,
                    Happening.OfEvent _,
                    Happening.Texts _,
                    Happening.Receipt _,
                    Happening.FlowAsks _,
                    Happening.Recorded _ -> Optional.empty();
        };
    }

    private static Optional<Mistake> unless(Set<String> known, String named, String path, String expected) {
        return known.contains(named)
                ? Optional.empty()
                : Optional.of(new Mistake(
                        path,
                        Wording.verbatim('"' + named + '"'),
                        Wording.verbatim(expected + ": " + String.join(", ", new TreeSet<>(known)))));
    }
}
