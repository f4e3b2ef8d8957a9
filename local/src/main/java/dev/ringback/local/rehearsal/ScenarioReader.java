package dev.ringback.local.rehearsal;

import dev.ringback.local.aws.Aws;
import dev.ringback.local.aws.Fault;
import dev.ringback.local.aws.Fault.CrashPoint;
import dev.ringback.local.aws.Json;
import dev.ringback.local.rehearsal.Scenario.Happening;
import dev.ringback.local.rehearsal.Scenario.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a scenario, JSON Lines, and finds every line that cannot be played before any is (rehearsal.md). */
public final class ScenarioReader {

    private static final Set<String> KINDS = Set.of("contact", "event", "request", "text", "fault");
    private static final String KINDS_IN_WORDS =
            "exactly one of \"contact\", \"event\", \"request\", \"text\", \"fault\"";

    private static final String SERVICES =
            Arrays.stream(Aws.values()).map(Aws::word).collect(Collectors.joining(", "));

    /** Before the error with which a service refuses some of what it is given, and takes the rest. */
    private static final String PARTLY = "partly:";

    /** What is wrong with a line, in terms of what was expected. */
    private static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        final String expected;

        Unexpected(String expected) {
            super(expected, null, false, false);
            this.expected = expected;
        }
    }

    private ScenarioReader() {}

    public static ScenarioReading read(Path file) throws IOException {
        return read(file, Files.readAllLines(file));
    }

    /** Reads the lines that a file has. */
    public static ScenarioReading read(Path file, List<String> text) {
        List<Step> steps = new ArrayList<>();
        List<ScenarioMistake> mistakes = new ArrayList<>();
        int number = 0;
        for (String line : text) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                Step step = step(number, line);
                if (!steps.isEmpty() && step.at().isBefore(steps.getLast().at())) {
                    throw new Unexpected("\"at\" not before " + steps.getLast().at() + " of line "
                            + steps.getLast().line() + ", found " + step.at());
                }
                steps.add(step);
            } catch (Unexpected e) {
                mistakes.add(new ScenarioMistake(file, number, e.expected));
            }
        }
        return mistakes.isEmpty()
                ? new ScenarioReading.Playable(new Scenario(steps))
                : new ScenarioReading.Unplayable(mistakes);
    }

    private static Step step(int number, String text) throws Unexpected {
        JsonNode line = json(text);
        Set<String> kinds = new TreeSet<>(line.propertyNames());
        kinds.retainAll(KINDS);
        if (kinds.size() != 1) {
            throw new Unexpected(
                    KINDS_IN_WORDS + " beside \"at\", found " + (kinds.isEmpty() ? "none" : String.join(", ", kinds)));
        }
        String kind = kinds.iterator().next();
        only(line, kind.equals("request") ? Set.of("at", kind, "caller", "location") : Set.of("at", kind));
        JsonNode value = line.path(kind);
        if (!value.isObject()) {
            throw new Unexpected("an object as \"" + kind + "\"");
        }
        Happening what = switch (kind) {
            case "contact" -> contact(value);
            case "event" -> new Happening.EventArrives(value);
            case "request" -> request(line, value);
            case "text" -> text(value);
            default -> new Happening.Breaks(fault(value));
        };
        return new Step(number, at(line), what);
    }

    private static JsonNode json(String text) throws Unexpected {
        try {
            JsonNode line = Json.read(text);
            if (line.isObject()) {
                return line;
            }
        } catch (JacksonException e) {
            throw new Unexpected("one JSON object on the line; " + e.getOriginalMessage());
        }
        throw new Unexpected("one JSON object on the line");
    }

    private static OffsetDateTime at(JsonNode line) throws Unexpected {
        try {
            return OffsetDateTime.parse(line.path("at").asString(""));
        } catch (DateTimeParseException e) {
            throw new Unexpected(
                    "\"at\" to be an ISO-8601 date-time with an offset, such as 2026-11-24T09:00:00-05:00, found "
                            + line.path("at"));
        }
    }

    private static Happening contact(JsonNode value) throws Unexpected {
        word(value, "contact", "Id");
        return new Happening.ContactKnown(value);
    }

    private static Happening request(JsonNode line, JsonNode value) throws Unexpected {
        only(value, Set.of("as", "method", "path", "body", "caller", "location"));
        String path = word(value, "request", "path");
        if (!path.startsWith("/")) {
            throw new Unexpected("\"path\" to begin with /, found " + path);
        }
        Optional<String> caller = either(line, value, "caller");
        if (path.contains("{callback}") && caller.isEmpty()) {
            throw new Unexpected("\"caller\" beside a path with {callback}");
        }
        return new Happening.Asks(
                optional(value, "as"),
                word(value, "request", "method").toUpperCase(Locale.ROOT),
                path,
                value.optional("body").filter(body -> !body.isNull()),
                caller,
                either(line, value, "location"));
    }

    private static Happening text(JsonNode value) throws Unexpected {
        only(value, Set.of("from", "to", "body"));
        return new Happening.Texts(number(value, "from"), number(value, "to"), word(value, "text", "body"));
    }

    private static Fault fault(JsonNode value) throws Unexpected {
        if (value.has("crash")) {
            only(value, Set.of("crash", "function"));
            String word = word(value, "fault", "crash");
            for (CrashPoint point : CrashPoint.values()) {
                if (point.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return new Fault.Crash(word(value, "fault", "function"), point);
                }
            }
            throw new Unexpected("\"crash\" to be before-save, after-save or before-perform, found " + word);
        }
        only(value, Set.of("service", "operation", "times", "error"));
        String service = word(value, "fault", "service");
        String error = word(value, "fault", "error");
        JsonNode times = value.path("times");
        if (!times.isMissingNode() && !(times.isIntegralNumber() && times.asInt() >= 1)) {
            throw new Unexpected("\"times\" to be a whole number from 1, found " + times);
        }
        return new Fault.CallFails(
                Aws.of(service)
                        .orElseThrow(
                                () -> new Unexpected("\"service\" to be one of " + SERVICES + ", found " + service)),
                word(value, "fault", "operation"),
                times.asInt(1),
                failure(error));
    }

    private static Fault.Failure failure(String error) {
        if (error.equals("lost-reply")) {
            return new Fault.Failure.LostReply();
        }
        return error.startsWith(PARTLY)
                ? new Fault.Failure.PartlyRefused(error.substring(PARTLY.length()))
                : new Fault.Failure.Answered(error);
    }

    private static void only(JsonNode object, Set<String> known) throws Unexpected {
        for (String key : object.propertyNames()) {
            if (!known.contains(key)) {
                throw new Unexpected("one of " + new TreeSet<>(known) + ", found \"" + key + "\"");
            }
        }
    }

    private static String word(JsonNode object, String kind, String field) throws Unexpected {
        return optional(object, field)
                .orElseThrow(() -> new Unexpected("\"" + field + "\", a string, in \"" + kind + "\""));
    }

    private static String number(JsonNode object, String field) throws Unexpected {
        String number = word(object, "text", field);
        if (!number.matches("\\+[1-9]\\d{6,14}")) {
            throw new Unexpected("\"" + field + "\" to be a number such as +12125550123");
        }
        return number;
    }

    private static Optional<String> either(JsonNode line, JsonNode value, String field) {
        return optional(line, field).or(() -> optional(value, field));
    }

    private static Optional<String> optional(JsonNode object, String field) {
        return object.optional(field).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
