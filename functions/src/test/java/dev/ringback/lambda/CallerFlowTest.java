package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.api.RateByPerson;
import dev.ringback.lambda.RawServer.Reaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A patient is on the line: whatever happens, the flow is answered, and its call goes on. */
class CallerFlowTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-24T17:00:00Z"));

    private final Map<String, Optional<String>> before = new LinkedHashMap<>();

    @AfterEach
    void restore() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(was -> System.setProperty(name, was), () -> System.clearProperty(name)));
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
        System.setProperty(name, value);
    }

    private JsonNode answerOver(RawServer server, String sent) {
        set("aws.endpointUrl", server.endpoint().toString());
        set("aws.region", "us-east-1");
        set("aws.accessKeyId", "nobody");
        set("aws.secretAccessKey", "nothing");
        var ringback = new Ringback(
                NOON,
                () -> 0,
                EnvironmentClients.within(CallerFlow.WHILE_A_PATIENT_WAITS),
                Priming.SETTINGS,
                RateByPerson.Limit.NONE);
        var answer = new ByteArrayOutputStream();
        new CallerFlow(ringback)
                .handleRequest(
                        new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)), answer, new PrimingContext());
        return JsonMapper.shared().readTree(answer.toByteArray());
    }

    @Test
    void where_the_table_does_not_answer_the_flow_is_told_that_nothing_is_known() {
        try (var server = new RawServer(List.of(new Reaction.Closes()))) {
            assertThat(answerOver(server, PrimingFile.read("caller-flow.json")))
                    .hasToString("{\"result\":\"unknown\"}");
            assertThat(server.requests()).isNotEmpty();
        }
    }

    /** Whoever waited for as long as the SDK does by itself would wait for minutes. */
    @Test
    @Timeout(20)
    void where_the_table_says_nothing_at_all_nobody_waits_for_it() {
        try (var server = new RawServer(List.of(new Reaction.Hangs()))) {
            assertThat(answerOver(server, PrimingFile.read("caller-flow.json")))
                    .hasToString("{\"result\":\"unknown\"}");
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void what_is_no_question_of_a_flow_is_answered_without_asking_anybody() {
        try (var server = new RawServer(List.of(new Reaction.Closes()))) {
            assertThat(answerOver(server, "{}")).hasToString("{\"result\":\"unknown\"}");
            assertThat(server.requests()).isEmpty();
        }
    }
}
