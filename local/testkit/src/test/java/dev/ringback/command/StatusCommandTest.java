package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code ringback status} from its arguments to its exit codes, against an AWS that answers as it is told. */
@SuppressWarnings("NullAway.Init")
class StatusCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");

    private OperatedAws aws;

    /** A stack that is well. */
    @BeforeEach
    void serve() throws IOException {
        aws = new OperatedAws();
        aws.metrics.putAll(Map.of(
                "Open", 57.0,
                "Late", 0.0,
                "LatestMinutes", 0.0,
                "Invocations ringback-Sweeper", 3.0,
                "Invocations ringback-Reconciler", 3.0));
        aws.reconciledUntil = NOW.minusSeconds(900).getEpochSecond();
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private static Ran status(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("status", "--stack", "ringback"));
        arguments.addAll(List.of(more));
        return Ran.ringbackAt(InstantSource.fixed(NOW), arguments.toArray());
    }

    /** The part of that name, and that the others are well. */
    private static JsonNode only(String name) {
        Ran ran = status("--json");
        JsonNode json = ran.json().getFirst();
        assertThat(json.path("parts")
                        .valueStream()
                        .filter(part -> !part.path("standing").asString().equals("well"))
                        .map(part -> part.path("part").asString())
                        .toList())
                .containsExactly(name);
        assertThat(json.path("well").asBoolean()).isFalse();
        assertThat(ran.exit()).isEqualTo(1);
        return json.path("parts")
                .valueStream()
                .filter(part -> part.path("part").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String toDo(JsonNode part) {
        return part.path("toDo").valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
    }

    @Test
    void a_stack_that_is_well_is_told_of_part_by_part() {
        assertThat(status()).isEqualTo(new Ran(0, """
                ringback in us-east-1, 2026-11-27T15:00:00Z
                         deployed    CloudFormation says UPDATE_COMPLETE
                         late        57 are open, none is late
                         dead        nothing is in the dead-letter queues
                         waiting     no contact waits to be taken
                         throttled   nothing was throttled in the last hour
                         alarms      0 of 2 alarms ring
                         schedules   2 of 2 schedules are on
                         runs        in 15 minutes: 3 sweeps, and 3 looks into Connect's list
                         reconciled  Connect's list was gone over up to 2026-11-27T14:45:00Z
                all is well
                """, ""));
    }

    @Test
    void what_is_late_is_counted_and_less_than_the_patience_is_well() {
        aws.metrics.putAll(Map.of("Late", 3.0, "LatestMinutes", 42.0));

        assertThat(only("late").path("says").asString()).isEqualTo("57 are open; 3 are late, the latest by 42 minutes");
        assertThat(status("--late", 42).exit()).isZero();
    }

    @Test
    void where_no_sweep_tells_its_figures_nobody_knows_what_is_late() {
        aws.metrics.remove("Late");

        assertThat(only("late").path("says").asString()).isEqualTo("no sweep has told its figures for 15 minutes");
    }

    @Test
    void what_is_dead_is_told_with_the_command_that_redrives_it() {
        aws.queues.put("dead-contacts", 2);

        JsonNode dead = only("dead");
        assertThat(dead.path("figures").path("Contact").asInt()).isEqualTo(2);
        assertThat(toDo(dead))
                .isEqualTo(
                        "2 in dead-contacts: find the reason in the log of ContactEvents, then ./ringback redrive"
                                + " --from arn:aws:sqs:us-east-1:111122223333:dead-contacts --to arn:aws:sqs:us-east-1:111122223333:contacts");
    }

    @Test
    void contacts_may_wait_for_a_while_and_not_for_long() {
        aws.queues.put("contacts", 4);
        aws.metrics.put("ApproximateAgeOfOldestMessage contacts", 30.0);
        assertThat(status().exit()).isZero();

        aws.metrics.put("ApproximateAgeOfOldestMessage contacts", 400.0);
        assertThat(only("waiting").path("says").asString())
                .isEqualTo("contacts wait to be taken: 4, the oldest for 400 s");
    }

    @Test
    void who_was_throttled_is_named_wherever_it_is_nested() {
        aws.metrics.put("Throttles ringback-Desk", 5.0);
        aws.metrics.put("WriteThrottleEvents ringback-Table", 2.0);

        assertThat(toDo(only("throttled"))).contains("ringback-Desk, 5 times", "ringback-Table, 2 times");
    }

    @Test
    void an_alarm_that_rings_is_named() {
        aws.alarms.put("ringback-desk-fails", "ALARM");

        JsonNode alarms = only("alarms");
        assertThat(alarms.path("says").asString()).isEqualTo("1 of 2 alarms ring");
        assertThat(toDo(alarms)).isEqualTo("ringback-desk-fails rings: since 2026-11-27T14:00:00Z: Something is so.");
    }

    @Test
    void a_schedule_that_is_off_is_named() {
        aws.off.add("ringback-sweep");

        assertThat(toDo(only("schedules"))).isEqualTo("the schedule ringback-sweep is DISABLED: switch it on");
    }

    @Test
    void a_sweeper_that_does_not_run_and_one_that_fails_are_told() {
        aws.metrics.remove("Invocations ringback-Reconciler");
        aws.metrics.put("Errors ringback-Sweeper", 1.0);

        assertThat(toDo(only("runs"))).contains("no run of the reconciler", "runs of the sweeper that failed");
    }

    @Test
    void a_list_that_was_not_gone_over_for_hours_is_told() {
        aws.reconciledUntil = NOW.minusSeconds(3 * 60 * 60).getEpochSecond();

        assertThat(toDo(only("reconciled"))).contains("./ringback backfill");
    }

    @Test
    void a_deployment_that_failed_is_told() {
        aws.state = "UPDATE_ROLLBACK_COMPLETE";

        assertThat(only("deployed").path("says").asString()).isEqualTo("CloudFormation says UPDATE_ROLLBACK_COMPLETE");
    }

    @Test
    void a_part_that_may_not_be_read_says_so_and_the_others_are_read() {
        for (Map.Entry<String, String> one : Map.of(
                        "GetQueueAttributes", "dead",
                        "DescribeAlarms", "alarms",
                        "GetSchedule", "schedules",
                        "GetItem", "reconciled")
                .entrySet()) {
            aws.denied.clear();
            aws.denied.add(one.getKey());
            Ran ran = status();

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.out())
                    .containsPattern(
                            "UNREAD %s +[^\n]*not authorized to perform %s".formatted(one.getValue(), one.getKey()))
                    .contains("57 are open, none is late");
        }
    }

    @Test
    void a_stack_that_there_is_not_is_named() {
        assertThat(Ran.ringback("status", "--stack", "nowhere"))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                "the stack nowhere could not be asked for: Stack with id nowhere does not exist (Service: CloudFormation, Status Code: 400, Request ID: null) (SDK Attempt Count: 1)\n"));
    }

    @Test
    void without_credentials_it_says_what_to_set() {
        System.clearProperty("aws.accessKeyId");

        Ran ran = status();
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo(
                        "the stack ringback could not be asked for: no credentials are set; sign in, or set AWS_PROFILE to a profile that has some\n");
    }
}
