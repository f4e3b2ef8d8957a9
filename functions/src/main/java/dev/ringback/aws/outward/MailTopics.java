package dev.ringback.aws.outward;

import dev.ringback.callback.PersonId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** SNS topics that people are subscribed to by mail, encrypted with the stack's key. */
final class MailTopics {

    private final SnsClient sns;
    private final String keyArn;

    MailTopics(SnsClient sns, String keyArn) {
        this.sns = sns;
        this.keyArn = keyArn;
    }

    /** Makes a topic; one that exists stays as it is. */
    void create(String topic) {
        sns.createTopic(create ->
                create.name(topic.substring(topic.lastIndexOf(':') + 1)).attributes(Map.of("KmsMasterKeyId", keyArn)));
    }

    /** Subscribes somebody, who has to confirm it once; who is subscribed already is not asked again. */
    void subscribe(String topic, PersonId person) {
        if (person.isEmail() && subscriptions(topic).stream().noneMatch(isOf(person))) {
            sns.subscribe(
                    subscribe -> subscribe.topicArn(topic).protocol("email").endpoint(person.id()));
        }
    }

    /** Ends a subscription, if there is one that was confirmed; one that never was has no ARN, and ends by itself. */
    void unsubscribe(String topic, PersonId person) {
        subscriptions(topic).stream()
                .filter(isOf(person))
                .map(Subscription::subscriptionArn)
                .filter(arn -> arn.startsWith("arn:"))
                .forEach(arn -> sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn)));
    }

    private List<Subscription> subscriptions(String topic) {
        return sns.listSubscriptionsByTopicPaginator(list -> list.topicArn(topic)).subscriptions().stream()
                .toList();
    }

    private static Predicate<Subscription> isOf(PersonId person) {
        String key = PersonId.keyOf(person.id());
        return subscription -> key.equals(PersonId.keyOf(subscription.endpoint()));
    }
}
