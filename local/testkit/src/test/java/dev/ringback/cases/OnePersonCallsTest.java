package dev.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A patient is called by one person, Connect's own queue counted as one. */
class OnePersonCallsTest {

    @TempDir
    private Path scratch;

    @Test
    void a_patient_whom_connect_is_about_to_dial_is_offered_to_no_one() {
        PlayedCase played = PlayedCase.of("connect-dials-too");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        JsonNode refused = played.ofType("response").getFirst();
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.path("body").path("type").asString()).isEqualTo("urn:ringback:problem:connect-calls");
        assertThat(refused.path("body").path("until").asString()).isEqualTo("2027-01-12T22:00:00Z");
        assertThat(played.entries("claimed")).isEmpty();
        assertThat(played.each("callback", "outcome")).containsExactly("reached-elsewhere");
    }

    @Test
    void the_callback_comes_back_once_connect_gave_up() throws IOException {
        PlayedCase played =
                PlayedCase.until("2027-01-12T15:42:00Z", scratch, "callback-number-typed-by-anonymous", """
                    {"at": "2027-01-12T15:41:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/worklist/next"}}\
                    """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.entries("waiting"))
                .singleElement()
                .satisfies(
                        waiting -> assertThat(waiting.path("until").asString()).isEqualTo("2027-01-12T22:00:00Z"));
        assertThat(played.entries("due"))
                .extracting(due -> due.path("at").asString())
                .containsExactly("2027-01-12T15:40:00Z");
        assertThat(played.ofType("response").getLast().path("status").asInt()).isEqualTo(200);
    }
}
