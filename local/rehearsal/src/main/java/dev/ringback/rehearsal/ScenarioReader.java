package dev.ringback.rehearsal;

import dev.ringback.callback.Wording;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Mistake;
import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
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
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads a scenario, JSON Lines, and finds every line that cannot be played before any is (docs/rehearsals.md). */
public final class ScenarioReader {

    private static final String AT = "at";
    private static final String REQUEST = "request";
    private static final String FHIR = "fhir";
    private static final String EVENT = "event";
    private static final String APPOINTMENT = "appointment";
    private static final String LOST = "lost";
    private static final List<String> KINDS =
            List.of("contact", EVENT, APPOINTMENT, FHIR, REQUEST, "text", "flow", "recording", "receipt", "fault");

    /** What may stand in a request, or beside it. */
    private static final String CALLER = "caller";

    private static final String LOCATION = "location";
    private static final String CALLBACK = "{callback}";

    /** Who posts a resource: a token that may write all. */
    private static final String OTHER_SYSTEM = "practice-system system/*.write";

    private static final Wording A_RESOURCE =
            Wording.verbatim("a FHIR resource such as {\"resourceType\": \"Appointment\", …}");
    private static final Wording ONE_OBJECT = Wording.verbatim("one JSON object on the line");
    private static final Wording AN_OBJECT = Wording.verbatim("an object");
    private static final Wording AN_END = Wording.verbatim("an object such as {\"Address\": \"+12125550123\"}");
    private static final Wording ONE_KIND =
            Wording.verbatim("exactly one of " + String.join(", ", KINDS) + " beside at");
    private static final Wording WHOSE_CALLBACK =
            Wording.verbatim("the number in E.164 whose callback " + CALLBACK + " in the path is");
    private static final Wording OUR_CENTURY = Wording.verbatim("a time in the years 2000 to 2099");

