package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A morning of two agencies at three locations in three time zones, through the deployed code. */
class TwoAgenciesOneMorningTest {

    private static final String ANA = "ana@northwind.example";
    private static final String ELI = "eli@northwind.example";
    private static final String BEN = "ben@bluebird.example";

    private final PlayedMorning morning = PlayedMorning.once();

    @Test
    void every_invariant_holds_and_no_request_fails_for_a_reason_that_was_not_meant() {
        assertThat(morning.ran().exit()).as(morning.ran().err()).isZero();
        assertThat(morning.ran().err()).isEmpty();
        assertThat(morning.ofType("response").stream()
                        .filter(answer -> answer.path("status").asInt() >= 300)
                        .map(answer -> answer.path("status").asInt() + " "
                                + answer.path("body").path("type").asString().replace("urn:ringback:problem:", "")))
                .containsExactly(
                        "404 no-such-callback",
                        "404 no-such-callback",
                        "404 no-such-callback",
                        "422 refused-by-rule",
                        "404 no-such-callback",
                        "422 refused-by-rule",
                        "404 no-such-callback",
                        "422 not-assignable",
                        "404 no-such-callback",
                        "404 no-such-callback",
                        "409 held-by-another");
    }

    @Test
    void it_is_told_for_people_as_expected() {
        Ran ran = Ran.ringback("rehearse", PlayedMorning.scenario());

        assertThat(ran.out().lines().filter(line -> !line.startsWith("DynamoDB")))
                .containsExactlyElementsOf(expected("/rehearsals/two-agencies-one-morning.txt"));
    }

    @Nested
    class Calling {

        @Test
        void a_voicemail_before_opening_waits_until_somebody_may_call() {
            assertThat(morning.told(morning.mesas())).startsWith("opened", "waiting 1", "due 1");
            assertThat(morning.history(morning.mesas()).get(2).path("at").asString())
                    .isEqualTo("2026-12-02T16:00:00Z");
        }

        @Test
        void a_caller_who_never_picks_up_is_tried_three_times_in_the_rhythm() {
            assertThat(morning.told(morning.neverPicksUp()))
                    .startsWith(
                            "opened",
                            "due 1",
                            "claimed by ana",
                            "number-shown by ana",
                            "attempt-again by ana",
                            "waiting 2",
                            "text-withheld no-consent",
                            "due 2",
                            "claimed by ana",
                            "number-shown by ana",
                            "message-left by ana",
                            "waiting 3");
            assertThat(entry(morning.neverPicksUp(), "waiting", 1).path("until").asString())
                    .isEqualTo("2026-12-03T19:00:00Z");
        }

        @Test
        void a_booking_says_what_the_location_wants_next() {
            JsonNode closed = entry(morning.newPatient(), "closed", 0);

            assertThat(closed.path("outcome").asString()).isEqualTo("booked");
            assertThat(closed.path("followUps").valueStream().map(JsonNode::asString))
                    .containsExactly("insurance-verification", "intake-paperwork", "reminders");
            assertThat(entry(morning.newPatient(), "outcome", 0)
                            .path("appointmentAt")
                            .asString())
                    .isEqualTo("2026-12-09T09:30-05:00");
        }

        @Test
        void a_text_follows_the_first_attempt_that_did_not_reach_whoever_agreed_to_texts() {
            assertThat(morning.told(morning.movesHerVisit()))
                    .containsSubsequence("attempt-again by ana", "text-sent after-first-attempt");
            assertThat(morning.told(morning.harborsFirst())).startsWith("opened", "due 1", "text-sent missed-call");
            assertThat(morning.ofType("text").stream()
                            .map(text -> text.path("callback").asString()))
                    .containsExactly(morning.movesHerVisit(), morning.harborsFirst());
        }

        @Test
        void every_other_text_is_withheld_for_a_reason_that_is_said() {
            assertThat(morning.told(morning.confirms())).contains("text-withheld no-consent");
            assertThat(morning.told(morning.harborsFirst())).contains("text-withheld texted-recently");
            assertThat(morning.told(morning.mesas())).contains("text-withheld location-does-not-text");
        }
    }

    @Nested
    class Rules {

