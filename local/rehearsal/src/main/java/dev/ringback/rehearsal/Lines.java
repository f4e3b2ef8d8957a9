package dev.ringback.rehearsal;

import dev.ringback.api.FiguresJson;
import dev.ringback.callback.Callback;
import dev.ringback.callback.State;
import dev.ringback.callback.Timer;
import dev.ringback.directory.Directory;
import dev.ringback.form.CallbackJson;
import dev.ringback.rehearsal.Ledger.Change;
import dev.ringback.rehearsal.Ledger.Stored;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Json;
import dev.ringback.standins.Meter;
import dev.ringback.standins.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a rehearsal prints, as JSON objects: the fields of docs/rehearsals.md. */
final class Lines {

    private static final Pattern CALLBACK_PATH = Pattern.compile("/callbacks/([^/{?]+).*");

    private final Ledger ledger;
    private final Directory directory;
    private final Map<String, String> tasks = new HashMap<>();

    Lines(Ledger ledger, Directory directory) {
        this.ledger = ledger;
        this.directory = directory;
    }

    /** One line for each entry that a change added to a history. */
    static List<ObjectNode> history(Change change) {
        List<ObjectNode> lines = new ArrayList<>();
        Callback after = change.after();
        int seen = change.before().map(before -> before.history().size()).orElse(0);
        for (int i = seen; i < after.history().size(); i++) {
            ObjectNode entry = CallbackJson.entry(i + 1, after.history().get(i));
            ObjectNode line =
                    Json.object().put("at", entry.path("at").asString()).put("type", "history");
            line.put("callback", after.id().id())
                    .put("location", after.location().id());
            line.setAll(entry);
            lines.add(line);
        }
        return lines;
    }

    /** The line for something that left the functions; what they log is not printed. */
    Optional<ObjectNode> observed(Observation observation) {
        return switch (observation) {
            case Observation.TextSent text -> {
                ObjectNode line = line(text.at(), "text");
                put(line, "callback", ofText(text).map(callback -> callback.id().id()));
                yield Optional.of(
                        line.put("to", text.to()).put("from", text.from()).put("body", text.body()));
            }
            case Observation.Alerted alert -> {
                JsonNode message = message(alert.message());
                if (!message.isObject()) {
                    yield Optional.of(mail(alert));
                }
                ObjectNode line = line(alert.at(), "alert");
                put(
                        line,
                        "callback",
                        Optional.of(message.path("callback").asString("")).filter(id -> !id.isEmpty()));
                yield Optional.of(line.put("topic", alert.topic())
                        .put("subject", alert.subject())
                        .set("message", message));
            }
            case Observation.Scheduled schedule -> {
                ObjectNode line = line(schedule.at(), "schedule");
                JsonNode payload = message(schedule.payload());
                put(
                        line,
                        "callback",
                        Optional.of(payload.path("callback").asString("")).filter(id -> !id.isEmpty()));
                yield Optional.of(line.put("name", schedule.name())
                        .put("fires", schedule.fires().toString())
                        .set("payload", payload));
            }
            case Observation.TaskStarted task -> {
                ObjectNode line = line(task.at(), "task");
                tasks.put(
                        task.contact(),
                        task.request().at("/Attributes/ringback_callback").asString(""));
                put(
                        line,
                        "callback",
                        task.request().at("/Attributes/ringback_callback").asStringOpt());
                yield Optional.of(line.put("contact", task.contact()).set("request", task.request()));
            }
            case Observation.TaskEnded task -> {
                ObjectNode line = line(task.at(), "task-ended");
                put(line, "callback", Optional.ofNullable(tasks.get(task.contact())));
                yield Optional.of(line.put("contact", task.contact()));
            }
            case Observation.Published published -> {
                ObjectNode line = line(published.at(), "domain-event");
                put(
                        line,
                        "callback",
                        published.event().path("detail").path("callback").asStringOpt());
                yield Optional.of(line.put("bus", published.bus())
                        .put("source", published.event().path("source").asString())
                        .put(
                                "detail-type",
                                published.event().path("detail-type").asString())
                        .set("detail", published.event().path("detail")));
            }
            case Observation.DeadLettered letter ->
                Optional.of(line(letter.at(), "dead-letter")
                        .put("function", letter.function())
                        .put("reason", letter.reason()));
            case Observation.Unrouted event ->
                Optional.of(line(event.at(), "unrouted").put("id", event.id()));
            case Observation.Responded response -> Optional.of(response(response));
            case Observation.TextHeard text ->
                Optional.of(line(text.at(), "patient-text")
                        .put("from", text.from())
                        .put("to", text.to())
                        .put("body", text.body()));
            case Observation.TextUnheard text ->
                Optional.of(line(text.at(), "unrouted")
                        .put("id", text.id())
                        .put("from", text.from())
                        .put("to", text.to())
                        .put("body", text.body()));
            case Observation.ReceiptTold receipt ->
                Optional.of(line(receipt.at(), "receipt")
                        .put("messageId", receipt.messageId())
                        .put("to", receipt.to())
                        .put("status", receipt.status()));
            case Observation.FlowAnswered flow ->
                Optional.of(line(flow.at(), "flow-answer").set("answer", flow.answer()));
            case Observation.Logged _ -> Optional.empty();
        };
    }

