package dev.ringback.laptop;

import dev.ringback.intake.FlowAttributes;
import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A phone at the laptop: the contact and the event that Connect would have for a call that was not answered. */
final class Phone {

    /** What a missed call leaves behind in Connect, and the event that tells of it. */
    record Missed(JsonNode contact, JsonNode event) {}

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final Set<String> TAKEN =
            Stream.concat(Stream.of(FROM, TO), FlowAttributes.NAMES.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Duration RANG = Duration.ofSeconds(75);

    private final String instanceArn;

    Phone(String instanceArn) {
        this.instanceArn = instanceArn;
    }

    /** Why no one could have called like this. */
    static Optional<String> mistake(JsonNode call) {
        if (!call.isObject()) {
            return Optional.of(
                    "Expected a JSON object such as {\"from\": \"+12125550142\", \"to\": \"+12125550100\"}.");
        }
        return Stream.of(FROM, TO)
                .filter(field -> call.path(field).asString("").isBlank())
                .findFirst()
                .map(field -> "Expected '%s', a number such as +12125550142%s."
                        .formatted(field, field.equals(FROM) ? ", or anonymous for a hidden one" : ""))
                .or(() -> call.propertyNames().stream()
                        .filter(field ->
                                !TAKEN.contains(field) || !call.path(field).isString())
                        .findFirst()
                        .map(field -> "Expected '%s' and '%s', and of a flow's attributes, each a text: %s."
                                .formatted(FROM, TO, String.join(", ", new TreeSet<>(FlowAttributes.NAMES)))));
    }

    /** A call that has just ended. {@code call} has {@code from} and {@code to}; every other field of it is an attribute that a flow may set. */
    Missed missed(JsonNode call, Instant now) {
        String id = UUID.randomUUID().toString();
        String from = now.minus(RANG).toString();
        ObjectNode contact = Json.object()
                .put("Id", id)
                .put("InitiationMethod", "INBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", from)
                .put("DisconnectTimestamp", now.toString());
        contact.putObject("CustomerEndpoint")
                .put("Type", "TELEPHONE_NUMBER")
                .put("Address", call.path("from").asString(""));
        contact.putObject("SystemEndpoint")
                .put("Type", "TELEPHONE_NUMBER")
                .put("Address", call.path("to").asString(""));
        ObjectNode attributes = contact.putObject("Attributes");
        call.properties().forEach(field -> {
            if (FlowAttributes.NAMES.contains(field.getKey())) {
                attributes.put(field.getKey(), field.getValue().asString(""));
            }
        });
        ObjectNode event = Json.object()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Amazon Connect Contact Event")
                .put("source", "aws.connect")
                .put("time", now.toString());
        event.putObject("detail")
                .put("eventType", "DISCONNECTED")
                .put("contactId", id)
                .put("initialContactId", id)
                .put("channel", "VOICE")
                .put("instanceArn", instanceArn)
                .put("initiationMethod", "INBOUND")
                .put("initiationTimestamp", from)
                .put("disconnectTimestamp", now.toString());
        return new Missed(contact, event);
    }
}
