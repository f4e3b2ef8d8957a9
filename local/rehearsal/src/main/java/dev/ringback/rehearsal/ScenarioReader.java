package dev.ringback.rehearsal;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Scenario.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a scenario, JSON Lines, and finds every line that cannot be played before any is (docs/rehearsals.md). */
public final class ScenarioReader {

    private static final Set<String> KINDS = Set.of("contact", "event", "request", "text", "fault");
    private static final String KINDS_IN_WORDS =
            "exactly one of \"contact\", \"event\", \"request\", \"text\", \"fault\"";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String CALLBACK = "{callback}";

    /** A year mistyped would otherwise keep a rehearsal busy with centuries of sweeping. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(800);

    /** Some editors begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ScenarioReader() {}

    public static ScenarioReading read(Path file) throws IOException {
        return read(file, Files.readAllLines(file));
    }

    /** Reads the lines that a file has. */
    public static ScenarioReading read(Path file, List<String> text) {
        List<Step> steps = new ArrayList<>();
        List<ScenarioMistake> mistakes = new ArrayList<>();
        int number = 0;
        for (String raw : text) {
            number++;
            String line = number == 1 && raw.startsWith(BYTE_ORDER_MARK) ? raw.substring(1) : raw;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            try {
                Step step = step(number, line);
                if (!steps.isEmpty()) {
                    follows(step, steps.getLast());
                }
                steps.add(step);
            } catch (UnexpectedValue e) {
                mistakes.add(new ScenarioMistake(file, number, e.expected));
            }
        }
        Scenario scenario = new Scenario(steps);
        return mistakes.isEmpty()
                ? new ScenarioReading.Playable(scenario)
                : new ScenarioReading.Unplayable(mistakes, scenario);
    }

    private static void follows(Step step, Step before) throws UnexpectedValue {
        if (step.at().isBefore(before.at())) {
            throw new UnexpectedValue(
                    "\"at\" not before %s of line %d, found %s".formatted(before.at(), before.line(), step.at()));
        }
        if (step.at().isAfter(before.at().plus(LONGEST_PAUSE))) {
            throw new UnexpectedValue("\"at\" within %d days of %s of line %d, found %s"
                    .formatted(LONGEST_PAUSE.toDays(), before.at(), before.line(), step.at()));
        }
    }

    private static Step step(int number, String text) throws UnexpectedValue {
        JsonNode node = json(text);
        Set<String> keys = new TreeSet<>(node.propertyNames());
        keys.remove("at");
        Set<String> kinds = new TreeSet<>(keys);
        kinds.retainAll(KINDS);
        if (kinds.size() != 1) {
            Set<String> found = kinds.isEmpty() ? keys : kinds;
            throw new UnexpectedValue("%s beside \"at\", found %s"
                    .formatted(KINDS_IN_WORDS, found.isEmpty() ? "none" : String.join(" and ", found)));
        }
        String kind = kinds.iterator().next();
        LineObject line = new LineObject("the line", node);
        line.only(kind.equals("request") ? Set.of("at", kind, "caller", "location") : Set.of("at", kind));
        if (!node.path(kind).isObject()) {
            throw new UnexpectedValue(
                    "\"%s\" to be an object, found %s".formatted(kind, LineObject.found(node.path(kind))));
        }
        OffsetDateTime at = at(node);
        LineObject value = new LineObject("\"" + kind + "\"", node.path(kind));
        Happening what = switch (kind) {
            case "contact" -> contact(value);
            case "event" -> event(value);
            case "request" -> request(line, value);
            case "text" -> text(value);
            default -> new Happening.Breaks(FaultReader.read(value));
        };
        return new Step(number, at, what);
    }

    private static JsonNode json(String text) throws UnexpectedValue {
        JsonNode line;
        try {
            line = STRICT.readTree(text);
        } catch (JacksonException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(TokenStreamLocation::getColumnNr)
                    .filter(column -> column > 0)
                    .map(column -> "at column " + column + " ")
                    .orElse("");
            throw new UnexpectedValue(
                    e.getOriginalMessage().startsWith("Duplicate")
                            ? "each key once, found one a second time " + where.strip()
                            : "one JSON object on the line, found something " + where + "that is not JSON");
        }
        if (!line.isObject()) {
            throw new UnexpectedValue("one JSON object on the line, found " + LineObject.found(line));
        }
        return line;
    }

    private static OffsetDateTime at(JsonNode line) throws UnexpectedValue {
        OffsetDateTime at = Times.read(line.path("at")).orElseThrow(() -> Times.unreadable("at", line.path("at")));
        if (at.getYear() < 2000 || at.getYear() >= 2100) {
            throw new UnexpectedValue("\"at\" in the years 2000 to 2099, found " + at);
        }
        return at;
    }

    private static Happening contact(LineObject contact) throws UnexpectedValue {
        contact.text("Id");
        Times.ofContact(contact.node());
        return new Happening.ContactKnown(contact.node());
    }

    private static Happening event(LineObject event) throws UnexpectedValue {
        Times.ofEvent(event.node());
        return new Happening.EventArrives(event.node());
    }

    private static Happening request(LineObject line, LineObject request) throws UnexpectedValue {
        request.only(Set.of("as", "method", "path", "body", "caller", "location"));
        String method = request.text("method");
        if (!METHODS.contains(method)) {
            throw new UnexpectedValue("\"method\" to be GET, POST, PUT, PATCH or DELETE, found " + method);
        }
        String path = request.text("path");
        if (!path.startsWith("/")) {
            throw new UnexpectedValue("\"path\" to begin with /, found " + path);
        }
        Optional<String> caller = first(line.optionalNumber("caller"), request.optionalNumber("caller"));
        if (path.contains(CALLBACK) && caller.isEmpty()) {
            throw new UnexpectedValue("\"caller\" beside a request whose path has " + CALLBACK);
        }
        return new Happening.Asks(
                request.optionalText("as"),
                method,
                path,
                request.node().optional("body").filter(body -> !body.isNull()),
                caller,
                first(line.optionalText("location"), request.optionalText("location")));
    }

    private static Happening text(LineObject text) throws UnexpectedValue {
        text.only(Set.of("id", "from", "to", "body"));
        return new Happening.Texts(text.optionalText("id"), text.number("from"), text.number("to"), text.text("body"));
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return one.or(() -> other);
    }
}
