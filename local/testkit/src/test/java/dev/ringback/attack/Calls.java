package dev.ringback.attack;

import dev.ringback.standins.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls as Connect knows them, and the events in which it tells of them. */
final class Calls {

    static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    private static final long SECONDS = 100;

    private Calls() {}

    /** A call of a minute and a half that has just ended without an agent. */
    static ObjectNode missed(String from, String to, Instant endedAt, Map<String, String> attributes) {
        String id = UUID.nameUUIDFromBytes((from + to + endedAt).getBytes(StandardCharsets.UTF_8))
                .toString();
        ObjectNode contact = Json.object()
                .put("Id", id)
                .put("InitialContactId", id)
                .put("InitiationMethod", "INBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", endedAt.minusSeconds(SECONDS).toString())
                .put("DisconnectTimestamp", endedAt.toString());
        contact.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", from);
        contact.putObject("SystemEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", to);
        ObjectNode said = contact.putObject("Attributes");
        attributes.forEach(said::put);
        return contact;
    }

    static String id(JsonNode contact) {
        return contact.path("Id").asString();
    }

    /** EventBridge's word that the contact has ended. */
    static ObjectNode ended(JsonNode contact) {
        String ended = contact.path("DisconnectTimestamp").asString();
        ObjectNode event = Json.object()
                .put("version", "0")
                .put("id", id(contact))
                .put("detail-type", "Amazon Connect Contact Event")
                .put("source", "aws.connect")
                .put("account", "111122223333")
                .put("time", ended)
                .put("region", "us-east-1");
        event.putArray("resources").add(INSTANCE);
        event.putObject("detail")
                .put("eventType", "DISCONNECTED")
                .put("contactId", id(contact))
                .put("initialContactId", contact.path("InitialContactId").asString())
                .put("channel", "VOICE")
                .put("instanceArn", INSTANCE)
                .put("initiationMethod", "INBOUND")
                .put("initiationTimestamp", contact.path("InitiationTimestamp").asString())
                .put("disconnectTimestamp", ended);
        return event;
    }
}
