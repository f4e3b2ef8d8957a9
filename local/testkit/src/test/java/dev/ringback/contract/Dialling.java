package dev.ringback.contract;

import dev.ringback.standins.Json;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Calls to patients, as Connect tells of them. */
record Dialling(Practice practice) {

    /** Somebody calls a patient just now, and it is over at once. */
    void calls(String patient) {
        String id = "00000000-0000-4000-a000-%012d".formatted(practice.now().getEpochSecond());
        ObjectNode contact = Json.object()
                .put("Id", id)
                .put("InitiationMethod", "OUTBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", practice.now().toString())
                .put("DisconnectTimestamp", practice.now().toString())
                .put("DisconnectReason", "TELECOM_BUSY");
        contact.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", patient);
        practice.aws().putContact(contact);
        ObjectNode event = Json.object()
                .put("id", "event-" + id)
                .put("source", "aws.connect")
                .put("detail-type", "Amazon Connect Contact Event");
        event.putObject("detail")
                .put("contactId", id)
                .put("eventType", "DISCONNECTED")
                .put("channel", "VOICE")
                .put("instanceArn", Practice.INSTANCE);
        practice.aws().putEvent(event);
        practice.pass(Duration.ofSeconds(1));
    }
}
