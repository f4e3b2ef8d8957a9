package dev.ringback.aws;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;

/**
 * Alerts to the people with authority over a location: one SNS topic a location, which comes into being with its first alert and
 * is subscribed to by the owner of the location's queue. No patient data, ever (brief.md §11, §13).
 */
public final class Alerts {

    /**
     * Something that people with authority are told.
     *
     * @param id the same whenever the same thing is told again, for those who drop repeats
     * @param callback the callback concerned; absent where a call opened none
     */
    public record Alert(
            String id, LocationId location, EscalationReason reason, Optional<CallbackId> callback, PersonId owner) {}

    private final SnsClient sns;
    private final String topicPrefix;
    private final String keyArn;

    /** @param topicPrefix the ARN of a location's topic, up to the location's id */
    public Alerts(SnsClient sns, String topicPrefix, String keyArn) {
        this.sns = sns;
        this.topicPrefix = topicPrefix;
        this.keyArn = keyArn;
    }

    public void tell(Alert alert) {
        String topic = topicPrefix + alert.location();
        try {
            publish(topic, alert);
        } catch (NotFoundException _) {
            createTopic(topic, alert.owner());
            publish(topic, alert);
        }
    }

    private void publish(String topic, Alert alert) {
        String callback =
                alert.callback().map(id -> ",\"callback\":\"" + id + "\"").orElse("");
        sns.publish(publish -> publish.topicArn(topic)
                .subject("Ringback: %s at %s".formatted(alert.reason().word(), alert.location()))
                .message("{\"id\":\"%s\",\"location\":\"%s\",\"reason\":\"%s\"%s}"
                        .formatted(alert.id(), alert.location(), alert.reason().word(), callback)));
    }

    private void createTopic(String topic, PersonId owner) {
        sns.createTopic(create -> create.name(topic.substring(topic.lastIndexOf(':') + 1))
                .attributes(java.util.Map.of("KmsMasterKeyId", keyArn)));
        if (owner.id().contains("@")) {
            sns.subscribe(
                    subscribe -> subscribe.topicArn(topic).protocol("email").endpoint(owner.id()));
        }
    }
}