    private static final Decoder<String> METHOD =
            Values.oneOf(new String[] {"GET", "POST", "PUT", "PATCH", "DELETE"}, Function.identity());
    private static final Decoder<String> PATH =
            Values.string(Wording.verbatim("a path that begins with /"), path -> path.startsWith("/"));

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
            switch (step(number, line, steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()))) {
                case Checked.Sound<Optional<Step>>(var step) -> step.ifPresent(steps::add);
                case Checked.Faulty<Optional<Step>>(var ofLine) -> {
                    for (Mistake mistake : ofLine) {
                        mistakes.add(new ScenarioMistake(file, number, mistake));
                    }
                }
            }
        }
        Scenario scenario = new Scenario(steps);
        return mistakes.isEmpty()
                ? new ScenarioReading.Playable(scenario)
                : new ScenarioReading.Unplayable(mistakes, scenario);
    }

    private static Checked<Optional<Step>> step(int number, String text, Optional<Step> before) {
        Mistakes mistakes = Mistakes.ofCheck();
        return mistakes.checked(json(text, mistakes).flatMap(line -> step(number, line, before)));
    }

    private static Optional<Step> step(int number, Node line, Optional<Step> before) {
        List<String> kinds = KINDS.stream().filter(line.json()::has).toList();
        Optional<Members> members = Members.of(line, keysBeside(kinds));
        if (kinds.size() > 1) {
            return line.mistake(Wording.verbatim(String.join(" and ", kinds)), ONE_KIND);
        }
        if (kinds.isEmpty()) {
            // Where a key is misspelled, that has been said.
            return line.mistakes().count() > 0 ? Optional.empty() : line.mistake(Wording.verbatim("none"), ONE_KIND);
        }
        Optional<OffsetDateTime> at = members.flatMap(given -> given.required(AT, Times.TIME));
        at.ifPresent(time -> follows(line.at(AT), time, before));
        Optional<Happening> what = members.flatMap(given -> happening(kinds.getFirst(), given));
        return at.flatMap(time -> what.map(happening -> new Step(number, time, happening)));
    }

    private static String[] keysBeside(List<String> kinds) {
        if (kinds.size() != 1) {
            return Stream.concat(Stream.of(AT), KINDS.stream()).toArray(String[]::new);
        }
        String kind = kinds.getFirst();
        return switch (kind) {
            case REQUEST -> new String[] {AT, kind, CALLER, LOCATION};
            case EVENT, APPOINTMENT -> new String[] {AT, kind, LOST};
            default -> new String[] {AT, kind};
        };
    }

    private static void follows(Node at, OffsetDateTime time, Optional<Step> before) {
        if (time.getYear() < 2000 || time.getYear() >= 2100) {
            at.refuse(OUR_CENTURY);
        }
        before.ifPresent(step -> {
            if (time.isBefore(step.at())) {
                at.refuse(Wording.verbatim("not before %s of line %d".formatted(step.at(), step.line())));
            }
            if (time.isAfter(step.at().plus(LONGEST_PAUSE))) {
                at.refuse(Wording.verbatim(
                        "within %d days of %s of line %d".formatted(LONGEST_PAUSE.toDays(), step.at(), step.line())));
            }
        });
    }

    private static Optional<Node> json(String text, Mistakes mistakes) {
        try {
            Node line = Node.root(STRICT.readTree(text), mistakes);
            return line.json().isObject() ? Optional.of(line) : line.mistake(ONE_OBJECT);
        } catch (JacksonException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(TokenStreamLocation::getColumnNr)
                    .filter(column -> column > 0)
                    .map(column -> " at column " + column)
                    .orElse("");
            Node line = Node.root(MissingNode.getInstance(), mistakes);
            return e.getOriginalMessage().startsWith("Duplicate")
                    ? line.mistake(Wording.verbatim("a key a second time" + where), Wording.verbatim("each key once"))
                    : line.mistake(Wording.verbatim("something" + where + " that is not JSON"), ONE_OBJECT);
        }
    }

    private static Optional<Happening> happening(String kind, Members line) {
        Node value = line.node().at(kind);
        if (!value.json().isObject()) {
            return value.mistake(AN_OBJECT);
        }
        return switch (kind) {
            case "contact" -> contact(value);
            case EVENT -> event(line, value);
            case APPOINTMENT -> appointment(line, value);
            case REQUEST -> request(line, value);
            case FHIR -> resource(value);
            case "text" -> Members.of(value, "id", "from", "to", "body").flatMap(ScenarioReader::text);
            case "flow" -> flow(value);
            case "receipt" -> Members.of(value, "messageId", "of", "status").flatMap(ReceiptReader::read);
            case "recording" ->
                Members.of(value, "contact", "transcript", "said").flatMap(ScenarioReader::recording);
            default -> FaultReader.read(value).map(Happening.Breaks::new);
        };
    }

    private static Optional<Happening> contact(Node contact) {
        Times.ofContact(contact);
        objectsOf(contact);
        return Values.STRING.decode(contact.at("Id")).map(_ -> new Happening.ContactKnown(contact.json()));
    }

    private static Optional<Happening> event(Members line, Node event) {
        Times.ofEvent(event);
        return Optional.of(told(line, event));
    }

    private static Happening told(Members line, Node event) {
        return line.optional(LOST, Values.TRUE).isPresent()
                ? new Happening.EventIsLost(event.json())
                : new Happening.EventArrives(event.json());
    }

    /** What is in it the function judges. */
    private static Optional<Happening> appointment(Members line, Node event) {
        return event.at("detail").json().isObject()
                ? Values.STRING.decode(event.at("source")).map(_ -> told(line, event))
                : event.at("detail").mistake(AN_OBJECT);
    }

    private static Optional<Happening> flow(Node sent) {
        Node contact = sent.at("Details").at("ContactData");
        objectsOf(contact);
        return contact.json().isObject()
                ? Optional.of(new Happening.FlowAsks(sent.json()))
                : contact.mistake(AN_OBJECT);
    }

    /** A number alone, played, would look like a failure of Connect. */
    private static void objectsOf(Node contact) {
        isObject(contact.at("CustomerEndpoint"), AN_END);
        isObject(contact.at("SystemEndpoint"), AN_END);
        isObject(contact.at("Attributes"), AN_OBJECT);
    }

    private static void isObject(Node value, Wording expected) {
        if (value.isThere() && !value.json().isObject()) {
            value.refuse(expected);
        }
    }

    private static Optional<Happening> recording(Members recording) {
        Optional<String> transcript = recording.optionalOrNull("transcript", Values.STRING);
        Optional<String> said = recording.optionalOrNull("said", Values.STRING);
        return recording.required("contact", Values.STRING).map(id -> new Happening.Recorded(id, transcript, said));
    }

    private static Optional<Happening> request(Members line, Node value) {
        return Members.of(value, "as", "method", "path", "body", CALLER, LOCATION)
                .flatMap(request -> request(line, request));
    }

    private static Optional<Happening> request(Members line, Members request) {
        Optional<String> as = request.optionalOrNull("as", Values.STRING);
        Optional<String> method = request.required("method", METHOD);
        Optional<String> path = request.required("path", PATH);
        Optional<JsonNode> body = request.find("body").filter(Node::isThere).map(Node::json);
        Optional<String> caller = first(CALLER, Values.NUMBER, line, request);
        Optional<String> location = first(LOCATION, Values.STRING, line, request);
        if (path.filter(named -> named.contains(CALLBACK)).isPresent()
                && caller.isEmpty()
                && line.areSound(CALLER)
                && request.areSound(CALLER)) {
            return line.node().at(CALLER).mistake(WHOSE_CALLBACK);
        }
        return method.flatMap(verb -> path.map(named -> new Happening.Asks(as, verb, named, body, caller, location)));
    }

    /** What the practice's own system posts, by its type. */
    private static Optional<Happening> resource(Node posted) {
        JsonNode resource = posted.json();
        Optional<String> type = resource.path("resourceType").asStringOpt();
        return type.isEmpty()
                ? posted.mistake(A_RESOURCE)
                : Optional.of(new Happening.Asks(
                        Optional.of(OTHER_SYSTEM),
                        "POST",
                        "/fhir/" + type.get(),
                        Optional.of(resource),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<String> first(String key, Decoder<String> kind, Members line, Members request) {
        Optional<String> beside = line.optionalOrNull(key, kind);
        Optional<String> within = request.optionalOrNull(key, kind);
        return beside.or(() -> within);
    }

    private static Optional<Happening> text(Members text) {
        Optional<String> id = text.optionalOrNull("id", Values.STRING);
        Optional<String> from = text.required("from", Values.NUMBER);
        Optional<String> to = text.required("to", Values.NUMBER);
        Optional<String> body = text.required("body", Values.STRING);
        return from.flatMap(
                sender -> to.flatMap(ours -> body.map(said -> new Happening.Texts(id, sender, ours, said))));
    }
}
