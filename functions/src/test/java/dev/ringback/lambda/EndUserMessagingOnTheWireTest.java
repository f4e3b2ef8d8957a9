package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.outward.EndUserMessagingTexts;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Texts;
import dev.ringback.casework.Texts.Receipt;
import dev.ringback.lambda.RawServer.Reaction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the composition root's way to End User Messaging really sends, to a bare socket: once, whatever becomes of the answer. */
class EndUserMessagingOnTheWireTest {

    private static final String JSON = "application/x-amz-json-1.0";
    private static final Reaction ACCEPTED = new Reaction.Answers(200, JSON, "{\"MessageId\": \"m-1\"}");

    private final Map<String, Optional<String>> before = new LinkedHashMap<>();

    @AfterEach
    void restore() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(was -> System.setProperty(name, was), () -> System.clearProperty(name)));
    }

    private static Texts.Message message(Duration within) {
        return new Texts.Message(
                new PhoneNumber("+12125550167"),
                new PhoneNumber("+12125550101"),
                "Sunrise: please call (212) 555-0100.",
                within,
                Map.of("callback", "c-1", "step", "after-first-attempt"));
    }

    private Receipt receipt(RawServer server, Duration within) {
        set("aws.endpointUrl", server.endpoint().toString());
        set("aws.region", "us-east-1");
        set("aws.accessKeyId", "nobody");
        set("aws.secretAccessKey", "nothing");
        return new EndUserMessagingTexts(EnvironmentClients.standard().smsVoice(), Optional.of("ringback"))
                .send(message(within));
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
        System.setProperty(name, value);
    }

    @Test
    void the_request_has_the_members_of_the_service_model_and_is_one() {
        try (var server = new RawServer(List.of(ACCEPTED))) {
            assertThat(receipt(server, Duration.ofMinutes(5))).isEqualTo(new Receipt.Accepted("m-1"));

            JsonNode sent =
                    JsonMapper.shared().readTree(server.requests().getFirst().body());
            assertThat(sent).isEqualTo(JsonMapper.shared().readTree("""
                            {
                              "DestinationPhoneNumber": "+12125550167",
                              "OriginationIdentity": "+12125550101",
                              "MessageBody": "Sunrise: please call (212) 555-0100.",
                              "MessageType": "TRANSACTIONAL",
                              "TimeToLive": 300,
                              "ConfigurationSetName": "ringback",
                              "Context": {"callback": "c-1", "step": "after-first-attempt"}
                            }
                            """));
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.line()).startsWith("POST / "));
        }
    }

    @Test
    void a_text_that_may_wait_for_less_than_the_service_takes_is_not_sent() {
        try (var server = new RawServer(List.of(ACCEPTED))) {
            assertThat(receipt(server, Duration.ofSeconds(4))).isEqualTo(new Receipt.Refused());

            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void none_waits_for_longer_than_the_service_takes() {
        try (var server = new RawServer(List.of(ACCEPTED))) {
            receipt(server, Duration.ofDays(4));

            assertThat(server.requests().getFirst().body()).contains("\"TimeToLive\":259200");
        }
    }

    static Stream<Reaction> losses() {
        return Stream.of(
                new Reaction.Closes(),
                new Reaction.Resets(),
                new Reaction.BreaksOff(JSON, "{\"Mess"),
                new Reaction.Answers(200, JSON, "{}"),
                new Reaction.Answers(200, JSON, "no JSON"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_text_whose_reply_is_lost_is_one_request_and_unknown(Reaction loss) {
        try (var server = new RawServer(List.of(loss, ACCEPTED))) {
            assertThat(receipt(server, Duration.ofMinutes(5))).isEqualTo(new Receipt.Unknown());

            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, ThrottlingException, '', NotNow",
        "400, ThrottlingException, '', NotNow",
        "400, com.amazonaws.sms#ThrottlingException, '', NotNow",
        "400, ConflictException, DESTINATION_PHONE_NUMBER_OPTED_OUT, OptedOut",
        "400, ConflictException, NUMBER_CAPABILITIES_MISMATCH, Refused",
        "400, ValidationException, FIELD_VALIDATION_FAILED, Refused",
        "400, ResourceNotFoundException, '', Refused",
        "400, ServiceQuotaExceededException, MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT, Refused",
        "403, AccessDeniedException, '', Refused",
        "500, InternalServerException, '', Unknown",
        "503, ServiceUnavailable, '', Unknown"
    })
    void an_error_of_the_service_says_whether_the_text_went(int status, String type, String reason, String receipt) {
        var refusal =
                new Reaction.Answers(status, JSON, "{\"__type\": \"%s\", \"Reason\": \"%s\"}".formatted(type, reason));
        try (var server = new RawServer(List.of(refusal, ACCEPTED))) {
            assertThat(receipt(server, Duration.ofMinutes(5)).getClass().getSimpleName())
                    .isEqualTo(receipt);
            assertThat(server.requests()).hasSize(1);
        }
    }
}
