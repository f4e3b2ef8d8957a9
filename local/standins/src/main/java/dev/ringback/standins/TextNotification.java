package dev.ringback.standins;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What a function gets that is subscribed to the topic of two-way messaging, as SNS and End User Messaging document it. */
final class TextNotification {

    private TextNotification() {}

    static String of(String topic, String id, String from, String to, String body, Instant at) {
        ObjectNode text = Json.object();
        text.put("originationNumber", from)
                .put("destinationNumber", to)
                .put("messageKeyword", "KEYWORD_" + Intrinsics.ACCOUNT)
                .put("messageBody", body)
                .put("inboundMessageId", id);
        return SnsNotification.of(topic, "notification-of-" + id, text.toString(), at);
    }
}
