package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.standins.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What other systems read of a journey, and tell: docs/fhir.md, typed; and the domain events of what is owed. */
class OtherSystemsTest {

    private static final Path SCENARIOS = Project.root().resolve("events/scenarios");
    private static final Path EVENTS = Project.root().resolve("docs/events");

    /** The examples of docs/fhir.md: a task, an appointment, and the answer to that. */
    private static final List<JsonNode> EXAMPLES = examples();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private List<JsonNode> lines = List.of();

    private static List<JsonNode> examples() {
        try {
            return Pattern.compile("(?s)```json\n(.*?)```")
                    .matcher(Files.readString(Project.root().resolve("docs/fhir.md")))
                    .results()
                    .map(block -> Json.read(block.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The story of after-a-booking until the evening of the first day, and then this. */
    private void play(ObjectNode... happening) throws IOException {
        var scenario = new ArrayList<String>();
        Files.readAllLines(SCENARIOS.resolve("after-a-booking.jsonl")).stream()
                .filter(line -> !line.contains("\"at\": \"2026-12-07"))
                .forEach(scenario::add);
        for (ObjectNode line : happening) {
            scenario.add(Json.write(line.put("at", "2026-12-01T14:00:00-05:00")));
        }
        Path file = folder.resolve("scenario.jsonl");
        Files.write(file, scenario);
        Ran ran = Ran.ringback(
                "rehearse",
                file,
                "--directory",
                SCENARIOS.resolve("after-a-booking.yaml"),
                "--until",
                "2026-12-01T15:00:00-05:00",
                "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        lines = ran.json();
    }

    private static ObjectNode asks(String scopes, String path) {
        ObjectNode line = Json.object();
        line.putObject("request")
                .put("as", "ehr " + scopes)
                .put("method", "GET")
                .put("path", path);
        return line.put("caller", "+12125550123");
    }

    private static ObjectNode posts(JsonNode resource) {
        ObjectNode line = Json.object();
        line.set("fhir", resource);
        return line;
    }

    private List<JsonNode> answers() {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals("response"))
                .filter(line -> line.path("path").asString().startsWith("/fhir/"))
                .toList();
    }

    private List<JsonNode> told(String entry) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals("history"))
                .filter(line -> line.path("entry").asString().equals(entry))
                .toList();
    }

    @Test
    void the_task_of_the_page_is_the_one_that_is_read() throws IOException {
        play(asks("system/Task.read", "/fhir/Task/{callback}.insurance-verification"));

        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.path("body")).isEqualTo(EXAMPLES.getFirst()));
    }

    @Test
    void the_appointment_of_the_page_is_taken_once_and_answered_as_the_page_says() throws IOException {
        play(posts(EXAMPLES.get(1)), posts(EXAMPLES.get(1)));

        assertThat(answers().getFirst().path("body")).isEqualTo(EXAMPLES.get(2));
        assertThat(answers().get(1).path("body").toString()).contains("nothing in it is new");
        assertThat(told("appointment-told")).singleElement().satisfies(entry -> {
            assertThat(entry.path("change").asString()).isEqualTo("booked");
            assertThat(entry.path("appointment").asString()).isEqualTo("8842");
        });
    }

    @Test
    void a_number_takes_a_scope_of_its_own_and_is_in_no_list_and_so_do_visits() throws IOException {
        play(
                posts(EXAMPLES.get(1)),
                asks("system/Task.read", "/fhir/Task/{callback}"),
                asks("system/Task.read system/Patient.read", "/fhir/Task/{callback}"),
                asks("system/*.read", "/fhir/Task?_id={callback}"));

        assertThat(answers().get(1).toString()).doesNotContain("+12125550123", "8842", "2026-12-08T10:00");
        assertThat(answers().get(2).toString()).contains("+12125550123").doesNotContain("8842", "2026-12-08T10:00");
        assertThat(answers().get(3).path("body").toString())
                .contains("8842", "2026-12-08T10:00:00-05:00")
                .doesNotContain("+12125550123");
    }

    @Test
    void a_token_without_the_scope_gets_nothing() throws IOException {
        play(
                asks("system/Consent.read", "/fhir/Task"),
                asks("system/Task.read", "/fhir/Consent?_id={callback}"),
                asks("system/Appointment.write", "/fhir/Communication?based-on=Task/{callback}"));

        assertThat(answers())
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.path("status").asInt()).isEqualTo(403));
    }

    @Test
    void a_token_of_a_person_is_none_of_a_system() throws IOException {
        ObjectNode person = asks("", "/fhir/Task");
        ((ObjectNode) person.path("request")).put("as", "sam@sunrise.example");
        play(person);

        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.path("status").asInt()).isEqualTo(403));
    }

    @Test
    void what_is_open_is_found_by_status_kind_and_team_and_a_page_after_the_other_is_all_of_it() throws IOException {
        play(
                asks("system/Task.read", "/fhir/Task?status=ready,on-hold,in-progress"),
                asks("system/Task.read", "/fhir/Task?code=confirmation"),
                asks("system/Task.read", "/fhir/Task?owner:identifier=urn:ringback:team%7Cinsurance"),
                asks("system/Task.read", "/fhir/Task?_count=2"));

        assertThat(ids(answers().getFirst())).containsExactly("intake-paperwork");
        assertThat(ids(answers().get(1))).containsExactly("confirmation");
        assertThat(ids(answers().get(2))).containsExactly("insurance-verification");
        JsonNode page = answers().get(3);
        assertThat(ids(page)).hasSize(2);
        String next = page.at("/body/link/1/url").asString();
        assertThat(page.at("/body/link/1/relation").asString()).isEqualTo("next");
        assertThat(next).contains("after=").doesNotContain("555");
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/body/entry")
                .valueStream()
                .map(entry -> entry.at("/resource/id").asString())
                .map(id -> id.substring(id.indexOf('.') + 1))
                .toList();
    }

    @Test
    void a_resource_that_cannot_be_taken_is_answered_with_all_that_is_wrong_and_where() throws IOException {
        play(posts(Json.read("{\"resourceType\": \"Appointment\", \"status\": \"booked\"}")));

        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.path("status").asInt()).isEqualTo(422);
            assertThat(answer.at("/body/issue")
                            .valueStream()
                            .map(issue -> issue.at("/expression/0").asString()))
                    .contains("Appointment.identifier", "Appointment.start");
        });
    }

    @Test
    void the_life_of_what_is_owed_is_published_once_in_order_and_valid_by_its_schemas() throws IOException {
        play();

        List<JsonNode> events = lines.stream()
                .filter(line -> line.path("detail-type").asString("").startsWith("Follow-up "))
                .toList();
        assertThat(events.stream().map(line -> line.at("/detail/id").asString()).toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .filter(line -> line.path("type").asString().equals("follow-up-history"))
                        .map(line -> line.path("followUp").asString() + "-"
                                + line.path("seq").asInt())
                        .toList());
        assertThat(events).allSatisfy(OtherSystemsTest::assertValid);
    }

    private static void assertValid(JsonNode line) throws IOException {
        String entry = line.at("/detail/entry").asString();
        JsonNode schema = Json.read(Files.readString(EVENTS.resolve("follow-up/" + entry + ".schema.json")));
        assertThat(line.path("detail-type").asString())
                .isEqualTo(schema.path("title").asString());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(line.path("detail")))
                .as(line.toString())
                .isEmpty();
    }
}
