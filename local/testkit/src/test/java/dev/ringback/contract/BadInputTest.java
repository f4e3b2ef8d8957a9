package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What people and programs get wrong, each with the answer that tells them what would be right. */
class BadInputTest extends AtThePractice {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final String NOT_JSON = "The body is not JSON, or it names a field twice.";

    // ---- outcomes at the wrong moment

    @Test
    void an_outcome_for_what_nobody_holds_is_told_to_claim_it_first() {
        String callback = practice.missed(CALLER);

        assertProblem(
                practice.as(PAT).outcome(callback, "declined"),
                409,
                "not-held",
                "You do not hold this callback. Claim it first: POST /callbacks/{id}/claim.");
    }

    @Test
    void an_outcome_for_what_somebody_else_holds_is_told_until_when() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);

        Asking.Answer answer = practice.as(PAT).outcome(callback, "declined");

        assertProblem(
                answer,
                409,
                "held-by-another",
                "Somebody else holds this callback until Tue 24 Nov 09:10 EST. Take the next one from the worklist.");
        assertThat(answer.json().path("until").asString()).isEqualTo("2026-11-24T14:10:01Z");
    }

    @Test
    void an_outcome_for_what_one_gave_up_is_told_to_claim_it_again() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);
        practice.as(PAT).release(callback);

        assertThat(practice.as(PAT).outcome(callback, "declined").problem()).isEqualTo("not-held");
    }

    @Test
    void an_outcome_for_what_was_given_to_somebody_else_is_told_so() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        practice.as(LEE).assign(callback, LEE);

        assertThat(practice.as(ANA).outcome(callback, "declined").problem()).isEqualTo("held-by-another");
    }

    @Test
    void an_outcome_after_the_claim_has_lapsed_counts_while_nobody_else_has_taken_it() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);
        practice.pass(CLAIM.plusMinutes(1));

        assertThat(practice.as(PAT).outcome(callback, "declined").status()).isEqualTo(200);
    }

    @Test
    void an_outcome_after_the_claim_has_lapsed_and_somebody_else_has_taken_it_is_told_so() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);
        practice.pass(CLAIM.plusMinutes(1));
        practice.as(ANA).claim(callback);

        assertThat(practice.as(PAT).outcome(callback, "declined").problem()).isEqualTo("held-by-another");
    }

    @Test
    void an_outcome_for_what_is_closed_is_told_that_it_stays_closed() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);
        practice.as(PAT).outcome(callback, "declined");

        assertProblem(
                practice.as(PAT).outcome(callback, "booked"),
                409,
                "closed",
                "This callback is closed and takes no more changes. A new missed call opens a new one.");
        assertThat(outcomes()).hasSize(1);
    }

    // ---- notes

    @Test
    void a_note_of_100_kB_is_told_how_long_a_note_may_be() {
        String callback = practice.missed(CALLER);

        assertProblem(
                practice.as(PAT).note(callback, "x".repeat(100_000)),
                400,
                "bad-request",
                "'note' must be a text of 1 to 1000 characters.");
        assertThat(notes()).isEmpty();
    }

    @Test
    void a_note_may_have_a_thousand_characters_and_not_one_more() {
        String callback = practice.missed(CALLER);

        assertThat(practice.as(PAT).note(callback, "ñ".repeat(1000)).status()).isEqualTo(200);
        assertThat(practice.as(PAT).note(callback, "ñ".repeat(1001)).status()).isEqualTo(400);
    }

    // ---- bodies

    @Test
    void a_body_of_a_megabyte_is_told_how_large_one_may_be() {
        String callback = practice.missed(CALLER);
        String megabyte = "{\"note\": \"%s\"}".formatted("x".repeat(1_000_000));
        String detail = "The body may have at most 262144 bytes, and a note in it 1000 characters.";

        assertProblem(
                practice.as(PAT).post("/callbacks/" + callback + "/notes", megabyte), 413, "body-too-large", detail);
        assertProblem(
                practice.as(PAT)
                        .with("content-type", "application/octet-stream")
                        .post("/callbacks/" + callback + "/notes", megabyte),
                413,
                "body-too-large",
                detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "not JSON",
                "{\"reason\": \"other\"} and more",
                "<reason>other</reason>",
                "{'reason': 'other'}",
                "{\"reason\": \"other\", \"reason\": \"interrupted\"}"
            })
    void what_is_not_one_json_object_with_each_field_once_is_refused(String body) {
        assertProblem(released(body), 400, "bad-request", NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"other\"", "null", "true"})
    void json_that_is_no_object_is_refused(String body) {
        assertProblem(released(body), 400, "bad-request", "The request must be a JSON object.");
    }

    @Test
    void json_that_is_nested_without_end_is_refused() {
        assertProblem(released("[".repeat(100_000)), 400, "bad-request", NOT_JSON);
        assertProblem(released("{\"reason\":".repeat(20_000)), 400, "bad-request", NOT_JSON);
    }

    @Test
    void a_field_that_nobody_asked_for_is_refused_and_those_that_there_are_are_named() {
        assertProblem(
                released("{\"reasons\": \"other\"}"),
                400,
                "bad-request",
                "The request has an unknown field 'reasons'; it may have: reason.");
        assertThat(released("{\"%s\": 1}".formatted("y".repeat(5000))).detail()).hasSizeLessThan(120);
        assertThat(released("{\"\\u001b[2J\": 1}").detail()).doesNotContain("\u001b");
        assertThat(released("{\"reason\\r\\nall is well\u200b\": 1}").detail())
                .isEqualTo("The request has an unknown field 'reason\\u{D}\\u{A}all is well\\u{200B}'; it may have:"
                        + " reason.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|'outcome' must be one of booked, rescheduled,",
                "{\"outcome\": 3}|'outcome' must be one of booked, rescheduled,",
                "{\"outcome\": \"won\"}|'outcome' must be one of booked, rescheduled,",
                "{\"outcome\": [\"booked\"]}|'outcome' must be one of booked, rescheduled,",
                "{\"outcome\": \"booked\", \"note\": 5}|'note' must be a text of at most 1000 characters.",
                "{\"outcome\": \"booked\", \"note\": {}}|'note' must be a text of at most 1000 characters.",
                "{\"outcome\": \"booked\", \"identityVerified\": \"true\"}|'identityVerified' must be true or false.",
                "{\"outcome\": \"booked\", \"identityVerified\": 1}|'identityVerified' must be true or false.",
                "{\"outcome\": \"booked\", \"facts\": \"voicemail\"}|'facts' must be a list of what was ticked",
                "{\"outcome\": \"booked\", \"facts\": [7]}|'facts[0]' must be a text",
                "{\"outcome\": \"booked\", \"appointmentAt\": 1795529000}|'appointmentAt' must be a date and time",
                "{\"outcome\": \"booked\", \"appointmentAt\": \"soon\"}|'appointmentAt' must be a date and time",
                "{\"outcome\": \"booked\", \"appointmentAt\": \"2026-12-01T09:30\"}|'appointmentAt' must be a date",
                "{\"outcome\": \"booked\", \"appointmentAt\": \"2026-02-31T09:30-05:00\"}|'appointmentAt' must be a"
                        + " date",
                "{\"outcome\": \"booked\", \"appointmentAt\": \"+99999-01-01T09:30Z\"}|'appointmentAt' must be a date",
                "{\"outcome\": \"rescheduled\", \"rescheduledFrom\": \"2026-12-01\"}|'rescheduledFrom' must be a date",
                "{\"outcome\": \"declined\", \"notBooked\": \"rude\"}|'notBooked' must be one of no-suitable-time,",
            })
    void a_field_of_the_wrong_kind_is_told_what_it_must_be(String body, String detail) {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);

        Asking.Answer answer = practice.as(PAT).post("/callbacks/" + callback + "/outcome", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("bad-request");
        assertThat(answer.detail()).startsWith(detail);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void a_body_is_read_as_json_whatever_its_sender_calls_it() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/octet-stream", "")) {
            String callback = practice.missed(CALLER);
            Asking.Answer answer = practice.as(PAT)
                    .with("content-type", type)
                    .post("/callbacks/" + callback + "/notes", "{\"kind\": \"status\", \"note\": \"ñandú\"}");
            assertThat(answer.status()).as(type).isEqualTo(200);
        }
        assertThat(notes()).containsOnly("ñandú");
    }

    @Test
    void a_body_that_is_no_utf_8_or_no_base64_is_refused() {
        byte[] latin1 = "{\"reason\": \"ñ\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problemOf(Base64.getEncoder().encodeToString(latin1))).isEqualTo("The body is not JSON in UTF-8.");
        assertThat(problemOf("*** no base64 ***")).isEqualTo("The body is not JSON in UTF-8.");
    }

    /** The event itself, since no text says what API Gateway makes of bytes that are none. */
    private String problemOf(String base64) {
        ObjectNode event =
                Json.read(Practice.read("events/desk.json")).deepCopy().asObject();
        event.put("routeKey", "DELETE /callbacks/{id}/claim")
                .put("body", base64)
                .put("isBase64Encoded", true);
        event.putObject("pathParameters").put("id", "nosuchcallback00");
        InvokeApi.Answer answer = practice.invokeDesk(Json.write(event));
        return Json.read(Json.read(answer.body()).path("body").asString())
                .path("detail")
                .asString();
    }

    @Test
    void a_word_on_texts_is_recorded_by_hand_only_with_what_leads_to_it() {
        assertThat(consented("contact-attribute", "told me on the phone")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("'how' must be one of person, form. What was said in a call, Ringback records itself.");
        assertThat(consented("person", "- 12 -").json().path("detail").asString())
                .startsWith("'evidence' must say where the patient's own word is found");
    }

    private Asking.Answer consented(String how, String evidence) {
        return practice.as(PAT)
                .ask(
                        "POST",
                        "/callbacks/" + practice.missed(CALLER) + "/consent",
                        "{\"said\": \"given\", \"how\": \"%s\", \"evidence\": \"%s\"}".formatted(how, evidence));
    }

    private Asking.Answer released(String body) {
        return practice.as(PAT).ask("DELETE", "/callbacks/" + practice.missed(CALLER) + "/claim", body);
    }

    private List<Entry.OutcomeRecorded> outcomes() {
        return entries(Entry.OutcomeRecorded.class);
    }

    private List<String> notes() {
        return entries(Entry.Noted.class).stream().map(Entry.Noted::text).toList();
    }

    private <E extends Entry> List<E> entries(Class<E> kind) {
        Callback callback = practice.callbackOf(CALLER);
        return callback.history().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
