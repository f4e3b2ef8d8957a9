package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each try to reach a patient, and what they said about texts, as another system reads it (docs/fhir.md), held against the history of a rehearsal. */
class TriesReadByOtherSystemsTest {

    private static final Path EVENTS = Project.root().resolve("events");
    private static final String AT_LAST = "2026-12-12T10:00:00-05:00";

    /** Outcomes of a call in which somebody was spoken with, or was left a message. */
    private static final Set<String> DONE = Set.of(
            "booked",
            "rescheduled",
            "no-further-action",
            "referral-follow-up-needed",
            "routed-to-clinical",
            "declined",
            "message-left");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private List<JsonNode> rehearsed(List<String> scenario, Path directory) throws IOException {
        Path file = folder.resolve("scenario.jsonl");
        Files.write(file, scenario);
        Ran ran = Ran.ringback("rehearse", file, "--directory", directory, "--until", AT_LAST, "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.json();
    }

    private static String asks(String path) {
        ObjectNode line = Json.object().put("at", AT_LAST);
        line.putObject("request")
                .put("as", "ehr system/*.read")
                .put("method", "GET")
                .put("path", path);
        return Json.write(line);
    }

    private static List<JsonNode> history(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals("history"))
                .toList();
    }

    private static List<JsonNode> answers(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals("response"))
                .filter(line -> line.path("path").asString().startsWith("/fhir/"))
                .toList();
    }

    /** By the id of a communication: by which way, how it stands, and why. */
    private static Map<String, String> expected(List<JsonNode> history) {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> held = new LinkedHashMap<>();
        for (JsonNode entry : history) {
            String id =
                    entry.path("callback").asString() + "-" + entry.path("seq").asInt();
            String text = entry.path("callback").asString() + entry.path("step").asString("");
            switch (entry.path("entry").asString()) {
                case "text-sent" -> {
                    expected.put(id, "WRITTEN completed ");
                    held.remove(text);
                }
                case "text-withheld" -> {
                    String reason = entry.path("reason").asString();
                    expected.put(id, "WRITTEN not-done " + reason);
                    held.remove(text);
                    if (entry.has("until")) {
                        held.put(text, id);
                    }
                }
                case "outcome" -> {
                    String outcome = entry.path("outcome").asString();
                    if (entry.has("attempt")) {
                        expected.put(
                                id,
                                "PHONE %s %s".formatted(DONE.contains(outcome) ? "completed" : "not-done", outcome));
                    }
                }
                case "text-receipt", "text-unknown" ->
                    throw new IllegalStateException("this scenario has none of these");
                default -> {}
            }
        }
        held.values().forEach(id -> expected.computeIfPresent(id, (_, was) -> was.replace("not-done", "on-hold")));
        return expected;
    }

    private static String told(JsonNode communication) {
        return "%s %s %s"
                .formatted(
                        communication.at("/medium/0/coding/0/code").asString(),
                        communication.path("status").asString(),
                        communication.at("/statusReason/coding/0/code").asString(""));
    }

    @ParameterizedTest
    @CsvSource({
        "reminded-and-asked, scenarios/reminded-and-asked.yaml",
        "a-day-at-oak-street, scenarios/a-day-at-oak-street.yaml",
        "two-agencies-one-morning, directory.yaml"
    })
    void is_one_communication_and_nothing_else_is_one(String name, String directory) throws IOException {
        List<String> scenario = Files.readAllLines(EVENTS.resolve("scenarios/%s.jsonl".formatted(name)));
        List<JsonNode> history = history(rehearsed(scenario, EVENTS.resolve(directory)));
        List<String> asked = new ArrayList<>(scenario);
        history.stream()
                .map(entry -> entry.path("callback").asString())
                .distinct()
                .map(id -> asks("/fhir/Communication?based-on=Task/" + id))
                .forEach(asked::add);

        Map<String, String> read = new TreeMap<>();
        for (JsonNode answer : answers(rehearsed(asked, EVENTS.resolve(directory)))) {
            answer.at("/body/entry")
                    .valueStream()
                    .map(entry -> entry.path("resource"))
                    .forEach(one -> {
                        assertThat(one.toString()).doesNotContain("+1", "note");
                        read.put(one.path("id").asString(), told(one));
                    });
        }

        assertThat(read).isNotEmpty().isEqualTo(expected(history));
    }

    @Test
    void is_read_by_its_id_and_by_no_other() throws IOException {
        List<String> scenario =
                new ArrayList<>(Files.readAllLines(EVENTS.resolve("scenarios/reminded-and-asked.jsonl")));
        Path directory = EVENTS.resolve("scenarios/reminded-and-asked.yaml");
        JsonNode reminded = history(rehearsed(scenario, directory)).stream()
                .filter(entry -> entry.path("step").asString("").equals("day-before"))
                .filter(entry -> entry.path("entry").asString().equals("text-sent"))
                .findFirst()
                .orElseThrow();
        String callback = reminded.path("callback").asString();
        scenario.add(asks("/fhir/Communication/%s-%d"
                .formatted(callback, reminded.path("seq").asInt())));
        scenario.add(asks("/fhir/Communication/%s-1".formatted(callback)));
        scenario.add(asks("/fhir/Communication/%s".formatted(callback)));

        List<JsonNode> answers = answers(rehearsed(scenario, directory));

        assertThat(answers.getFirst().at("/body/category/0/coding/0/code").asString())
                .isEqualTo("reminder");
        assertThat(answers.subList(1, 3))
                .allSatisfy(answer -> assertThat(answer.path("status").asInt()).isEqualTo(404));
    }

    /** Of the three who booked one agreed to texts in the call, one later, and one never said. */
    @Test
    void what_they_said_about_texts_is_a_consent_where_they_said_anything() throws IOException {
        List<String> scenario =
                new ArrayList<>(Files.readAllLines(EVENTS.resolve("scenarios/reminded-and-asked.jsonl")));
        Path directory = EVENTS.resolve("scenarios/reminded-and-asked.yaml");
        List<JsonNode> history = history(rehearsed(scenario, directory));
        List<String> booked = history.stream()
                .filter(entry -> entry.path("entry").asString().equals("outcome"))
                .map(entry -> entry.path("callback").asString())
                .toList();
        Optional<JsonNode> never = history.stream()
                .filter(entry -> entry.path("reason").asString("").equals("no-consent"))
                .findFirst();
        scenario.add(asks("/fhir/Consent?_id=" + String.join(",", booked)));
        booked.forEach(id -> scenario.add(asks("/fhir/Consent/" + id)));

        List<JsonNode> answers = answers(rehearsed(scenario, directory));

        String withoutAWord = never.orElseThrow().path("callback").asString();
        assertThat(answers.getFirst().at("/body/entry").valueStream())
                .extracting(entry -> entry.at("/resource/id").asString())
                .containsExactlyInAnyOrderElementsOf(
                        booked.stream().filter(id -> !id.equals(withoutAWord)).toList());
        for (int i = 0; i < booked.size(); i++) {
            JsonNode answer = answers.get(i + 1);
            boolean isSaid = !booked.get(i).equals(withoutAWord);
            assertThat(answer.path("status").asInt()).isEqualTo(isSaid ? 200 : 404);
            if (isSaid) {
                assertThat(answer.at("/body/status").asString()).isEqualTo("active");
                assertThat(answer.at("/body/provision/type").asString()).isEqualTo("permit");
            }
        }
    }

    @Test
    void what_can_be_read_is_said_by_the_server_itself() throws IOException {
        List<String> scenario = List.of(asks("/fhir/metadata"), asks("/fhir/.well-known/smart-configuration"));

        List<JsonNode> answers = answers(rehearsed(scenario, EVENTS.resolve("directory.yaml")));

        JsonNode statement = answers.getFirst().path("body");
        assertThat(statement.path("fhirVersion").asString()).isEqualTo("4.0.1");
        assertThat(statement.at("/rest/0/resource").valueStream())
                .extracting(resource -> resource.path("type").asString())
                .containsExactly("Task", "Communication", "Consent", "Appointment");
        assertThat(answers.get(1).path("status").asInt()).isIn(200, 404);
    }
}
