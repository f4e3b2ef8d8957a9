package dev.ringback.attack;

import static dev.ringback.attack.OddValues.any;

import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that happens to the functions, mostly in a way in which it never should. */
sealed interface OddEvent {

    /** A call as Connect knows it, and what it tells of it, once or more often and in any order. */
    record Call(List<JsonNode> contacts, List<JsonNode> events) implements OddEvent {}

    /** A function is given something; Connect knows these contacts. */
    record Given(String function, JsonNode payload, List<JsonNode> contacts) implements OddEvent {}

    /** A patient texts. */
    record Text(String from, String to, String body) implements OddEvent {}

    /** Nothing happens for a while. */
    record Quiet(Duration time) implements OddEvent {}

    /** What makes events out of a seed; each has a caller of its own. */
    final class Source {

        private static final List<String> AREAS = List.of("212", "646", "917", "347", "718");
        private static final List<String> DIALLED =
                List.of("+12125550100", "+13125550110", "+16025550120", "+12125550199");
        private static final List<String> TIMES = List.of(
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59-18:00",
                "0001-01-01T00:00:00+18:00",
                "2099-06-30T12:00:00Z",
                "9999-12-31T23:59:59.999999999-18:00",
                "2026-11-24T14:00:00.5+00:00",
                "2026-10-01T09:00:00-04:00",
                "2026-11-25T03:00:00+13:45");
        private static final List<String> METHODS = List.of(
                "inbound",
                "OUTBOUND",
                "TRANSFER",
                "QUEUE_TRANSFER",
                "CALLBACK",
                "API",
                "DISCONNECT",
                "MONITOR",
                "FLOW",
                "TELEPATHY",
                "");
        private static final List<String> TYPES = List.of(
                "disconnected",
                "COMPLETED",
                "INITIATED",
                "QUEUED",
                "CONNECTED_TO_AGENT",
                "CONTACT_DATA_UPDATED",
                "PAUSED");
        private static final int HUGE = 10_000;
        private static final int ATTRIBUTES = 32_000;

        private final RandomGenerator random;
        private final List<JsonNode> told = new ArrayList<>();
        private Instant now;
        private int calls;

        Source(RandomGenerator random, Instant start) {
            this.random = random;
            now = start;
        }

        List<OddEvent> events(int count) {
            List<OddEvent> events = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Duration time = Duration.ofSeconds(random.nextInt(1, 90));
                events.add(next());
                events.add(new Quiet(time));
                now = now.plus(time);
            }
            return events;
        }

        private OddEvent next() {
            ObjectNode contact = call();
            return switch (random.nextInt(12)) {
                case 0 -> new Call(List.of(contact), List.of(remembered(Calls.ended(contact))));
                case 1, 2, 3 -> new Call(List.of(contact), List.of(oddEnd(contact)));
                case 4, 5 -> {
                    JsonNode odd = oddContact(contact);
                    yield new Call(List.of(odd), List.of(remembered(Calls.ended(contact))));
                }
                case 6 -> loop(contact);
                case 7 -> again();
                case 8 -> batch(contact);
                case 9 -> new Given("AttemptTimer", changed(read("attempt-timer.json"), 2), List.of());
                case 10 -> new Given("InboundTexts", changed(notification(), 2), List.of());
                default ->
                    random.nextBoolean()
                            ? new Text(
                                    caller(),
                                    "+12125550101",
                                    any(List.of("STOP", "start", "who is this?"), random) + oddly())
                            : new Given("DomainEvents", changed(read("domain-events.json"), 3), List.of());
            };
        }

        private ObjectNode call() {
            Map<String, String> said = new HashMap<>();
            if (random.nextBoolean()) {
                said.put("ringback_reason", any(List.of("chest pain since noon", "please move my visit"), random));
            }
            if (random.nextInt(3) == 0) {
                said.put("ringback_text_consent", any(List.of("yes", "no"), random));
            }
            return Calls.missed(caller(), any(DIALLED.subList(0, 3), random), now, said);
        }

        private String caller() {
            int call = calls++;
            return "+1%s55501%02d".formatted(AREAS.get(call / 80 % AREAS.size()), 20 + call % 80);
        }

        private String oddly() {
            return random.nextBoolean() ? "" : OddValues.text(random);
        }

        private JsonNode oddEnd(JsonNode contact) {
            ObjectNode event = Calls.ended(contact);
            ObjectNode detail = event.path("detail").asObject();
            return remembered(
                    switch (random.nextInt(9)) {
                        case 0 -> event.put("time", any(TIMES, random));
                        case 1 -> {
                            detail.put("disconnectTimestamp", any(TIMES, random));
                            detail.put("initiationTimestamp", any(TIMES, random));
                            yield event;
                        }
                        case 2 -> {
                            detail.put("eventType", any(TYPES, random));
                            yield event;
                        }
                        case 3 -> {
                            detail.put("initiationMethod", any(METHODS, random));
                            yield event;
                        }
                        case 4 -> {
                            detail.put("contactId", "y".repeat(HUGE));
                            yield event;
                        }
                        case 5 -> {
                            detail.put("contactId", Calls.id(contact) + OddValues.text(random));
                            yield event;
                        }
                        case 6 -> event.put("id", OddValues.text(random));
                        default -> changed(event, 3);
                    });
        }

