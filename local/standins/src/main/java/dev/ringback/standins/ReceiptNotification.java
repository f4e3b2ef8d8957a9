package dev.ringback.standins;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What a function gets that is subscribed to the topic of a configuration set: an event of a text, as End User Messaging documents it. */
final class ReceiptNotification {

    private ReceiptNotification() {}

    /** @param status as carriers say it: {@code DELIVERED}, {@code INVALID} */
    static String of(String topic, SentTexts.Sent text, String status, Instant at) {
        ObjectNode event = Json.object()
                .put("eventType", "TEXT_" + status)
                .put("eventVersion", "1.0")
                .put("eventTimestamp", at.toEpochMilli())
                .put("isFinal", true)
                .put("originationPhoneNumber", text.from())
                .put("destinationPhoneNumber", text.to())
                .put("isoCountryCode", "US")
                .put("messageId", text.messageId())
                .put("messageRequestTimestamp", at.toEpochMilli())
                .put("messageEncoding", "GSM")
                .put("messageType", "TRANSACTIONAL")
                .put("messageStatus", status)
                .put("messageStatusDescription", "as the scenario says");
        ObjectNode context = event.putObject("context");
        text.context().forEach(context::put);
        event.put("totalMessageParts", 1).put("totalMessagePrice", 0.00581).put("totalCarrierFee", 0.003);
        return SnsNotification.of(topic, "receipt-%s-%s".formatted(status, text.messageId()), event.toString(), at);
    }
}
