package dev.ringback.integration;

import dev.ringback.standins.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One missed call as Connect tells of it: an event as EventBridge delivers it, and what DescribeContact answers.
 *
 * @param contact its id, which is the chain's too
 */
record Calls(
        String contact, String from, String to, Instant startedAt, Instant endedAt, Map<String, String> attributes) {

    static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    private static final long SECONDS = 100;

    /** A call of a minute and a half that has just ended. */
    static Calls endedAt(Instant now, String from, String to, Map<String, String> attributes) {
        String name = "%s %s %s %s".formatted(from, to, now, attributes);
        return new Calls(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                from,
                to,
                now.minusSeconds(SECONDS),
                now.minusSeconds(1),
                attributes);
    }

    JsonNode described() {
        ObjectNode contactNode = Json.object();
        contactNode
                .put("Id", contact)
                .put("InitialContactId", contact)
                .put("InitiationMethod", "INBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", startedAt.toString())
                .put("ConnectedToSystemTimestamp", startedAt.toString())
                .put("DisconnectTimestamp", endedAt.toString())
                .put("DisconnectReason", "CUSTOMER_DISCONNECT");
        contactNode
                .putObject("CustomerEndpoint")
                .put("Type", "TELEPHONE_NUMBER")
                .put("Address", from);
        contactNode.putObject("SystemEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", to);
        ObjectNode said = contactNode.putObject("Attributes");
        attributes.forEach(said::put);
        return contactNode;
    }

    /** The same call, of which an agent took part. */
    JsonNode describedAsAnswered() {
        ObjectNode answered = described().deepCopy().asObject();
        answered.putObject("AgentInfo")
                .put("ConnectedToAgentTimestamp", startedAt.plusSeconds(20).toString());
        return answered;
    }

    String event(String type) {
        ObjectNode event = Json.object();
        event.put("version", "0")
                .put(
                        "id",
                        UUID.nameUUIDFromBytes((contact + type).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString())
                .put("detail-type", "Amazon Connect Contact Event")
                .put("source", "aws.connect")
                .put("account", "111122223333")
                .put("time", endedAt.toString())
                .put("region", "us-east-1");
        event.putArray("resources").add(INSTANCE + "/contact/" + contact).add(INSTANCE);
        event.putObject("detail")
                .put("eventType", type)
                .put("contactId", contact)
                .put("initialContactId", contact)
                .put("channel", "VOICE")
                .put("instanceArn", INSTANCE)
                .put("initiationMethod", "INBOUND")
                .put("initiationTimestamp", startedAt.toString());
        return Json.write(event);
    }

    String disconnected() {
        return event("DISCONNECTED");
    }
}
