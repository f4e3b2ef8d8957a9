package dev.ringback.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.artifact.RuntimeApi.Answer;
import dev.ringback.artifact.RuntimeApi.Asked;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.PersonId;
import dev.ringback.numbers.Tally;
import dev.ringback.standins.Json;
import dev.ringback.standins.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every function of template.yaml starts from the artifact that is deployed, under AWS's own runtime interface client in a process
 * of its own, and does with its file in events/ what it is there for.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime interface client has native code for Linux alone")
@SuppressWarnings("NullAway.Init")
class EveryFunctionStartsIT {

    private static final String CALLER = "+19175550142";
    private static final String CONTACT = "c0ffee00-0000-4000-8000-000000000001";
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}|\\d{3}[ .-]?555[ .-]?01\\d\\d");

    /** A Monday: before Oak Street opens, and while it is open. */
    private static final Instant BEFORE_OPENING = Instant.parse("2026-01-05T11:00:00Z");

    private static final Instant OPEN = Instant.parse("2026-01-05T15:00:00Z");

    @TempDir
    static Path scratch;

    private Account account;

    @BeforeEach
    void deploy() {
        account = new Account();
    }

    @AfterEach
    void remove() {
        account.close();
    }

    static List<DeployedFunction> functions() {
        return Account.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void it_starts_and_does_with_its_sample_event_what_it_is_there_for(DeployedFunction function) throws Exception {
        String sample = Account.sample(function);
        switch (function.id()) {
            case "ContactEvents" -> a_missed_call_opens_a_callback(function, sample);
            case "CallerFlow" -> it_answers(function, sample, "\"result\":\"ok\"", "\"callback\":\"no\"");
            case "Reconciler", "Tasks", "InboundTexts" -> it_answers_twice(function, sample, "");
            case "AttemptTimer" -> a_callback_whose_time_has_come_is_looked_at(function, sample);
            case "Sweeper" -> a_callback_that_nobody_woke_is_found(function, sample);
            case "Desk" -> a_coordinator_sees_what_is_due(function, sample);
            case "Fhir" -> it_answers(function, sample, "\"resourceType\\\":\\\"Bundle\\\"");
            case "DirectoryDesk" -> a_directory_is_put_in_force_by_an_administrator(function, sample);
            case "DirectoryKeeper" -> it_answers(function, sample, "\"result\":\"diff\"", "\"version\":1");
            case "RecordsKeeper" -> it_answers(function, sample, "\"result\":\"consent\"", "\"lines\":[]");
            case "DomainEvents" -> a_saved_history_is_told_to_the_bus(function, sample);
            case "Numbers" -> a_saved_history_is_counted(function, sample);
            case "NumbersKeeper" -> it_answers(function, sample, "\"result\":\"recounted\"");
            case "WeeklyReports" -> the_mail_of_each_manager_is_set_up(function, sample);
            case "Page" -> the_page_is_sent_to_whoever_asks(function, sample);
            case "Appointments" -> it_answers_twice(function, sample, "{\"batchItemFailures\":[]}");
            default ->
                throw new AssertionError(
                        "nothing says yet what " + function + " should do with events/" + function.sampleEvent());
        }
    }

    private void a_missed_call_opens_a_callback(DeployedFunction function, String sample) throws Exception {
        account.connectKnowsTheSampleContact(CONTACT, CALLER);

        it_answers_twice(function, sample, "{\"batchItemFailures\":[]}");

        List<Callback> callbacks = account.callbacksOf(CALLER);
        assertThat(callbacks).hasSize(1);
        Callback callback = callbacks.getFirst();
        assertThat(callback.bucket()).isEqualTo(Bucket.OTHER);
        assertThat(callback.isOpen()).isTrue();
        assertThat(callback.calls()).singleElement().satisfies(call -> {
            assertThat(call.chain().id()).isEqualTo(CONTACT);
            assertThat(call.reason()).isEqualTo(MissedReason.ABANDONED_IN_QUEUE);
        });
        assertThat(account.observed())
                .anyMatch(seen -> seen instanceof Observation.Scheduled scheduled
                        && scheduled.payload().contains(callback.id().id()));
    }

    private void a_callback_whose_time_has_come_is_looked_at(DeployedFunction function, String sample)
            throws Exception {
        String id = Json.read(sample).path("callback").asString();
        account.opened(id, CALLER, BEFORE_OPENING);

        it_answers_twice(function, sample, "");

        assertThatItsTargetAndItsDayWereMissed(new CallbackId(id));
    }

    private void a_callback_that_nobody_woke_is_found(DeployedFunction function, String sample) throws Exception {
        Callback forgotten = account.opened("forgotten", CALLER, BEFORE_OPENING);

        it_answers_twice(function, sample, "");

        assertThatItsTargetAndItsDayWereMissed(forgotten.id());
    }

    private void a_saved_history_is_told_to_the_bus(DeployedFunction function, String sample) throws Exception {
        it_answers(function, sample, "{\"batchItemFailures\":[]}");

        assertThat(account.observed())
                .filteredOn(Observation.Published.class::isInstance)
                .hasSize(5);
    }

    private void a_saved_history_is_counted(DeployedFunction function, String sample) throws Exception {
        it_answers_twice(function, sample, "{\"batchItemFailures\":[]}");

        assertThat(account.tallies())
                .filteredOn(Tally.OfCallback.class::isInstance)
                .hasSize(1);
    }

    private void the_mail_of_each_manager_is_set_up(DeployedFunction function, String sample) throws Exception {
        it_answers_twice(function, sample, "");

        assertThat(account.reportReaders()).contains(new PersonId("sam@sunrise.example"));
    }

    private void a_directory_is_put_in_force_by_an_administrator(DeployedFunction function, String sample)
            throws Exception {
        try (var process = start(function)) {
            JsonNode applied = answered(process.invoke(sample));
            assertThat(applied.path("version").asInt()).isEqualTo(2);
            assertThat(applied.path("by").asString()).isEqualTo("ops@sunrise.example");
            assertThatNothingLeaked(process);
        }
    }

    private void it_answers_twice(DeployedFunction function, String sample, String answer) throws Exception {
        try (var process = start(function)) {
            assertThat(returned(process.invoke(sample))).isEqualTo(answer);
            assertThat(returned(process.invoke(sample))).as("once more").isEqualTo(answer);
            assertThatNothingLeaked(process);
        }
    }

    private void it_answers(DeployedFunction function, String sample, String... parts) throws Exception {
        try (var process = start(function)) {
            assertThat(returned(process.invoke(sample))).contains(parts);
            assertThatNothingLeaked(process);
        }
    }

    private void the_page_is_sent_to_whoever_asks(DeployedFunction function, String sample) throws Exception {
        try (var process = start(function)) {
            JsonNode response = Json.read(returned(process.invoke(sample)));
            assertThat(response.path("statusCode").asInt()).isEqualTo(200);
            assertThat(response.path("isBase64Encoded").asBoolean()).isTrue();
            assertThat(response.path("headers").path("content-encoding").asString())
                    .isEqualTo("gzip");
            assertThat(process.asked()).as("it asks nothing of AWS").doesNotContain(Asked.CREDENTIALS);
        }
    }

    private void a_coordinator_sees_what_is_due(DeployedFunction function, String sample) throws Exception {
        Callback due = account.opened("due", CALLER, OPEN);

        try (var process = start(function)) {
            JsonNode worklist = answered(process.invoke(sample));
            assertThat(worklist.path("callbacks").valueStream()).singleElement().satisfies(shown -> {
                assertThat(shown.path("callback").asString()).isEqualTo("due");
                assertThat(shown.path("state").asString()).isEqualTo("due");
                assertThat(shown.path("caller").asString()).doesNotMatch(PHONE_NUMBER);
            });
            assertThatNothingLeaked(process);
        }

        assertThat(account.callbacks().find(due.id()))
                .as("looking changes nothing")
                .contains(due);
    }

    @Test
    void a_record_that_cannot_be_read_is_given_back_alone_and_its_text_is_not_logged() throws Exception {
        DeployedFunction function = Account.function("ContactEvents");
        account.connectKnowsTheSampleContact(CONTACT, CALLER);
        ObjectNode batch = Json.read(Account.sample(function)).asObject();
        batch.withArray("Records").insertObject(0).put("messageId", "no-json").put("body", "called from " + CALLER);
        batch.withArray("Records")
                .addObject()
                .put("messageId", "no-contact")
                .put("body", "{\"id\": \"1\", \"detail\": {\"customerEndpoint\": {\"address\": \"" + CALLER + "\"}}}");

        try (var process = start(function)) {
            assertThat(Json.read(returned(process.invoke(Json.write(batch))))).isEqualTo(Json.read("""
                {"batchItemFailures": [{"itemIdentifier": "no-json"}, {"itemIdentifier": "no-contact"}]}
                """));
            assertThatNothingLeaked(process);
            assertThat(process.output()).contains("no-json", "no-contact");
        }

        assertThat(account.callbacksOf(CALLER)).as("the good record went on").hasSize(1);
    }

    @Test
    void a_function_without_one_of_its_settings_says_which_and_does_not_start() throws Exception {
        try (var process = start(Account.function("Desk").without("RINGBACK_TABLE"))) {
            assertThat(process.invoke("{}"))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.error()).contains("RINGBACK_TABLE"));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void what_its_first_event_needs_is_in_its_snapshot(DeployedFunction function) throws Exception {
        try (var process = start(function)) {
            process.awaitReady();

            assertThat(process.classesInSnapshot())
                    .contains(
                            // how Connect's, DynamoDB's and the Scheduler's answers are read
                            "dev.ringback.aws.connect.ContactJson ",
                            "software.amazon.awssdk.services.dynamodb.model.QueryResponse ",
                            "software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse ",
                            // the tables of phone numbers and of their time zones
                            "com.google.i18n.phonenumbers.Phonenumber$PhoneNumber ",
                            "dev.ringback.intake.PrefixTable ",
                            // the checks and the rules
                            "dev.ringback.directory.Directory ",
                            "dev.ringback.callback.MissedCalls ");
        }
    }

    private LambdaProcess start(DeployedFunction function) throws IOException {
        return LambdaProcess.start(function, LambdaProcess.Start.SNAP_START, account.environment(), scratch);
    }

    private static String returned(Answer answer) {
        return switch (answer) {
            case Answer.Returned(String body) -> body;
            case Answer.Failed(String error) -> throw new AssertionError("it failed: " + error);
        };
    }

    private static JsonNode answered(Answer answer) {
        JsonNode response = Json.read(returned(answer));
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        return Json.read(response.path("body").asString());
    }

    /** No patient data in what it wrote; and what is in its snapshot needed no credentials, so nothing was asked of AWS either. */
    private static void assertThatNothingLeaked(LambdaProcess process) {
        assertThat(process.output()).doesNotContainPattern(PHONE_NUMBER);
        assertThat(process.asked().getFirst()).isEqualTo(Asked.RESTORE);
        assertThat(process.asked()).contains(Asked.CREDENTIALS);
    }

    private void assertThatItsTargetAndItsDayWereMissed(CallbackId id) {
        Callback looked = account.callbacks().find(id).orElseThrow();
        assertThat(looked.hasBeenEscalatedFor(EscalationReason.TARGET_MISSED)).isTrue();
        assertThat(looked.hasBeenEscalatedFor(EscalationReason.OPEN_AT_DAY_END)).isTrue();
        assertThat(looked.pending()).as("both were told").isEmpty();
        assertThat(account.observed().stream()
                        .filter(Observation.Alerted.class::isInstance)
                        .map(Observation.Alerted.class::cast)
                        .filter(alert -> alert.message().contains(id.id())))
                .hasSize(2)
                .noneMatch(alert -> PHONE_NUMBER.matcher(alert.message()).find());
    }
}
