package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.OPS;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The directory, put in force and rolled back at the desk: by administrators alone, against the version that they saw. */
class DirectoryChangeTest extends AtThePractice {

    @Test
    void an_administrator_puts_a_file_in_force_under_their_own_name() {
        JsonNode applied = apply(1, file().put("keep", "500d")).json();

        assertThat(applied.path("result").asString()).isEqualTo("applied");
        assertThat(applied.path("version").asInt()).isEqualTo(2);
        assertThat(applied.path("by").asString()).isEqualTo(OPS);
        assertThat(applied.path("changes").asInt()).isEqualTo(1);
        assertThat(applied.path("alertsNotSetUp").isEmpty()).isTrue();
        assertThat(inForce().path("file").path("keep").asString()).isEqualTo("500d");
        assertThat(inForce().path("by").asString()).isEqualTo(OPS);
    }

    @Test
    void nobody_else_changes_it_not_even_a_manager() {
        for (String person : List.of(ANA, LEE, PAT, SAM)) {
            assertProblem(
                    practice.as(person).post("/directory/apply", against(1, file().put("keep", "500d"))),
                    403,
                    "not-allowed",
                    "Your role does not allow 'change-directory'. Ask an administrator.");
            assertThat(practice.as(person)
                            .post("/directory/rollback", "{\"against\": 1}")
                            .problem())
                    .isEqualTo("not-allowed");
        }
        assertThat(version()).isEqualTo(1);
    }

