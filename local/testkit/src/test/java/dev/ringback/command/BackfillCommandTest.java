package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ringback backfill} from its arguments to its exit codes, against a reconciler that answers as it is told. */
@SuppressWarnings("NullAway.Init")
class BackfillCommandTest {

    private OperatedAws aws;

    @BeforeEach
    void serve() throws IOException {
        aws = new OperatedAws();
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private static Ran backfill(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "backfill",
                "--stack",
                "ringback",
                "--from",
                "2026-11-24T08:00:00-05:00",
                "--to",
                "2026-11-26T08:00:00-05:00"));
        arguments.addAll(List.of(more));
        return Ran.ringback(arguments.toArray());
    }

    private static String found(int opened, String more) {
        return "{\"result\": \"backfilled\", \"opened\": %d, \"added\": 1, \"known\": 0, \"opens-nothing\": 0, \"not-missed\": 0, \"late\": 2, \"failed\": []%s}"
                .formatted(opened, more);
    }

    @Test
    void it_goes_on_part_by_part_and_counts_what_was_opened() {
        aws.answers.add(found(4, ", \"next\": \"2026-11-25T10:00:00Z\""));
        aws.answers.add(found(3, ""));

        assertThat(backfill()).isEqualTo(new Ran(0, """
                calls that Connect lists without an agent:
                     7 opened a callback
                     4   of these ended more than a day ago: no text goes about them
                     2 were put onto a callback, or made more known of a call on one
                     0 were known already
                     0 open none: a withheld number, for example
                     0 were not missed
                """, "up to 2026-11-25T10:00:00Z: 4 opened so far\n"));
        assertThat(aws.invoked.stream().map(asked -> asked.path("from").asString()))
                .containsExactly("2026-11-24T13:00:00Z", "2026-11-25T10:00:00Z");
        assertThat(aws.invoked).allSatisfy(asked -> {
            assertThat(asked.path("action").asString()).isEqualTo("backfill");
            assertThat(asked.path("to").asString()).isEqualTo("2026-11-26T13:00:00Z");
        });
    }

    @Test
    void what_could_not_be_taken_is_named_and_asks_for_another_run() {
        aws.answers.add("{\"result\": \"backfilled\", \"opened\": 1, \"failed\": [\"contact-7\"]}");
        Ran ran = backfill("--json");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.json().getFirst().path("opened").asInt()).isEqualTo(1);
        assertThat(ran.json().getFirst().path("failed").get(0).asString()).isEqualTo("contact-7");
    }

    @Test
    void where_Connect_answers_no_more_it_says_where_to_go_on() {
        aws.answers.add(found(0, ", \"next\": \"2026-11-24T13:00:00Z\""));
        Ran ran = backfill();

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("Connect answers no more for now; go on later with --from 2026-11-24T13:00:00Z\n");
    }

    @Test
    void what_the_reconciler_refuses_is_told() {
        aws.answers.add("{\"result\": \"unusable\", \"why\": \"'from' must not be before then.\"}");

        assertThat(backfill()).isEqualTo(new Ran(2, "", "'from' must not be before then.\n"));
    }

    @Test
    void an_older_release_has_no_such_output() {
        aws.hasReconciler = false;

        assertThat(backfill().err())
                .isEqualTo("the stack ringback has no output ReconcilerName: it is of an older release\n");
        assertThat(aws.invoked).isEmpty();
    }

    @Test
    void a_time_needs_its_offset() {
        Ran ran = Ran.ringback(
                "backfill", "--stack", "ringback", "--from", "2026-11-24T08:00", "--to", "2026-11-26T08:00:00Z");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--from");
    }
}
