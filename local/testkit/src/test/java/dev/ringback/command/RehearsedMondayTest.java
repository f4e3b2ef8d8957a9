package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** On Monday each manager is mailed the week, as the stack's own schedule has it. */
class RehearsedMondayTest {

    private static final String CALLER = "+12125550123";
    private static final String PAT = "pat@sunrise.example";

    /** Eight in New York: Oak Street opens, before the others. */
    private static final Instant OPENING = Instant.parse("2026-12-07T13:00:00Z");

    @TempDir
    private Path folder;

    private Ran rehearsed(String... options) throws IOException {
        String scenario = new ScenarioLines()
                .missedCall("2026-12-01T14:00:00-05:00", CALLER, "{}")
                .asks("2026-12-01T14:04:00-05:00", PAT, "POST", "/worklist/next", CALLER)
                .records(
                        "2026-12-01T14:06:00-05:00",
                        PAT,
                        CALLER,
                        "{\"outcome\": \"booked\", \"identityVerified\": true}")
                .missedCall("2026-12-02T09:00:00-05:00", "+12125550124", "{}")
                .in(folder)
                .toString();
        Ran ran = Ran.ringback(Stream.concat(
                        Stream.of("rehearse", scenario, "--until", "2026-12-07T17:00:00-05:00"), Stream.of(options))
                .toArray());
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }

    @Test
    void each_manager_of_whose_locations_there_is_something_to_tell_gets_the_week_once_at_the_first_opening()
            throws IOException {
        List<JsonNode> mails = rehearsed("--json").json().stream()
                .filter(line -> line.path("type").asString().equals("mail"))
                .toList();

        assertThat(mails).extracting(mail -> mail.path("to").path(0).asString()).containsExactly("sam@sunrise.example");
        JsonNode sams = mails.stream()
                .filter(mail -> mail.path("to").path(0).asString().startsWith("sam"))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(sams.path("at").asString())).isBetween(OPENING, OPENING.plus(Duration.ofMinutes(15)));
        assertThat(sams.path("subject").asString()).isEqualTo("Ringback: the week from Mon 30 Nov to Sun 6 Dec 2026");
        assertThat(sams.path("body").asString())
                .contains("Missed calls: 2 (0)", "First callback, median: 4.0 open minutes (none)")
                .contains("#/numbers?from=2026-11-30&to=2026-12-06")
                .doesNotContain("555");
    }

    @Test
    void for_people_the_mail_is_printed_as_it_is_read() throws IOException {
        assertThat(rehearsed().out())
                .contains("mail to sam@sunrise.example: Ringback: the week from Mon 30 Nov to Sun 6 Dec 2026")
                .contains("             Missed calls: 2 (0)\n");
    }
}