    /** Everything else goes by what was in force within the last minute, and in a minute they could undo it. */
    @Test
    void who_is_administrator_no_more_changes_nothing_from_that_moment_on() {
        apply(1, file().put("keep", "500d"));
        practice.applies(directory -> person(directory, OPS).put("role", "manager"));

        assertThat(practice.as(OPS).get("/me").json().path("may").toString()).contains("change-directory");
        assertThat(apply(3, file().put("keep", "400d")).problem()).isEqualTo("not-allowed");
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void nobody_puts_one_in_force_under_another_name() {
        ObjectNode body = Json.object().put("against", 1).put("by", SAM);
        body.set("file", file().put("keep", "500d"));

        assertThat(practice.as(OPS).post("/directory/apply", Json.write(body)).problem())
                .isEqualTo("bad-request");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void what_was_decided_against_another_version_is_not_done() {
        apply(1, file().put("keep", "500d"));

        assertProblem(
                apply(1, file().put("keep", "600d")),
                409,
                "overtaken",
                "Version 2 is in force by now, and nothing was changed. Compare with that one, then send it again.");
        assertThat(rollback(1, 1).problem()).isEqualTo("overtaken");
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void what_it_was_decided_against_must_be_said() {
        ObjectNode body = Json.object();
        body.set("file", file());

        assertThat(practice.as(OPS).post("/directory/apply", Json.write(body)).detail())
                .startsWith("'against' must be");
        assertThat(practice.as(OPS).post("/directory/rollback", "{\"to\": 1}").detail())
                .startsWith("'against' must be");
    }

    @Test
    void what_open_callbacks_hang_on_is_not_taken_away() {
        practice.as(ANA).claim(practice.missed(CALLER));
        ObjectNode without = file();
        ((ArrayNode) without.path("staff"))
                .removeIf(person -> person.path("id").asString().equals(ANA));

        Asking.Answer answer = apply(1, without);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("open-work");
        assertThat(answer.detail()).contains("hang on what it takes away (staff");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void a_file_with_mistakes_is_not_put_in_force() {
        assertProblem(
                apply(1, file().put("keep", "long")),
                422,
                "directory-has-mistakes",
                "It has mistakes, and nothing was changed. POST /directory/diff lists them.");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void what_is_in_force_already_makes_no_version() {
        JsonNode unchanged = apply(1, file()).json();

        assertThat(unchanged.path("result").asString()).isEqualTo("unchanged");
        assertThat(unchanged.path("version").asInt()).isEqualTo(1);
        assertThat(unchanged.path("changes").asInt()).isZero();
    }

    @Test
    void an_earlier_version_is_compared_then_brought_back_and_the_history_tells_of_it() {
        apply(1, file().put("keep", "500d"));

        JsonNode difference =
                practice.as(OPS).post("/directory/diff", "{\"version\": 1}").json();
        JsonNode back = rollback(2, 1).json();

        assertThat(difference.path("changes").findValuesAsString("path")).containsExactly("keep");
        assertThat(back.path("version").asInt()).isEqualTo(3);
        assertThat(back.path("restores").asInt()).isEqualTo(1);
        assertThat(back.path("changes").asInt()).isEqualTo(1);
        assertThat(inForce().path("file").path("keep").asString()).isEqualTo("400d");
        JsonNode latest = practice.as(SAM)
                .get("/directory/history")
                .json()
                .path("versions")
                .path(0);
        assertThat(latest.path("by").asString()).isEqualTo(OPS);
        assertThat(latest.path("restores").asInt()).isEqualTo(1);
    }

    @Test
    void without_a_number_the_version_before_comes_back() {
        apply(1, file().put("keep", "500d"));

        assertThat(practice.as(OPS)
                        .post("/directory/rollback", "{\"against\": 2}")
                        .json()
                        .path("restores")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "7"})
    void a_version_that_never_was_is_neither_compared_nor_brought_back(int version) {
        String why = "The directory has no version %d. GET /directory/history lists the latest.".formatted(version);

        assertProblem(
                practice.as(SAM).post("/directory/diff", "{\"version\": " + version + "}"),
                404,
                "no-such-version",
                why);
        assertProblem(rollback(1, version), 404, "no-such-version", why);
    }

    @Test
    void a_file_and_a_version_at_once_are_not_compared() {
        ObjectNode body = Json.object().put("version", 1);
        body.set("file", file());

        assertThat(practice.as(SAM).post("/directory/diff", Json.write(body)).detail())
                .isEqualTo("Send one of 'file' and 'version', not both.");
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once() {
        String body = against(1, file().put("keep", "500d"));

        JsonNode first =
                practice.as(OPS).key("k").post("/directory/apply", body).json();
        JsonNode again =
                practice.as(OPS).key("k").post("/directory/apply", body).json();

        assertThat(again).isEqualTo(first);
        assertThat(version()).isEqualTo(2);
    }

    /** The stack denies the desk's function to write it; this one would not even try. */
    @ParameterizedTest
    @CsvSource({"Desk, POST /directory/apply", "Desk, POST /directory/rollback", "DirectoryDesk, GET /directory"})
    void each_of_the_two_functions_answers_its_own_routes_only(String function, String route) {
        ObjectNode event =
                Json.read(Practice.read("events/directory-desk.json")).asObject();
        event.put("routeKey", route);

        InvokeApi.Answer answer = practice.invoke(function, Json.write(event));

        assertThat(Json.read(answer.body()).path("statusCode").asInt()).isEqualTo(500);
        assertThat(version()).isEqualTo(1);
    }

    private Asking.Answer apply(int against, ObjectNode file) {
        return practice.as(OPS).post("/directory/apply", against(against, file));
    }

    private Asking.Answer rollback(int against, int to) {
        return practice.as(OPS).post("/directory/rollback", "{\"to\": %d, \"against\": %d}".formatted(to, against));
    }

    private static String against(int version, ObjectNode file) {
        ObjectNode body = Json.object().put("against", version);
        body.set("file", file);
        return Json.write(body);
    }

    private JsonNode inForce() {
        return practice.as(SAM).get("/directory").json();
    }

    private int version() {
        return inForce().path("version").asInt();
    }

    private ObjectNode file() {
        return inForce().path("file").deepCopy().asObject();
    }

    private static ObjectNode person(ObjectNode directory, String id) {
        return directory
                .path("staff")
                .valueStream()
                .filter(person -> person.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .asObject();
    }
}
