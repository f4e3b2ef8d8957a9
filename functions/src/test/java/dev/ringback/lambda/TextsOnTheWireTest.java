package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.aws.outward.SnsTexts;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Texts;
import dev.ringback.casework.Texts.Receipt;
import dev.ringback.lambda.RawServer.Reaction;
import dev.ringback.lambda.RawServer.Request;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Publishing a text is not idempotent, and Java's own HTTP client repeats a POST by itself when a connection dies before the
 * first byte of an answer, unless the body is streamed. So the clients of the composition root, as Lambda makes them, talk to a
 * bare socket here, which counts what really arrives.
 */
class TextsOnTheWireTest {

    private static final PhoneNumber PATIENT = new PhoneNumber("+12125550167");
    private static final PhoneNumber PRACTICE = new PhoneNumber("+12125550101");

    private static final Texts.Message MESSAGE =
            new Texts.Message(PATIENT, PRACTICE, "Please call us back.", Duration.ofMinutes(5), Map.of());

    private static final Reaction NOT_OPTED_OUT = new Reaction.Answers(
            200,
            "text/xml",
            "<CheckIfPhoneNumberIsOptedOutResponse><CheckIfPhoneNumberIsOptedOutResult><isOptedOut>false</isOptedOut>"
                    + "</CheckIfPhoneNumberIsOptedOutResult></CheckIfPhoneNumberIsOptedOutResponse>");

    private static final Reaction ACCEPTED = new Reaction.Answers(
            200,
            "text/xml",
            "<PublishResponse><PublishResult><MessageId>m-1</MessageId></PublishResult></PublishResponse>");

    private final Map<String, Optional<String>> before = new LinkedHashMap<>();

    @BeforeAll
    static void nothing_on_the_command_line_helps() {
        assertThat(System.getProperty("sun.net.http.retryPost")).isNull();
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(was -> System.setProperty(name, was), () -> System.clearProperty(name)));
    }

    static Stream<Reaction> losses() {
        return Stream.of(
                new Reaction.Closes(), new Reaction.Resets(), new Reaction.BreaksOff("text/xml", "<PublishResponse>"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_text_whose_reply_is_lost_on_a_fresh_connection_is_one_request_and_unknown(Reaction loss) {
        try (var server = new RawServer(List.of(loss, ACCEPTED))) {
            Texts texts = texts(server);

            assertThat(texts.send(MESSAGE)).isEqualTo(new Receipt.Unknown());

            assertThat(published(server)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_text_whose_reply_is_lost_on_a_reused_connection_is_one_request_and_unknown(Reaction loss) {
        try (var server = new RawServer(List.of(NOT_OPTED_OUT, loss, ACCEPTED))) {
            Texts texts = texts(server);
            assertThat(texts.hasOptedOut(PATIENT)).isFalse();

            assertThat(texts.send(MESSAGE)).isEqualTo(new Receipt.Unknown());

            assertThat(published(server)).hasSize(1);
            assertThat(server.requests().stream().map(Request::connection))
                    .as("both went over one connection")
                    .containsExactly(1, 1);
        }
    }

    @Test
    void javas_own_client_repeats_a_post_that_is_not_streamed_so_this_server_would_see_it() throws IOException {
        try (var server = new RawServer(List.of(new Reaction.Closes()))) {
            var connection = (HttpURLConnection) server.endpoint().toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.getOutputStream().write("Action=Publish".getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(connection::getResponseCode).isInstanceOf(IOException.class);

            assertThat(published(server)).hasSize(2);
        }
    }

    @Test
    void a_lost_answer_about_an_opt_out_is_asked_for_again() {
        try (var server = new RawServer(List.of(new Reaction.Closes(), new Reaction.Resets(), NOT_OPTED_OUT))) {
            assertThat(texts(server).hasOptedOut(PATIENT)).isFalse();
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void an_answer_about_an_opt_out_that_breaks_off_half_way_is_no_answer() {
        try (var server = new RawServer(
                List.of(new Reaction.BreaksOff("text/xml", "<CheckIfPhoneNumberIsOptedOutResponse>"), ACCEPTED))) {
            Texts texts = texts(server);

            assertThatThrownBy(() -> texts.hasOptedOut(PATIENT)).isInstanceOf(SdkException.class);

            assertThat(published(server)).isEmpty();
        }
    }

    @Test
    void a_text_that_sns_throttles_is_one_request_and_may_be_tried_again_later() {
        assertThat(receiptFor(429, "Throttling")).isEqualTo(new Receipt.NotNow());
        assertThat(receiptFor(400, "ThrottledException")).isEqualTo(new Receipt.NotNow());
    }

    @Test
    void a_text_that_sns_refuses_is_one_request_and_refused() {
        assertThat(receiptFor(400, "InvalidParameter")).isEqualTo(new Receipt.Refused());
        assertThat(receiptFor(403, "AuthorizationError")).isEqualTo(new Receipt.Refused());
    }

    @Test
    void nobody_knows_the_fate_of_a_text_at_which_sns_itself_failed() {
        assertThat(receiptFor(500, "InternalFailure")).isEqualTo(new Receipt.Unknown());
        assertThat(receiptFor(503, "ServiceUnavailable")).isEqualTo(new Receipt.Unknown());
    }

    private Receipt receiptFor(int status, String code) {
        var refusal = new Reaction.Answers(
                status,
                "text/xml",
                "<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                        + "</Code><Message>no</Message></Error></ErrorResponse>");
        try (var server = new RawServer(List.of(refusal, ACCEPTED))) {
            Receipt receipt = texts(server).send(MESSAGE);
            assertThat(published(server)).hasSize(1);
            return receipt;
        }
    }

    private static List<Request> published(RawServer server) {
        return server.requests().stream()
                .filter(request -> request.body().contains("Action=Publish"))
                .toList();
    }

    /** Texts over the client that Lambda would have, told by the SDK's standard settings where SNS is. */
    private Texts texts(RawServer server) {
        set("aws.endpointUrl", server.endpoint().toString());
        set("aws.region", "us-east-1");
        set("aws.accessKeyId", "nobody");
        set("aws.secretAccessKey", "nothing");
        return new SnsTexts(EnvironmentClients.standard().sns());
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
        System.setProperty(name, value);
    }
}
