package dev.ringback.aws;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * Alerts to the people with authority over a location: one SNS topic a location, which is set up when a directory is applied and
 * is subscribed to by the owner of the location's queue. No patient data, ever (docs/rules.md §11, §13).
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

    /** Tells people; if somebody has taken the topic away, it is set up again. */
    public void tell(Alert alert) {
        String topic = topicPrefix + alert.location();
        try {
            publish(topic, alert);
        } catch (NotFoundException _) {
            setUp(alert.location(), alert.owner(), Optional.empty());
            publish(topic, alert);
        }
    }

    /**
     * Sees to it that a location's alerts reach the owner of its queue: by mail, which the owner has to confirm once. An
     * owner who is subscribed already is not asked again.
     *
     * @param before who owned the queue until now, and is not told any more
     */
    public void setUp(LocationId location, PersonId owner, Optional<PersonId> before) {
        String topic = topicPrefix + location;
        sns.createTopic(create ->
                create.name(topic.substring(topic.lastIndexOf(':') + 1)).attributes(Map.of("KmsMasterKeyId", keyArn)));
        List<Subscription> subscriptions =
                sns.listSubscriptionsByTopicPaginator(list -> list.topicArn(topic)).subscriptions().stream()
                        .toList();
        if (hasMail(owner) && subscriptions.stream().noneMatch(isOf(owner))) {
            sns.subscribe(
                    subscribe -> subscribe.topicArn(topic).protocol("email").endpoint(owner.id()));
        }
        // One that was never confirmed has no ARN, and ends by itself.
        before.ifPresent(former -> subscriptions.stream()
                .filter(isOf(former))
                .map(Subscription::subscriptionArn)
                .filter(arn -> arn.startsWith("arn:"))
                .forEach(arn -> sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn))));
    }

    private static Predicate<Subscription> isOf(PersonId person) {
        return subscription -> person.id().equalsIgnoreCase(subscription.endpoint());
    }

    /** A person is known by the email of their sign-in, or by its sub, to which no mail can be sent. */
    private static boolean hasMail(PersonId person) {
        return person.id().contains("@");
    }

    private void publish(String topic, Alert alert) {
        String callback =
                alert.callback().map(id -> ",\"callback\":\"" + id + "\"").orElse("");
        sns.publish(publish -> publish.topicArn(topic)
                .subject("Ringback: %s at %s".formatted(alert.reason().word(), alert.location()))
                .message("{\"id\":\"%s\",\"location\":\"%s\",\"reason\":\"%s\"%s}"
                        .formatted(alert.id(), alert.location(), alert.reason().word(), callback)));
    }
}
