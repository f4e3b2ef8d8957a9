package dev.ringback.aws.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.aws.RetriedApi;
import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.AgentTasks;
import dev.ringback.casework.AgentTasks.Ended;
import dev.ringback.casework.AgentTasks.Offered;
import dev.ringback.intake.ConnectInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import tools.jackson.databind.json.JsonMapper;

public class TaskContactsTest {

    private static final String START = "/contact/task";
    private static final String STOP = "/contact/stop";
    private static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/i-1");
    private static final ContactId TASK = new ContactId("task-1");
    private static final AgentTasks.Task OFFER =
            new AgentTasks.Task(INSTANCE, "flow-1", new AttemptKey(new CallbackId("callback-1"), 2), "Oak Street");

    private final ConnectServer server = new ConnectServer();
    private final RetriedApi client = server.client();
    private final TaskContacts tasks = new TaskContacts(client, "https://desk.example/");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_task_says_which_callback_it_is_about_and_where_that_is_opened_and_nothing_else() {
        server.on(START, "{\"ContactId\": \"task-1\"}");

        assertThat(tasks.offer(OFFER)).isEqualTo(new Offered.Started(TASK));
        assertThat(server.bodies())
                .singleElement()
                .extracting(JsonMapper.shared()::readTree)
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"InstanceId": "i-1", "ContactFlowId": "flow-1", "Name": "Callback to make",
                         "Description": "Oak Street", "ClientToken": "callback-1-2",
                         "Attributes": {"ringback_callback": "callback-1"},
                         "References": {"Callback": {"Type": "URL", "Value": "https://desk.example/#/callback/callback-1"}}}
                        """));
    }

    @Test
    void where_nobody_knows_the_desk_a_task_has_no_link() {
        server.on(START, "{\"ContactId\": \"task-1\"}");
        new TaskContacts(client, "").offer(OFFER);

        assertThat(server.bodies()).singleElement().asString().doesNotContain("References");
    }

    @ParameterizedTest
    @CsvSource({"429, TooManyRequestsException", "429, ThrottlingException", "400, ThrottlingException"})
    void that_too_much_was_asked_is_told(int status, String error) {
        server.refuse(START, status, error).refuse(STOP, status, error);

        assertThat(tasks.offer(OFFER)).isEqualTo(new Offered.TooMany());
        assertThat(tasks.end(INSTANCE, TASK)).isEqualTo(Ended.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({
        "404, ResourceNotFoundException",
        "403, AccessDeniedException",
        "400, InvalidParameterException",
        "402, ServiceQuotaExceededException"
    })
    void what_connect_does_not_take_is_refused(int status, String error) {
        server.refuse(START, status, error);

        assertThat(tasks.offer(OFFER)).isInstanceOf(Offered.Refused.class);
    }

    @Test
    void where_nobody_knows_whether_the_task_is_there_the_failure_comes_out() {
        server.refuse(START, 500, "InternalServiceException");
        assertThatThrownBy(() -> tasks.offer(OFFER)).isInstanceOf(AwsServiceException.class);

        server.lose(STOP);
        assertThatThrownBy(() -> tasks.end(INSTANCE, TASK)).isInstanceOf(SdkClientException.class);
    }

    @ParameterizedTest
    @CsvSource({"404, ResourceNotFoundException", "410, ContactNotFoundException", "400, InvalidRequestException"})
    void what_connect_knows_no_more_or_cannot_stop_any_more_is_over(int status, String error) {
        server.refuse(STOP, status, error);

        assertThat(tasks.end(INSTANCE, TASK)).isEqualTo(Ended.OVER);
    }

    @Test
    void a_task_is_ended_by_its_contact() {
        server.on(STOP, "{}");

        assertThat(tasks.end(INSTANCE, TASK)).isEqualTo(Ended.OVER);
        assertThat(server.bodies())
                .singleElement()
                .extracting(JsonMapper.shared()::readTree)
                .isEqualTo(JsonMapper.shared().readTree("{\"InstanceId\": \"i-1\", \"ContactId\": \"task-1\"}"));
    }

    @Test
    void a_role_that_may_not_end_tasks_is_told() {
        server.refuse(STOP, 403, "AccessDeniedException");

        assertThatThrownBy(() -> tasks.end(INSTANCE, TASK)).isInstanceOf(AwsServiceException.class);
    }
}
