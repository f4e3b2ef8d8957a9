package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrimingTest {

    private final PrimingAws aws = new PrimingAws();

    @Test
    void a_missed_call_is_taken_through_every_client_but_the_one_for_alerts() {
        assertThat(Priming.run(ContactEvents::new, "contact-events.json", aws)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(aws.asked())
                .containsSubsequence(
                        "DescribeContact", "ListAssociatedContacts", "GetItem", "Query", "PutItem", "CreateSchedule");
    }

    @Test
    void a_wake_up_finds_that_call_and_tells_that_its_target_was_missed() {
        assertThat(Priming.run(AttemptTimer::new, "attempt-timer.json", aws)).isEmpty();

        assertThat(aws.asked()).containsSubsequence("PutItem", "Query", "GetItem", "UpdateItem", "Publish");
    }

    @Test
    void a_flow_is_answered() {
        JsonNode answer = JsonMapper.shared().readTree(Priming.run(CallerFlow::new, "caller-flow.json", aws));

        assertThat(answer.propertyNames())
                .containsExactly(
                        "result",
                        "practice",
                        "callBackOn",
                        "language",
                        "open",
                        "opens",
                        "callback",
                        "calledBack",
                        "owed",
                        "owedBy");
        assertThat(answer.valueStream())
                .as("Connect takes a flat map of strings")
                .allMatch(JsonNode::isString);
        assertThat(answer.path("result").asString()).isEqualTo("ok");
        assertThat(answer.path("callback").asString()).isEqualTo("yes");
        assertThat(aws.asked()).endsWith("PutItem", "GetItem", "GetItem", "Query");
    }

    @Test
    void where_to_begin_with_Connects_list_is_noted() {
        assertThat(Priming.run(Reconciler::new, "reconciler.json", aws)).isEmpty();

        assertThat(aws.asked()).containsSubsequence("GetItem", "PutItem");
    }

    @Test
    void the_task_of_an_attempt_that_is_due_no_more_is_ended() {
        assertThat(Priming.run(Tasks::new, "tasks.json", aws)).isEmpty();

        assertThat(aws.asked()).containsSubsequence("Query", "GetItem", "StopContact", "DeleteItem");
    }

    @Test
    void a_sweep_finds_it_too() {
        assertThat(Priming.run(Sweeper::new, "sweeper.json", aws)).isEmpty();

        assertThat(aws.asked()).containsSubsequence("PutItem", "Scan", "Query", "GetItem", "UpdateItem", "Publish");
    }

    @Test
    void the_desk_shows_it() {
        assertThat(Priming.run(Desk::new, "desk.json", aws))
                .contains("\"statusCode\":200", "aaaaaaaaaaaaaaaa", "scheduling");

        assertThat(aws.asked()).containsSubsequence("PutItem", "Query", "BatchGetItem");
    }

    @Test
    void another_system_reads_it() {
        assertThat(Priming.run(Fhir::new, "fhir.json", aws)).contains("\"statusCode\":200", "Task/aaaaaaaaaaaaaaaa");

        assertThat(aws.asked()).containsSubsequence("PutItem", "Query", "BatchGetItem");
    }

    @Test
    void the_page_is_sent() {
        assertThat(Priming.run(Page::new, "page.json", aws)).contains("\"statusCode\":200", "gzip");
    }

    @Test
    void a_saved_history_is_told_to_the_bus() {
        assertThat(Priming.run(DomainEvents::new, "domain-events.json", aws)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(aws.asked()).contains("PutEvents");
    }

    @Test
    void a_saved_history_is_counted() {
        assertThat(Priming.run(Numbers::new, "numbers.json", aws)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(aws.asked()).containsSubsequence("Query", "GetItem", "PutItem");
    }

    @Test
    void a_text_that_means_no_more_is_kept() {
        assertThat(Priming.run(InboundTexts::new, "inbound-texts.json", aws)).isEmpty();

        assertThat(aws.asked()).containsSubsequence("GetItem", "PutItem");
    }

    @Test
    void what_the_practice_tells_of_an_appointment_is_kept() {
        assertThat(Priming.run(Appointments::new, "appointments.json", aws)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(aws.asked()).containsSubsequence("GetItem", "Query");
    }

    @Test
    void the_ledger_of_a_number_is_printed() {
        assertThat(Priming.run(RecordsKeeper::new, "records-keeper.json", aws)).contains("\"result\":\"consent\"");

        assertThat(aws.asked()).containsSubsequence("Query", "PutItem", "GetItem", "Query");
    }

    @Test
    void what_is_kept_is_counted_anew() {
        assertThat(Priming.run(NumbersKeeper::new, "numbers-keeper.json", aws))
                .isEqualTo("{\"result\":\"recounted\",\"callbacks\":1}");

        assertThat(aws.asked()).containsSubsequence("Scan", "PutItem");
    }

    @Test
    void the_mail_of_a_manager_is_set_up() {
        assertThat(Priming.run(WeeklyReports::new, "weekly-reports.json", aws)).isEmpty();

        assertThat(aws.asked()).containsSubsequence("Query", "Publish", "PutItem");
    }

    @Test
    void an_administrator_puts_a_directory_in_force() {
        assertThat(Priming.run(DirectoryDesk::new, "directory-desk.json", aws))
                .contains("\"statusCode\":200", "\\\"result\\\":\\\"applied\\\",\\\"version\\\":2");

        assertThat(aws.asked()).containsSubsequence("GetItem", "PutItem", "TransactWriteItems", "UpdateItem");
    }

    @Test
    void the_keeper_compares_a_directory_with_the_one_in_force() {
        assertThat(Priming.run(DirectoryKeeper::new, "directory-keeper.json", aws))
                .contains("\"result\":\"diff\"", "\"version\":1");
    }
}
