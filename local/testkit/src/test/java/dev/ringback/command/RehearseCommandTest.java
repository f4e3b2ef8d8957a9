package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RehearseCommandTest {

    private static final String ANA = "ana@northwind.example";
    private static final String CALLER = "+12125550123";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void the_example_day_is_told_as_expected() {
        Ran ran = Ran.ringback("rehearse", Project.exampleDay());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        // What it costs is held elsewhere, and differs with every better idea.
        assertThat(ran.out().lines().filter(line -> !line.startsWith("DynamoDB")))
                .containsExactlyElementsOf(expected("/rehearsals/a-day-at-oak-street.txt"));
    }

    @Test
    void refusals_are_told_in_the_local_time_of_the_location() throws IOException {
        Path scenario = new ScenarioLines()
                .missedCall("2026-11-24T09:00:00-05:00", CALLER, "{}")
                .asks("2026-11-24T09:01:00-05:00", ANA, "POST", "/callbacks/{callback}/claim", CALLER)
                .asks("2026-11-24T09:02:00-05:00", "pat@sunrise.example", "POST", "/callbacks/{callback}/claim", CALLER)
                .in(folder);

        Ran ran = Ran.ringback("rehearse", scenario, "--until", "2026-11-24T09:03:00-05:00");

        assertThat(ran.out())
                .contains("pat@sunrise.example wants to take it and is refused (409): Somebody else holds this"
                        + " callback until Tue 24 Nov 09:11 EST. Take the next one from the worklist.")
                .doesNotContainPattern("\\d\\d:\\d\\d(:\\d\\d)?Z");
    }

    @Test
    void what_no_function_takes_or_keeps_is_reported() throws IOException {
        Path scenario = new ScenarioLines()
                .missedCall("2026-11-24T09:00:00-05:00", "anonymous", "{}")
                .line(
                        "2026-11-24T09:01:00-05:00",
                        "\"text\": {\"from\": \"+12125550123\", \"to\": \"+12125550101\", \"body\": \"STOP\"}")
                .event("2026-11-24T09:02:00-05:00", "aws.s3", "elsewhere")
                .event("2026-11-24T09:03:00-05:00", "aws.connect", "unheard-of")
                .in(folder);

        Ran ran = Ran.ringback("rehearse", scenario, "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ofType(ran, "uncallable")).singleElement().satisfies(line -> {
            assertThat(line.path("location").asString()).isEqualTo("oak-street");
            assertThat(line.path("reason").asString()).isEqualTo("withheld-number");
        });
        assertThat(ofType(ran, "unrouted").stream().map(line -> line.path("id").asString()))
                .containsExactly("event-elsewhere");
        assertThat(ofType(ran, "dead-letter")).singleElement().satisfies(line -> {
            assertThat(line.path("function").asString()).isEqualTo("ContactEvents");
            assertThat(line.path("reason").asString()).contains("event-unheard-of", "Connect knows no contact");
        });
    }

    @Test
    void a_run_that_breaks_an_invariant_says_which_and_after_which_line_and_exits_with_1() throws IOException {
        // What she said happens to be what the alert says: to a reader from outside, her words have got out.
        Path scenario = new ScenarioLines()
                .missedCall(
                        "2026-11-24T09:00:00-05:00", CALLER, "{\"ringback_reason\": \"target-missed at oak-street\"}")
                .in(folder);

        Ran ran = Ran.ringback("rehearse", scenario);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("scenario.jsonl: after line 2").contains("invariant 8");
    }

    @Test
    void a_fault_that_found_no_occasion_is_mentioned() throws IOException {
        Path scenario = new ScenarioLines()
                .line(
                        "2026-11-24T09:00:00-05:00",
                        "\"fault\": {\"service\": \"sns\", \"operation\": \"Publish\", \"error\": \"lost-reply\"}")
                .in(folder);

        Ran ran = Ran.ringback("rehearse", scenario);

        assertThat(ran.exit()).isZero();
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("this fault found no occasion: sns Publish, 1 of its times left");
    }

    @Test
    void bad_lines_stop_it_before_anything_runs() throws IOException {
        Path scenario = Files.writeString(folder.resolve("bad.jsonl"), """
            {"at": "2026-11-24T09:00:00-05:00", "contact": {"Id": "c-1"}}
            {"at": "2026-11-24T09:00:00", "contact": {"Id": "c-2"}}
            # a comment, and a blank line

            not JSON
            """);

        Ran ran = Ran.ringback("rehearse", scenario, "--json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        scenario
                                + ":2: at: found \"2026-11-24T09:00:00\"; expected an ISO-8601 date-time with an offset,"
                                + " such as 2026-11-24T09:00:00-05:00",
                        scenario + ":5: found something at column 1 that is not JSON; expected one JSON object on the"
                                + " line");
    }

    @Test
    void names_that_neither_the_template_nor_the_directory_has_stop_it_too() throws IOException {
        Path scenario = Files.writeString(folder.resolve("bad.jsonl"), """
            {"at": "2026-11-24T09:00:00-05:00", "fault": {"crash": "after-save", "function": "Dsk"}}
            {"at": "2026-11-24T09:00:00-05:00", "request": {"as": "a", "method": "GET", "path": "/callbacks/{callback}"}, "caller": "+12125550123", "location": "elm"}
            """);

        Ran ran = Ran.ringback("rehearse", scenario);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("bad.jsonl:1: fault.function: found \"Dsk\"; expected one of template.yaml's: ")
                .contains("bad.jsonl:2: location: found \"elm\"; expected one of the directory's: ");
    }

    @Test
    void every_line_that_is_wrong_is_named_whatever_is_wrong_with_the_others_and_with_the_directory()
            throws IOException {
        Path directory = Files.writeString(folder.resolve("directory.yaml"), "tenant: sunrise-health\n");
        Path scenario = Files.writeString(folder.resolve("bad.jsonl"), """
            {"at": "2026-11-24T09:00:00-05:00", "fault": {"crash": "after-save", "function": "Dsk"}}
            not JSON
            {"at": "2026-11-24T09:00:00-05:00", "request": {"method": "GET", "path": "/worklist", "location": "elm"}}
            """);

        assertThat(Ran.ringback("rehearse", scenario).err().lines())
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly(scenario + ":1", scenario + ":2", scenario + ":3");
        assertThat(Ran.ringback("rehearse", scenario, "--directory", directory).err())
                .contains("bad.jsonl:2: found something", "locations: found nothing");
    }

    @Test
    void a_text_from_a_patient_is_told_with_what_came_of_it() throws IOException {
        Path scenario = Files.writeString(folder.resolve("texts.jsonl"), """
            {"at": "2026-11-24T09:00:00-05:00", "text": {"from": "+12125550123", "to": "+12125550101", "body": "please stop\\nfor good"}}
            {"at": "2026-11-24T09:01:00-05:00", "text": {"from": "+12125550123", "to": "+12125550101", "body": "thank you"}}
            {"at": "2026-11-24T09:02:00-05:00", "text": {"from": "+12125550123", "to": "+12125550101", "body": "START"}}
            """);

        Ran people = Ran.ringback("rehearse", scenario);
        Ran json = Ran.ringback("rehearse", scenario, "--json");

        assertThat(people.err()).isEmpty();
        assertThat(people.out().lines().map(String::strip))
                .anySatisfy(line -> assertThat(line).endsWith("a text from …0123: “please stop\\nfor good”"))
                .anySatisfy(line -> assertThat(line).endsWith("no text goes to …0123 any more"))
                .anySatisfy(line -> assertThat(line).endsWith("a text from …0123: “thank you”"))
                .anySatisfy(line -> assertThat(line).endsWith("texts may go to …0123 again"));
        assertThat(ofType(json, "patient-text"))
                .extracting(line -> line.path("body").asString())
                .containsExactly("please stop\nfor good", "thank you", "START");
        assertThat(ofType(json, "opt-out"))
                .extracting(line -> line.path("standing").asString())
                .containsExactly("stopped", "started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2100-01-01T00:00:00Z", "1999-12-31T23:59:59Z"})
    void a_time_of_another_century_is_told_which_years_there_may_be(String at) throws IOException {
        Path scenario = Files.writeString(folder.resolve("bad.jsonl"), """
            {"at": "%s", "contact": {"Id": "c-1"}}
            {"at": "2026-11-24T09:00:00-05:00", "contact": {"Id": "c-1", "DisconnectTimestamp": "2100-01-01T00:00:00Z"}}
            """.formatted(at));

        assertThat(Ran.ringback("rehearse", scenario).err())
                .contains(
                        ":1: at: found \"" + at + "\"; expected a time in the years 2000 to 2099",
                        ":2: contact.DisconnectTimestamp: found \"2100-01-01T00:00:00Z\"; expected a time in the years"
                                + " 1970 to 2099");
    }

    @Test
    void a_scenario_that_cannot_be_read_says_why() throws IOException {
        Path latin = Files.write(folder.resolve("latin.jsonl"), "# café".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Ran.ringback("rehearse", folder.resolve("none.jsonl")))
                .isEqualTo(new Ran(2, "", line("there is no file " + folder.resolve("none.jsonl"))));
        assertThat(Ran.ringback("rehearse", folder))
                .isEqualTo(new Ran(2, "", line(folder + " is a folder; expected a file")));
        assertThat(Ran.ringback("rehearse", latin))
                .isEqualTo(new Ran(2, "", line(latin + " is not UTF-8; save it as UTF-8 and try again")));
    }

    @Test
    void a_directory_with_mistakes_stops_it() throws IOException {
        Path directory = Files.writeString(folder.resolve("directory.yaml"), "tenant: sunrise-health\n");

        Ran ran = Ran.ringback("rehearse", Project.exampleDay(), "--directory", directory);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("the directory has mistakes", "locations: found nothing");
    }

    @Test
    void the_directory_beside_a_scenario_is_taken_unless_another_one_is_given() throws IOException {
        Path scenario = new ScenarioLines()
                .missedCall("2026-11-24T09:00:00-05:00", CALLER, "{}")
                .in(folder);
        String example = Files.readString(Project.exampleDirectory());
        Files.writeString(
                folder.resolve("scenario.yaml"), example.replace("name: Oak Street", "name: Oak Street Annex"));

        assertThat(Ran.ringback("rehearse", scenario).out()).contains("Oak Street Annex");
        assertThat(Ran.ringback("rehearse", scenario, "--directory", Project.exampleDirectory())
                        .out())
                .contains("Oak Street")
                .doesNotContain("Annex");
    }

    @Test
    void a_scenario_of_another_extension_is_not_its_own_directory() throws IOException {
        Path lines = new ScenarioLines()
                .missedCall("2026-11-24T09:00:00-05:00", CALLER, "{}")
                .in(folder);
        Path scenario = Files.move(lines, folder.resolve("scenario.yaml"));

        assertThat(Ran.ringback("rehearse", scenario).out()).contains("Oak Street");
    }

    @Test
    void an_empty_scenario_is_played_with_nothing_in_it() throws IOException {
        Path scenario = Files.writeString(folder.resolve("empty.jsonl"), "\n# nothing yet\n");

        Ran ran = Ran.ringback("rehearse", scenario, "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("has no lines to play");
        assertThat(ran.json()).extracting(line -> line.path("type").asString()).containsExactly("numbers", "cost");
    }

    @Test
    void an_until_that_is_no_instant_says_what_was_expected() {
        Ran ran = Ran.ringback("rehearse", Project.exampleDay(), "--until", "noon");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("expected a date-time with an offset, such as 2026-11-24T17:00:00-05:00, found noon")
                .doesNotContain("Exception");
    }

    private static List<JsonNode> ofType(Ran ran, String type) {
        return ran.json().stream()
                .filter(line -> line.path("type").asString().equals(type))
                .collect(Collectors.toList());
    }

    private static String line(String text) {
        return text + System.lineSeparator();
    }

    private static List<String> expected(String resource) {
        try (var in = Objects.requireNonNull(RehearseCommandTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
