package dev.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a caller said reaches who has to know it, and nobody else. */
class WhatWasSaidTest {

    @TempDir
    private Path scratch;

    @Test
    void the_clinician_who_holds_a_callback_reads_what_the_patient_said() {
        PlayedCase played = PlayedCase.of("reason-not-shown");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        JsonNode shown = played.ofType("response").getLast();
        assertThat(shown.path("status").asInt()).isEqualTo(200);
        assertThat(shown.path("body").path("history").path(0).path("words").asString())
                .isEqualTo("my refill of insulin did not arrive, pharmacy says you must call");
        assertThat(played.ofType("domain-event"))
                .isNotEmpty()
                .noneMatch(event -> event.toString().contains("insulin"));
    }

    @Test
    void a_question_about_a_dose_that_comes_with_the_second_call_reaches_a_clinician_and_no_assistant()
            throws IOException {
        PlayedCase played = PlayedCase.until("2027-01-12T15:27:00Z", scratch, "second-call-is-clinical", """
            {"at": "2027-01-12T15:26:00Z", "request": {"as": "kim@field.example", "method": "POST", "path": "/worklist/next"}}\
            """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.each("callback", "bucket")).containsExactly("clinical");
        assertThat(played.ofType("response").getFirst().path("status").asInt()).isEqualTo(204);
        JsonNode taken = played.ofType("response").getLast();
        assertThat(taken.path("status").asInt()).isEqualTo(200);
        assertThat(taken.path("body").path("history").findValuesAsString("words"))
                .contains(
                        "reschedule the dental cleaning for my son",
                        "my mother needs the nurse, question about her insulin dose");
    }

    @Test
    void an_assistant_reads_what_was_said_while_it_is_no_clinical_matter() throws IOException {
        PlayedCase played = PlayedCase.until("2027-01-12T15:11:00Z", scratch, "second-call-is-clinical", """
            {"at": "2027-01-12T15:10:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/worklist/next"}}\
            """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.ofType("response")
                        .getFirst()
                        .path("body")
                        .path("history")
                        .findValuesAsString("words"))
                .containsExactly("reschedule the dental cleaning for my son");
    }
}
