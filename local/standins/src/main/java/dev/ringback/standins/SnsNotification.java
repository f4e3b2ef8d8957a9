package dev.ringback.standins;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What a function gets that is subscribed to a topic of SNS. */
final class SnsNotification {

    private SnsNotification() {}

    static String of(String topic, String id, String message, Instant at) {
        ObjectNode event = Json.object();
        ObjectNode record = event.putArray("Records").addObject();
        record.put("EventSource", "aws:sns")
                .put("EventVersion", "1.0")
                .put("EventSubscriptionArn", topic + ":subscription");
        record.putObject("Sns")
                .put("Type", "Notification")
                .put("MessageId", id)
                .put("TopicArn", topic)
                .put("Message", message)
                .put("Timestamp", at.toString());
        return event.toString();
    }
}