        @Test
        void nobody_books_before_identity_is_verified() {
            JsonNode refused = morning.answer(BEN, "08:20:00-05:00").path("body");

            assertThat(refused.path("detail").asString()).contains("booking-needs-identity");
            assertThat(morning.told(morning.newPatient()))
                    .containsExactly(
                            "opened",
                            "due 1",
                            "claimed by ben",
                            "number-shown by ben",
                            "booked by ben",
                            "closed: booked");
        }

        @Test
        void urgent_words_in_a_voicemail_go_to_the_clinician_past_the_assistants() {
            assertThat(morning.told(morning.chestPain()))
                    .containsExactly(
                            "opened",
                            "escalated: urgent-words",
                            "due 1",
                            "claimed by dr.kim",
                            "number-shown by dr.kim",
                            "no-further-action by dr.kim",
                            "closed: no-further-action");
            assertThat(morning.answer(ANA, "08:31:00-05:00").path("status").asInt())
                    .isEqualTo(204);
            assertThat(alerts(morning.chestPain())).containsExactly("urgent-words");
        }

        @Test
        void urgent_words_on_the_phone_have_one_answer_and_come_back_from_clinical() {
            JsonNode refused = morning.answer(ANA, "08:55:00-05:00").path("body");

            assertThat(refused.path("detail").asString()).contains("urgent-words-go-to-clinical");
            assertThat(morning.told(morning.fainted()))
                    .containsExactly(
                            "opened",
                            "due 1",
                            "claimed by ana",
                            "number-shown by ana",
                            "renewed",
                            "noted by ana",
                            "routed-to-clinical by ana",
                            "handed-off to clinical",
                            "escalated: urgent-words",
                            "claimed by dr.kim",
                            "number-shown by dr.kim",
                            "returned by dr.kim",
                            "due 1",
                            "claimed by eli",
                            "number-shown by eli",
                            "rescheduled by eli",
                            "closed: rescheduled");
            assertThat(alerts(morning.fainted())).containsExactly("urgent-words");
        }
    }

    @Nested
    class Handing_along {

        @Test
        void what_the_patient_wants_is_there_for_whoever_calls_next_and_who_is_not_named() {
            assertThat(PlayedMorning.text(morning.answer(ELI, "09:20:20-05:00")))
                    .contains("wants Friday's visit a week later, after two", ANA)
                    .doesNotContain("dr.kim", "dizzy", "has been seen to");
            assertThat(PlayedMorning.text(morning.answer(ELI, "10:10:20-05:00")))
                    .contains("her son says she is home from ten on");
        }

        @Test
        void a_claim_that_lapses_is_taken_by_another_and_its_outcome_comes_too_late() {
            assertThat(morning.told(morning.mesas()))
                    .containsSubsequence(
                            "claimed by eli", "lapsed by eli", "due 1", "claimed by lee", "message-left by lee")
                    .doesNotContain("message-left by eli");
            assertThat(morning.answer(ELI, "09:33:00-07:00")
                            .path("body")
                            .path("type")
                            .asString())
                    .endsWith("held-by-another");
        }

        @Test
        void a_lead_gives_a_callback_to_another_of_the_agency_who_is_then_shown_the_number() {
            assertThat(morning.told(morning.asksAQuestion()))
                    .containsExactly(
                            "opened",
                            "due 1",
                            "claimed by ana",
                            "number-shown by ana",
                            "released by ana",
                            "due 1",
                            "reassigned by lee to eli",
                            "number-shown by eli",
                            "declined by eli",
                            "closed: declined");
            assertThat(morning.number(ELI, "09:35:30-05:00")).isEqualTo("+12125550163");
            assertThat(morning.number(ANA, "09:35:40-05:00")).isEqualTo("+•••••••••63");
        }
    }

    /** The entry of this kind that is number {@code index} of them, from 0. */
    private JsonNode entry(String callback, String kind, int index) {
        return morning.history(callback).stream()
                .filter(line -> line.path("entry").asString().equals(kind))
                .toList()
                .get(index);
    }

    private List<String> alerts(String callback) {
        return morning.ofType("alert").stream()
                .filter(alert -> alert.path("callback").asString().equals(callback))
                .map(alert -> alert.path("message").path("reason").asString())
                .toList();
    }

    static List<String> expected(String resource) {
        try (var in = Objects.requireNonNull(TwoAgenciesOneMorningTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