        private JsonNode oddContact(ObjectNode sound) {
            ObjectNode contact = sound.deepCopy();
            switch (random.nextInt(7)) {
                case 0 -> contact.put("InitiationTimestamp", any(TIMES, random));
                case 1 -> contact.put("DisconnectTimestamp", any(TIMES, random));
                case 2 -> contact.put("InitiationMethod", any(METHODS, random));
                case 3 -> contact.path("Attributes").asObject().put("ringback_reason", "pain ".repeat(ATTRIBUTES / 5));
                case 4 -> contact.path("Attributes").asObject().put(OddValues.text(random), OddValues.text(random));
                case 5 -> {
                    List<String> flow = List.of(
                            "ringback_reason",
                            "ringback_bucket",
                            "ringback_voicemail",
                            "ringback_language",
                            "ringback_campaign",
                            "ringback_missed_reason");
                    contact.path("Attributes").asObject().put(any(flow, random), OddValues.text(random));
                }
                default -> {
                    return sound(changed(contact, 2).asObject(), sound);
                }
            }
            return contact;
        }

        /** Connect's answer names its contact, its times are times, and what is an object or a text is one: an SDK reads no other. */
        private ObjectNode sound(ObjectNode odd, ObjectNode sound) {
            odd.set("Id", sound.path("Id"));
            shaped(odd, sound);
            odd.properties().stream()
                    .filter(field -> field.getKey().toLowerCase(Locale.ROOT).endsWith("timestamp"))
                    .filter(field -> !isTime(field.getValue()))
                    .toList()
                    .forEach(field -> odd.put(field.getKey(), any(TIMES, random)));
            return odd;
        }

        /** A field is an object or an array only where the sound one is the same. */
        private static void shaped(ObjectNode odd, ObjectNode sound) {
            for (String name : List.copyOf(odd.propertyNames())) {
                JsonNode field = odd.path(name);
                JsonNode model = sound.path(name);
                if (field.isObject() && model.isObject()) {
                    shaped(field.asObject(), model.asObject());
                } else if (field.isContainer() || model.isObject()) {
                    odd.set(name, model.isMissingNode() ? odd.stringNode("") : model);
                }
            }
        }

        private static boolean isTime(JsonNode value) {
            try {
                return value.isString()
                        && OffsetDateTime.parse(value.asString()).getYear() <= 9999;
            } catch (DateTimeParseException _) {
                return false;
            }
        }

        /** Legs that point to themselves and to each other. */
        private OddEvent loop(ObjectNode contact) {
            ObjectNode other = Calls.missed(caller(), any(DIALLED, random), now, Map.of());
            String id = Calls.id(contact);
            String otherId = Calls.id(other);
            for (String link : List.of("PreviousContactId", "RelatedContactId", "InitialContactId")) {
                if (random.nextBoolean()) {
                    contact.put(link, random.nextBoolean() ? id : otherId);
                }
                if (random.nextBoolean()) {
                    other.put(link, random.nextBoolean() ? id : otherId);
                }
            }
            other.put("InitiationMethod", any(METHODS, random));
            return new Call(
                    List.of(contact, other),
                    shuffled(List.of(Calls.ended(contact), Calls.ended(other), Calls.ended(contact))));
        }

        /** Some of what was told is told again, in another order. */
        private OddEvent again() {
            List<JsonNode> some = shuffled(told);
            return new Call(List.of(), some.subList(0, Math.min(some.size(), 5)));
        }

        /** A sound message between two that are not. */
        private OddEvent batch(ObjectNode contact) {
            // The checkers hear of what EventBridge is sent, and this is given to the function by hand.
            contact.path("Attributes").asObject().remove("ringback_text_consent");
            ObjectNode batch = Json.object();
            var records = batch.putArray("Records");
            ObjectNode before = records.addObject().put("messageId", "before");
            before.set(
                    "body",
                    random.nextBoolean()
                            ? OddValues.node(random)
                            : Json.MAPPER.valueToTree(Json.write(oddEnd(call()))));
            records.addObject().put("messageId", "sound").put("body", Json.write(Calls.ended(contact)));
            ObjectNode after = records.addObject().put("messageId", "after");
            after.put("body", OddValues.json(random));
            return new Given("ContactEvents", batch, List.of(contact));
        }

        private JsonNode notification() {
            return read("inbound-texts.json");
        }

        private static JsonNode read(String event) {
            return Json.read(Siege.read("events/" + event));
        }

        private JsonNode changed(JsonNode sound, int most) {
            JsonNode odd = sound;
            for (int i = random.nextInt(1, most + 1); i > 0; i--) {
                odd = OddValues.changed(odd, random);
            }
            return odd;
        }

        private JsonNode remembered(JsonNode event) {
            told.add(event);
            return event;
        }

        private List<JsonNode> shuffled(List<JsonNode> events) {
            List<JsonNode> inAnyOrder = new ArrayList<>(events);
            Collections.shuffle(inAnyOrder, new Random(random.nextLong()));
            return inAnyOrder;
        }
    }
}