    /** An event that never arrives. */
    static ObjectNode lost(Instant at, JsonNode event) {
        return line(at, "lost")
                .put("id", event.path("id").asString(""))
                .put("detail-type", event.path("detail-type").asString(""));
    }

    /** What is written for people to read, unlike an alert, which programs read as well. */
    private static ObjectNode mail(Observation.Alerted mail) {
        ObjectNode line = line(mail.at(), "mail");
        ArrayNode to = line.putArray("to");
        mail.mailedTo().forEach(to::add);
        return line.put("topic", mail.topic()).put("subject", mail.subject()).put("body", mail.message());
    }

    /** The callback that a text belongs to: the caller's newest at the location that texts from this number. */
    private Optional<Callback> ofText(Observation.TextSent text) {
        return directory.locations().values().stream()
                .filter(location -> location.texting()
                        .filter(texting -> texting.from().e164().equals(text.from()))
                        .isPresent())
                .flatMap(location ->
                        ledger.newest(text.to(), Optional.of(location.id().id())).stream())
                .max(Comparator.comparing(Callback::openedAt));
    }

    private static ObjectNode response(Observation.Responded response) {
        ObjectNode line = line(response.at(), "response").put("status", response.status());
        line.set("body", response.body());
        put(line, "as", response.asked().as());
        line.put("method", response.asked().method())
                .put("path", response.asked().path());
        Matcher path = CALLBACK_PATH.matcher(response.asked().path());
        put(line, "callback", path.matches() ? Optional.of(path.group(1)) : Optional.empty());
        return line;
    }

    /** The line for a missed call that opened nothing. */
    static ObjectNode uncallable(Instant at, Ledger.Uncallable call) {
        return line(at, "uncallable")
                .put("location", call.location())
                .put("contact", call.contact())
                .put("reason", call.reason());
    }

    /** The line for what a number said by text about further texts. */
    static ObjectNode optOut(Instant at, Ledger.OptOut said) {
        return line(at, "opt-out").put("number", said.number()).put("standing", said.standing());
    }

    /** The closing line of a callback. */
    static ObjectNode callback(Instant at, Stored stored) {
        // The table knows when it will be looked at, which is all that the summary asks of a look.
        Optional<Timer> look = stored.lookAt().map(next -> new Timer(Timer.Step.STILL_OPEN, next));
        ObjectNode line = line(at, "callback");
        Callback callback = stored.callback();
        line.setAll(CallbackJson.summary(callback, whole(callback), look));
        return line;
    }

    /** All of it, as in-house staff are shown it, and the number besides. */
    private static CallbackJson.Shown whole(Callback callback) {
        return new CallbackJson.Shown(
                callback.caller().e164(),
                callback.state() instanceof State.Held held
                        ? held.by().id()
                        : callback.team().id(),
                callback.opened().previous().stream().toList());
    }

    /** The figures of what was played, as the desk tells them (docs/numbers.md). */
    static ObjectNode numbers(Instant at, PlayedFigures played) {
        ObjectNode line = line(at, "numbers");
        line.putObject("period")
                .put("from", played.period().from().toString())
                .put("to", played.period().to().toString());
        line.set("figures", FiguresJson.of(played.figures()));
        return line;
    }

    /** The last line: what AWS would have charged for. */
    static ObjectNode cost(Instant at, Meter.Reading reading) {
        ObjectNode line = line(at, "cost");
        line.putObject("dynamodb")
                .put("requests", reading.dynamoRequests())
                .put("writes", reading.dynamoWrites())
                .put("wru", reading.writeUnits())
                .put("rru", reading.readUnits());
        for (Aws service :
                List.of(Aws.SCHEDULER, Aws.SNS, Aws.CONNECT, Aws.EVENTBRIDGE, Aws.SMS_VOICE, Aws.TRANSCRIBE)) {
            line.put(service.word(), reading.requests().getOrDefault(service, 0L));
        }
        return line;
    }

    private static ObjectNode line(Instant at, String type) {
        return Json.object().put("at", at.toString()).put("type", type);
    }

    private static void put(ObjectNode line, String field, Optional<String> value) {
        value.ifPresentOrElse(present -> line.put(field, present), () -> line.putNull(field));
    }

    private static JsonNode message(String text) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            return Json.MAPPER.getNodeFactory().stringNode(text);
        }
    }
}
