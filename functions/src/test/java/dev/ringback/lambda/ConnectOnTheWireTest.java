package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.aws.connect.TaskContacts;
import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.AgentTasks;
import dev.ringback.casework.AgentTasks.Offered;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.lambda.RawServer.Reaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;

/** What the function that offers tasks really sends to Connect, to a bare socket: a task once, where it may be there. */
class ConnectOnTheWireTest {

    private static final String JSON = "application/json";
    private static final Reaction STARTED = new Reaction.Answers(200, JSON, "{\"ContactId\": \"task-1\"}");
    private static final AgentTasks.Task TASK = new AgentTasks.Task(
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/i-1"),
            "flow-1",
            new AttemptKey(new CallbackId("callback-1"), 2),
            "Oak Street");

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

    /** Over what Lambda would have, told by the SDK's standard settings where Connect is. */
    private Offered offered(RawServer server) {
        set("aws.endpointUrl", "http://127.0.0.1:1/another-service");
        set("aws.endpointUrlConnect", server.endpoint().toString());
        set("aws.region", "us-east-1");
        set("aws.accessKeyId", "nobody");
        set("aws.secretAccessKey", "nothing");
        return new TaskContacts(EnvironmentClients.patientWithConnect().connect(), "").offer(TASK);
    }

    @Test
    void a_task_is_one_request() {
        try (var server = new RawServer(List.of(STARTED))) {
            assertThat(offered(server)).isEqualTo(new Offered.Started(new ContactId("task-1")));

            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.line()).startsWith("PUT /contact/task "));
        }
    }

    static Stream<Reaction> losses() {
        return Stream.of(
                new Reaction.Closes(),
                new Reaction.Resets(),
                new Reaction.BreaksOff(JSON, "{\"Cont"),
                new Reaction.Answers(500, JSON, "{\"__type\": \"InternalServiceException\"}"),
                new Reaction.Answers(503, "text/html", "<html>busy</html>"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_task_of_which_nobody_knows_whether_it_is_there_is_not_asked_for_again(Reaction loss) {
        try (var server = new RawServer(List.of(loss, STARTED))) {
            assertThatThrownBy(() -> offered(server)).isInstanceOf(SdkException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }
}
