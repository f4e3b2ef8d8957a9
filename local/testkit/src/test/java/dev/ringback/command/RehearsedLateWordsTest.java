package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes known late: a call, what was said in it, and what is said in calls that are on no callback. */
class RehearsedLateWordsTest {

    private static final String CALLER = "+12125550123";

    @TempDir
    private Path folder;

    private Ran rehearsed(ScenarioLines scenario) throws IOException {
        Ran ran = Ran.ringback("rehearse", scenario.in(folder), "--json", "--until", "2026-12-01T12:00:00-05:00");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }

    private static List<String> entries(Ran ran) {
        return ran.json().stream()
                .filter(line -> line.path("type").asString().equals("history"))
                .map(line -> line.path("entry").asString())
                .toList();
    }

    private static List<String> alerts(Ran ran) {
        return ran.json().stream()
                .filter(line -> line.path("type").asString().equals("alert"))
                .map(line -> line.path("message").path("reason").asString())
                .toList();
    }

    @Test
    void urgent_words_in_a_transcript_that_comes_minutes_later_are_told_at_once() throws IOException {
        Ran ran = rehearsed(new ScenarioLines()
                .missedCall("2026-12-01T09:00:00-05:00", CALLER, "{}")
                .missedAgain("2026-12-01T09:03:00-05:00", CALLER, "{\"ringback_reason\": \"I have chest pain\"}"));

        assertThat(entries(ran).subList(0, 5))
                .containsExactly("opened", "due", "call-amended", "re-triaged", "escalated");
        assertThat(alerts(ran)).first().isEqualTo("urgent-words");
    }

    @Test
    void consent_that_a_caller_takes_back_while_speaking_to_an_agent_is_in_force_for_the_next_callback()
            throws IOException {
        Ran ran = rehearsed(new ScenarioLines()
                .missedCall("2026-12-01T09:00:00-05:00", CALLER, "{\"ringback_text_consent\": \"yes\"}")
                .answeredCall("2026-12-01T09:05:00-05:00", CALLER, "{\"ringback_text_consent\": \"no\"}")
                .missedCall("2026-12-01T09:30:00-05:00", CALLER, "{}")
                .asks("2026-12-01T09:31:00-05:00", "pat@sunrise.example", "POST", "/worklist/next", CALLER)
                .records(
                        "2026-12-01T09:32:00-05:00", "pat@sunrise.example", CALLER, "{\"outcome\": \"message-left\"}"));

        assertThat(entries(ran)).containsSubsequence("opened", "consent-recorded", "closed", "opened", "outcome");
        assertThat(ran.json().stream()
                        .filter(line -> line.path("entry").asString("").equals("text-withheld"))
                        .map(line -> line.path("reason").asString()))
                .containsExactly("consent-revoked");
        assertThat(ran.json().stream().map(line -> line.path("type").asString()))
                .doesNotContain("text");
    }

    @Test
    void urgent_words_of_a_caller_who_withholds_the_number_are_told_once_however_many_events_there_are()
            throws IOException {
        String words = "{\"ringback_reason\": \"I can't breathe\"}";
        Ran ran = rehearsed(new ScenarioLines()
                .missedCall("2026-12-01T09:00:00-05:00", "anonymous", words)
                .missedAgain("2026-12-01T09:01:00-05:00", "anonymous", words));

        assertThat(alerts(ran)).containsExactly("urgent-words");
    }

    @Test
    void a_call_that_becomes_known_hours_later_is_past_its_target_from_the_first_moment() throws IOException {
        Ran ran = rehearsed(
                new ScenarioLines().missedCallToldAt("2026-12-01T11:30:00-05:00", "2026-12-01T09:00:00-05:00", CALLER));

        assertThat(entries(ran).subList(0, 3)).containsExactly("opened", "due", "escalated");
        assertThat(alerts(ran)).first().isEqualTo("target-missed");
    }

    @Test
    void a_claim_that_lapses_comes_back_to_the_minute() throws IOException {
        Ran ran = rehearsed(new ScenarioLines()
                .missedCall("2026-12-01T09:00:00-05:00", CALLER, "{}")
                .asks("2026-12-01T09:01:00-05:00", "ana@northwind.example", "POST", "/worklist/next", CALLER)
                .asks("2026-12-01T09:11:30-05:00", "pat@sunrise.example", "POST", "/worklist/next", CALLER));

        assertThat(ran.json().stream()
                        .filter(line -> line.path("entry").asString("").equals("lapsed"))
                        .map(line -> line.path("at").asString()))
                .first()
                .isEqualTo("2026-12-01T14:11:00Z");
        assertThat(ran.json().stream()
                        .filter(line -> line.path("type").asString().equals("response"))
                        .map(line -> line.path("status").asInt()))
                .containsExactly(200, 200);
    }

    @Test
    void urgent_words_open_a_callback_where_a_call_so_short_opens_none() throws IOException {
        Ran ran = rehearsed(new ScenarioLines()
                .shortCall("2026-12-01T11:30:00-05:00", CALLER, "{\"ringback_reason\": \"chest pain\"}")
                .shortCall("2026-12-01T11:31:00-05:00", "+16025550124", "{}"));

        assertThat(ran.json().stream()
                        .filter(line -> line.path("type").asString().equals("callback"))
                        .map(line -> line.path("caller").asString()))
                .containsExactly(CALLER);
    }

    /** A text may still wait for the morning when the caller says no in a call that opens nothing. */
    @Test
    void consent_that_is_taken_back_in_a_call_that_opens_nothing_counts_for_the_callback_before_it()
            throws IOException {
        ScenarioLines scenario = new ScenarioLines();
        scenario.missedCall("2026-12-01T09:00:00-05:00", CALLER, "{\"ringback_text_consent\": \"yes\"}")
                .asks("2026-12-01T09:01:00-05:00", "pat@sunrise.example", "POST", "/worklist/next", CALLER)
                .records("2026-12-01T09:02:00-05:00", "pat@sunrise.example", CALLER, "{\"outcome\": \"wrong-number\"}")
                .missedCall("2026-12-01T09:05:00-05:00", CALLER, "{\"ringback_text_consent\": \"no\"}");

        assertThat(entries(rehearsed(scenario))).containsSubsequence("closed", "consent-recorded");
    }
}
