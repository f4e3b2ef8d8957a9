package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.OPS;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The directory on a screen: for managers and admins to read, and to check another file against. */
class DirectoryReadTest extends AtThePractice {

    private JsonNode inForce() {
        return practice.as(SAM).get("/directory").json();
    }

    private JsonNode asked(String what, JsonNode file) {
        ObjectNode body = Json.object();
        body.set("file", file);
        return practice.as(SAM).post("/directory/" + what, Json.write(body)).json();
    }

    @Test
    void nobody_else_reads_any_of_it() {
        for (String person : List.of(ANA, LEE, PAT)) {
            assertThat(practice.as(person).get("/directory").problem()).isEqualTo("not-allowed");
            assertThat(practice.as(person).get("/directory/history").problem()).isEqualTo("not-allowed");
            assertThat(practice.as(person).get("/directory/as/" + ANA).problem())
                    .isEqualTo("not-allowed");
            assertThat(practice.as(person)
                            .post("/directory/diff", "{\"file\": {}}")
                            .problem())
                    .isEqualTo("not-allowed");
        }
    }

    @Test
    void what_is_in_force_is_sound_and_differs_in_nothing() {
        JsonNode file = inForce().path("file");

        assertThat(asked("check", file).path("mistakes").isEmpty()).isTrue();
        assertThat(asked("diff", file).path("changes").isEmpty()).isTrue();
        assertThat(practice.as(SAM)
                        .get("/directory/history")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(inForce().path("version").asInt());
    }

    @Test
    void every_mistake_is_told_with_its_place() {
        ObjectNode file = (ObjectNode) inForce().path("file").deepCopy();
        file.put("keep", "long");
        file.put("catchAll", "nowhere");

        assertThat(asked("check", file).path("mistakes").findValuesAsString("path"))
                .containsExactlyInAnyOrder("keep", "catchAll");
        assertThat(asked("diff", file).path("mistakes").findValuesAsString("path"))
                .containsExactlyInAnyOrder("keep", "catchAll");
    }

    @Test
    void a_mistake_and_a_change_are_told_in_the_language_that_is_asked_for() {
        ObjectNode faulty = inForce().path("file").deepCopy().asObject().put("keep", "long");
        ObjectNode longer = inForce().path("file").deepCopy().asObject().put("keep", "500d");

        assertThat(asked("check?language=es", faulty).path("mistakes").path(0))
                .hasToString("{\"path\":\"keep\",\"found\":\"\\\"long\\\"\","
                        + "\"expected\":\"una duración de 1d a 3650d con su unidad (s, m, h o d)\"}");
        assertThat(asked("diff?language=es", longer).path("changes").findValuesAsString("words"))
                .containsExactly("el grupo: tiempo que se guardan las llamadas cerradas: antes 400d, ahora 500d");
        assertThat(asked("diff?language=en", longer).path("changes").findValuesAsString("words"))
                .containsExactly("the tenant: closed callbacks are kept for: was 400d, now 500d");
    }

    @Test
    void a_language_that_nobody_speaks_here_is_refused() {
        String body = Json.write(Json.object().set("file", inForce().path("file")));

        for (String what : List.of("check", "diff")) {
            assertThat(practice.as(SAM)
                            .post("/directory/" + what + "?language=fr", body)
                            .detail())
                    .isEqualTo("'language' must be one of en, es.");
        }
        assertThat(practice.as(OPS)
                        .post("/directory/rollback?language=fr", "{\"against\": 1}")
                        .detail())
                .isEqualTo("'language' must be one of en, es.");
    }

    @Test
    void what_another_file_would_change_and_strand_is_told_and_not_done() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        ObjectNode file = (ObjectNode) inForce().path("file").deepCopy();
        ArrayNode staff = (ArrayNode) file.path("staff");
        staff.removeIf(person -> person.path("id").asString().equals(ANA));

        JsonNode difference = asked("diff", file);

        assertThat(difference.path("changes").findValuesAsString("words"))
                .singleElement()
                .asString()
                .contains(ANA, "is gone");
        assertThat(asked("diff?language=es", file).path("changes").findValuesAsString("words"))
                .containsExactly("Se quita: " + ANA);
        assertThat(difference.path("strands").path(0).path("callbacks").path(0).asString())
                .isEqualTo(callback);
        assertThat(practice.as(ANA).get("/me").status()).isEqualTo(200);
    }

    @Test
    void what_somebody_sees_is_what_they_are_told_themselves() {
        assertThat(practice.as(SAM).get("/directory/as/" + ANA).json())
                .isEqualTo(practice.as(ANA).get("/me").json());
        assertThat(practice.as(SAM).get("/directory/as/nobody@sunrise.example").problem())
                .isEqualTo("no-such-person");
    }
}
