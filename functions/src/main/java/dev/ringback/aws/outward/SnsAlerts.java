package dev.ringback.aws.outward;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.Alerts;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Alerts to the people with authority over a location: one SNS topic a location, which is set up when a directory is applied and
 * is subscribed to by the owner of the location's queue. No patient data, ever (docs/rules.md §11, §13).
 */
public final class SnsAlerts implements Alerts {

    /** SNS refuses a subject of a hundred characters, and with it the alert. */
    private static final int LONGEST_SUBJECT = 99;

    private final SnsClient sns;
    private final MailTopics topics;
    private final String topicPrefix;

    /** @param topicPrefix the ARN of a location's topic, up to the location's id */
    public SnsAlerts(SnsClient sns, String topicPrefix, String keyArn) {
        this.sns = sns;
        this.topics = new MailTopics(sns, keyArn);
        this.topicPrefix = topicPrefix;
    }

    /** If somebody has taken the topic away, it is set up again. */
    @Override
    public void tell(Alert alert) {
        String topic = topicPrefix + alert.location();
        try {
            publish(topic, alert);
        } catch (NotFoundException _) {
            setUp(topic, alert.owner());
            publish(topic, alert);
        }
    }

    /** By mail, which the owner has to confirm once. A person who is subscribed already is not asked again. */
    @Override
    public void setUp(LocationId location, PersonId owner, Optional<PersonId> before) {
        String topic = topicPrefix + location;
        setUp(topic, owner);
        before.ifPresent(former -> topics.unsubscribe(topic, former));
    }

    private void setUp(String topic, PersonId owner) {
        topics.create(topic);
        topics.subscribe(topic, owner);
    }

    private void publish(String topic, Alert alert) {
        ObjectNode message = JsonMapper.shared()
                .createObjectNode()
                .put("id", alert.id())
                .put("location", alert.location().id())
                .put("reason", alert.reason().word());
        alert.callback().ifPresent(id -> message.put("callback", id.toString()));
        alert.followUp().ifPresent(id -> message.put("followUp", id.toString()));
        sns.publish(publish -> publish.topicArn(topic).subject(subject(alert)).message(message.toString()));
    }

    /** The message says all of it; here only so much of the location as fits. */
    private static String subject(Alert alert) {
        String whole = "Ringback: %s at %s".formatted(alert.reason().word(), alert.location());
        return whole.substring(0, Math.min(whole.length(), LONGEST_SUBJECT));
    }
}
