package dev.ringback.aws.outward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicResponse;
import software.amazon.awssdk.services.sns.model.DeleteTopicRequest;
import software.amazon.awssdk.services.sns.model.DeleteTopicResponse;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicRequest;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SubscribeRequest;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;
import software.amazon.awssdk.services.sns.model.Subscription;

/** A topic a person, whose name does not tell the address. */
class SnsReportMailTest {

    private static final String PREFIX = "arn:aws:sns:us-east-1:111122223333:ringback-reports-";
    private static final PersonId SAM = new PersonId("sam@sunrise.example");

    private final Sns sns = new Sns();
    private final SnsReportMail mail = new SnsReportMail(sns, PREFIX, "key");

    /** Topics by ARN, each with who is subscribed. */
    private static final class Sns implements SnsClient {

        private final Map<String, List<String>> topics = new LinkedHashMap<>();
        private final List<PublishRequest> published = new ArrayList<>();

        @Override
        public CreateTopicResponse createTopic(CreateTopicRequest request) {
            assertThat(request.attributes()).containsEntry("KmsMasterKeyId", "key");
            topics.computeIfAbsent("arn:aws:sns:us-east-1:111122223333:" + request.name(), _ -> new ArrayList<>());
            return CreateTopicResponse.builder().build();
        }

        @Override
        public DeleteTopicResponse deleteTopic(DeleteTopicRequest request) {
            topics.remove(request.topicArn());
            return DeleteTopicResponse.builder().build();
        }

        @Override
        public ListSubscriptionsByTopicResponse listSubscriptionsByTopic(ListSubscriptionsByTopicRequest request) {
            return ListSubscriptionsByTopicResponse.builder()
                    .subscriptions(topics.getOrDefault(request.topicArn(), List.of()).stream()
                            .map(address ->
                                    Subscription.builder().endpoint(address).build())
                            .toList())
                    .build();
        }

        @Override
        public SubscribeResponse subscribe(SubscribeRequest request) {
            assertThat(request.protocol()).isEqualTo("email");
            topics.computeIfAbsent(request.topicArn(), _ -> new ArrayList<>()).add(request.endpoint());
            return SubscribeResponse.builder().build();
        }

        @Override
        public PublishResponse publish(PublishRequest request) {
            if (!topics.containsKey(request.topicArn())) {
                throw NotFoundException.builder().message("no such topic").build();
            }
            published.add(request);
            return PublishResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sns";
        }

        @Override
        public void close() {}
    }

    @Test
    void who_is_set_up_has_a_topic_of_their_own_and_is_asked_once_in_whatever_letters() {
        mail.setUp(SAM);
        mail.setUp(new PersonId("Sam@Sunrise.example"));
        mail.setUp(new PersonId("dana@sunrise.example"));

        assertThat(sns.topics.keySet()).hasSize(2).allMatch(arn -> arn.matches(PREFIX + "[0-9a-f]{24}"));
        assertThat(sns.topics.values()).containsExactly(List.of(SAM.id()), List.of("dana@sunrise.example"));
    }

    @Test
    void a_mail_goes_to_the_topic_of_whom_it_is_for() {
        mail.setUp(SAM);
        mail.setUp(new PersonId("dana@sunrise.example"));
        mail.send(SAM, "Ringback: the week", "Missed calls: 1 (0)");

        assertThat(sns.published).singleElement().satisfies(request -> {
            assertThat(sns.topics).containsEntry(request.topicArn(), List.of(SAM.id()));
            assertThat(request.subject()).isEqualTo("Ringback: the week");
            assertThat(request.message()).isEqualTo("Missed calls: 1 (0)");
        });
    }

    @Test
    void a_topic_that_somebody_took_away_is_set_up_again() {
        mail.send(SAM, "Ringback: the week", "Missed calls: 1 (0)");

        assertThat(sns.topics.values()).containsExactly(List.of(SAM.id()));
        assertThat(sns.published).hasSize(1);
    }

    @Test
    void whose_mail_ends_has_no_topic_any_more_and_twice_changes_nothing() {
        mail.setUp(SAM);
        mail.end(SAM);
        mail.end(SAM);

        assertThat(sns.topics).isEmpty();
    }
}
