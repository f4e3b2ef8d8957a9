package dev.ringback.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How Connect's API is asked, and what becomes of its errors (docs/adr/0064-connect-without-its-client.md). */
class RetriedApiTest {

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsSessionCredentials.create("AKID", "secret", "session"));

    private final Wire wire = new Wire();

    /** A strategy that notes how long the service wants to be left alone, and gives up. */
    private static final class Noting implements RetryStrategy {

        private final RetryStrategy never = AwsRetryStrategy.doNotRetry();
        private final List<Duration> suggested = new ArrayList<>();

        @Override
        public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
            return never.acquireInitialToken(request);
        }

        @Override
        public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
            suggested.add(request.suggestedDelay().orElseThrow());
            return never.refreshRetryToken(request);
        }

        @Override
        public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
            return never.recordSuccess(request);
        }

        @Override
        public int maxAttempts() {
            return never.maxAttempts();
        }

        @Override
        public RetryStrategy.Builder<?, ?> toBuilder() {
            return never.toBuilder();
        }
    }

    private RetriedApi api(RetryStrategy strategy) {
        return new RetriedApi(
                new JsonApi(
                        Service.CONNECT,
                        URI.create("https://connect.us-east-1.amazonaws.com"),
                        Region.US_EAST_1,
                        CREDENTIALS,
                        wire),
                strategy);
    }

    private RetriedApi api() {
        return api(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build());
    }

    private static ObjectNode contact(String id) {
        return JsonNodeFactory.instance.objectNode().put("InstanceId", "i-1").put("ContactId", id);
    }

    private AwsServiceException refusal(RetriedApi api) {
        return catchThrowableOfType(AwsServiceException.class, () -> api.ask("DescribeContact", contact("a")));
    }

    @Test
    void what_the_path_names_stands_there_and_the_rest_of_a_get_in_the_query() {
        wire.answers(200, Map.of(), "{\"ContactSummaryList\": []}");

        api().ask("ListAssociatedContacts", contact("a/b c").put("MaxResults", 100));

        assertThat(wire.request().method()).isEqualTo(SdkHttpMethod.GET);
        assertThat(wire.request().getUri())
                .hasToString("https://connect.us-east-1.amazonaws.com/contact/associated/i-1"
                        + "?contactId=a%2Fb%20c&maxResults=100");
        assertThat(wire.asked.getFirst().contentStreamProvider()).isEmpty();
    }

    @Test
    void a_member_in_the_path_stays_one_part_of_it() {
        wire.answers(200, Map.of(), "{}");

        api().ask("DescribeContact", contact("../a"));

        assertThat(wire.request().encodedPath()).isEqualTo("/contacts/i-1/..%2Fa");
    }

    @Test
    void the_members_of_what_is_no_get_are_its_body() throws IOException {
        wire.answers(200, Map.of(), "{}");

        api().ask("StopContact", contact("a"));

        assertThat(wire.request().method()).isEqualTo(SdkHttpMethod.POST);
        assertThat(wire.request().encodedPath()).isEqualTo("/contact/stop");
        assertThat(wire.request().firstMatchingHeader("Content-Type")).contains("application/json");
        byte[] body = wire.asked
                .getFirst()
                .contentStreamProvider()
                .orElseThrow()
                .newStream()
                .readAllBytes();
        assertThat(JsonMapper.shared().readTree(body)).isEqualTo(contact("a"));
        assertThat(wire.request().firstMatchingHeader("Content-Length")).contains(Integer.toString(body.length));
    }

    @Test
    void a_request_is_signed_for_connect_and_says_who_asks() {
        wire.answers(200, Map.of(), "{}");

        api().ask("DescribeContact", contact("a"));

        assertThat(wire.request().firstMatchingHeader("Authorization"))
                .hasValueSatisfying(signature -> assertThat(signature)
                        .startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
                        .contains("/us-east-1/connect/aws4_request", "x-amz-security-token")
                        .doesNotContain("user-agent"));
        assertThat(wire.request().firstMatchingHeader("X-Amz-Security-Token")).contains("session");
        assertThat(wire.request().firstMatchingHeader("User-Agent"))
                .hasValueSatisfying(agent -> assertThat(agent).startsWith("aws-sdk-java/2."));
    }

    @Test
    void an_operation_that_nobody_has_written_down_is_not_asked() {
        assertThatThrownBy(() -> api().ask("DeleteInstance", contact("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DeleteInstance");
        assertThat(wire.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, ResourceNotFoundException, {}, ResourceNotFoundException",
        "429, TooManyRequestsException:http://internal.example/coral/, {}, TooManyRequestsException",
        "400, '', '{\"__type\": \"com.amazonaws.connect#InvalidRequestException\"}', InvalidRequestException",
        "403, '', '{\"__type\": null}', ''",
        "503, '', <html>busy</html>, ''"
    })
    void an_error_is_known_by_its_name_wherever_that_stands(int status, String header, String body, String name) {
        for (int tries = 0; tries < 3; tries++) {
            wire.answers(status, header.isEmpty() ? Map.of() : Map.of("x-amzn-ErrorType", header), body);
        }

        AwsServiceException refusal = refusal(api());

        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(name);
    }

    @Test
    void of_a_refusal_are_kept_what_it_is_called_and_the_request_and_not_its_words() {
        wire.answers(
                400,
                Map.of("x-amzn-ErrorType", "InvalidParameterException", "x-amzn-RequestId", "request-1"),
                "{\"Message\": \"+12125550123 is no contact\"}");

        AwsServiceException refusal = refusal(api());

        assertThat(Reason.of(refusal)).isEqualTo("Connect answered 400 InvalidParameterException (request request-1)");
        assertThat(refusal).hasMessageNotContaining("12125550123");
    }

    @ParameterizedTest
    @CsvSource({"429, TooManyRequestsException", "400, ThrottlingException", "500, InternalServiceException", "503, ''"
    })
    void what_may_go_better_is_asked_again(int status, String error) {
        wire.answers(status, Map.of("x-amzn-ErrorType", error), "{}").answers(200, Map.of(), "{\"Contact\": {}}");

        assertThat(api().ask("DescribeContact", contact("a")).has("Contact")).isTrue();
        assertThat(wire.asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccessDeniedException", "InvalidRequestException"})
    void what_is_refused_for_good_is_asked_once(String error) {
        wire.answers(400, Map.of("x-amzn-ErrorType", error), "{}");

        assertThat(refusal(api()).awsErrorDetails().errorCode()).isEqualTo(error);
        assertThat(wire.asked).hasSize(1);
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_comes_out_in_the_end() {
        assertThatThrownBy(() -> api().ask("DescribeContact", contact("a")))
                .isInstanceOf(SdkClientException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(wire.asked).hasSize(3);
    }

    @Test
    void each_try_is_signed_anew_and_has_its_body() throws IOException {
        wire.answers(503, Map.of(), "").answers(200, Map.of(), "{}");

        api().ask("StopContact", contact("a"));

        for (HttpExecuteRequest asked : wire.asked) {
            assertThat(asked.contentStreamProvider().orElseThrow().newStream().readAllBytes())
                    .isNotEmpty();
            assertThat(asked.httpRequest().firstMatchingHeader("Authorization")).isPresent();
        }
    }

    @Test
    void who_is_interrupted_while_it_waits_stops_and_stays_interrupted() {
        wire.answers(429, Map.of(), "{}");
        RetriedApi patient = api(StandardRetryStrategy.builder()
                .maxAttempts(2)
                .retryOnException(_ -> true)
                .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofHours(1)))
                .build());

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> patient.ask("DescribeContact", contact("a"))).isInstanceOf(AbortedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(wire.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "soon, PT0S", "'', PT0S"})
    void it_waits_for_as_long_as_the_service_asks_for(String header, Duration wait) {
        wire.answers(429, Map.of("Retry-After", header), "{}");
        var strategy = new Noting();

        refusal(api(strategy));

        assertThat(strategy.suggested).containsExactly(wait);
    }
}
