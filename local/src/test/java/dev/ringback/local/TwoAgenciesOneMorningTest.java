package dev.ringback.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A morning of two agencies at three locations in three time zones, through the deployed code. */
@SuppressWarnings("NullAway.Init") // JUnit runs it before all else
class TwoAgenciesOneMorningTest {

    private static final String ANA = "ana@northwind.example";
    private static final String ELI = "eli@northwind.example";
    private static final String LEE = "lee@northwind.example";
    private static final String BEN = "ben@bluebird.example";
    private static final String IVY = "ivy@bluebird.example";
    private static final String DR_KIM = "dr.kim@sunrise.example";

    private static PlayedMorning morning;
    /** Consented to texts; her son answers at first. */
    private static String movesHerVisit;

    private static String newPatient;
    private static String chestPain;
    private static String fainted;
    /** Called Harbor, and by mistake Oak Street too. */
    private static String harborsFirst;

    private static String wrongBranch;
    private static String confirms;
    private static String asksAQuestion;
    private static String neverPicksUp;
    private static String mesas;

    @BeforeAll
    static void play() {
        morning = PlayedMorning.play();
        movesHerVisit = morning.callback("+12125550131", "oak-street");
        newPatient = morning.callback("+12125550142", "oak-street");
        chestPain = morning.callback("+12125550145", "oak-street");
        fainted = morning.callback("+12125550156", "oak-street");
        harborsFirst = morning.callback("+13125550121", "harbor");
        wrongBranch = morning.callback("+13125550121", "oak-street");
        confirms = morning.callback("+13125550122", "harbor");
        asksAQuestion = morning.callback("+12125550163", "oak-street");
        neverPicksUp = morning.callback("+12125550178", "oak-street");
        mesas = morning.callback("+16025550131", "mesa");
    }

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
            assertThat(morning.told(mesas)).startsWith("opened", "waiting 1", "due 1");
            assertThat(morning.history(mesas).get(2).path("at").asString()).isEqualTo("2026-12-02T16:00:00Z");
        }

        @Test
        void a_caller_who_never_picks_up_is_tried_three_times_in_the_rhythm() {
            assertThat(morning.told(neverPicksUp))
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
            assertThat(entry(neverPicksUp, "waiting", 1).path("until").asString())
                    .isEqualTo("2026-12-03T19:00:00Z");
        }

        @Test
        void a_booking_says_what_the_location_wants_next() {
            JsonNode closed = entry(newPatient, "closed", 0);

            assertThat(closed.path("outcome").asString()).isEqualTo("booked");
            assertThat(closed.path("followUps").valueStream().map(JsonNode::asString))
                    .containsExactly("insurance-verification", "intake-paperwork", "reminders");
            assertThat(entry(newPatient, "outcome", 0).path("appointmentAt").asString())
                    .isEqualTo("2026-12-09T09:30-05:00");
        }

        @Test
        void a_text_follows_the_first_attempt_that_did_not_reach_whoever_agreed_to_texts() {
            assertThat(morning.told(movesHerVisit))
                    .containsSubsequence("attempt-again by ana", "text-sent after-first-attempt");
            assertThat(morning.told(harborsFirst)).startsWith("opened", "due 1", "text-sent missed-call");
            assertThat(morning.ofType("text").stream()
                            .map(text -> text.path("callback").asString()))
                    .containsExactly(movesHerVisit, harborsFirst);
        }

        @Test
        void every_other_text_is_withheld_for_a_reason_that_is_said() {
            assertThat(morning.told(confirms)).contains("text-withheld no-consent");
            assertThat(morning.told(harborsFirst)).contains("text-withheld texted-recently");
            assertThat(morning.told(mesas)).contains("text-withheld location-does-not-text");
        }
    }

    @Nested
    class Rules {

        @Test
        void nobody_books_before_identity_is_verified() {
            JsonNode refused = morning.answer(BEN, "08:20:00-05:00").path("body");

            assertThat(refused.path("detail").asString()).contains("booking-needs-identity");
            assertThat(morning.told(newPatient))
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
            assertThat(morning.told(chestPain))
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
            assertThat(alerts(chestPain)).containsExactly("urgent-words");
        }

        @Test
        void urgent_words_on_the_phone_have_one_answer_and_come_back_from_clinical() {
            JsonNode refused = morning.answer(ANA, "08:55:00-05:00").path("body");

            assertThat(refused.path("detail").asString()).contains("urgent-words-go-to-clinical");
            assertThat(morning.told(fainted))
                    .containsExactly(
                            "opened",
                            "due 1",
                            "claimed by ana",
                            "number-shown by ana",
                            "routed-to-clinical by ana",
                            "handed-off to clinical",
                            "escalated: urgent-words",
                            "claimed by dr.kim",
                            "number-shown by dr.kim",
                            "returned by dr.kim",
                            "due 1",
                            "claimed by eli",
                            "number-shown by eli",
                            "renewed",
                            "number-shown by eli",
                            "rescheduled by eli",
                            "closed: rescheduled");
            assertThat(alerts(fainted)).containsExactly("urgent-words");
        }
    }

    @Nested
    class Handing_along {

        @Test
        void what_the_patient_wants_is_there_for_whoever_calls_next_and_who_is_not_named() {
            assertThat(PlayedMorning.text(morning.answer(ELI, "09:20:20-05:00")))
                    .contains(
                            "wants Friday's visit a week later, after two",
                            "has been seen to; please move the visit as she asked",
                            ANA)
                    .doesNotContain("dr.kim");
            assertThat(PlayedMorning.text(morning.answer(ELI, "10:10:20-05:00")))
                    .contains("her son says she is home from ten on");
        }

        @Test
        void a_claim_that_lapses_is_taken_by_another_and_its_outcome_comes_too_late() {
            assertThat(morning.told(mesas))
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
            assertThat(morning.told(asksAQuestion))
                    .containsExactly(
                            "opened",
                            "due 1",
                            "claimed by ana",
                            "number-shown by ana",
                            "released by ana",
                            "due 1",
                            "reassigned by lee to eli",
                            "renewed",
                            "number-shown by eli",
                            "declined by eli",
                            "closed: declined");
            assertThat(number(ELI, "09:35:30-05:00")).isEqualTo("+12125550163");
            assertThat(number(ANA, "09:35:40-05:00")).isEqualTo("+•••••••••63");
        }
    }

    @Nested
    class What_is_not_theirs {

        @Test
        void anothers_callback_answers_like_one_that_never_was() {
            JsonNode neverWas = morning.answer(ANA, "08:18:20-05:00");

            assertThat(neverWas.path("status").asInt()).isEqualTo(404);
            for (JsonNode answer : List.of(
                    morning.answer(ANA, "08:18:00-05:00"),
                    morning.answer(LEE, "08:18:10-05:00"),
                    morning.answer(IVY, "08:31:30-05:00"),
                    morning.answer(ANA, "08:57:00-05:00"),
                    morning.answer(IVY, "09:34:30-05:00"),
                    morning.answer(BEN, "09:25:00-07:00"))) {
                assertThat(answer.path("status")).isEqualTo(neverWas.path("status"));
                assertThat(answer.path("body")).isEqualTo(neverWas.path("body"));
            }
        }

        @Test
        void the_number_is_masked_but_for_the_holder_and_each_showing_is_noted() {
            assertThat(number(ANA, "08:06:20-05:00")).isEqualTo("+12125550131");
            assertThat(number(LEE, "08:06:40-05:00")).isEqualTo("+•••••••••31");
            assertThat(morning.told(movesHerVisit).stream().filter(entry -> entry.startsWith("number-shown")))
                    .containsExactly(
                            "number-shown by ana", "number-shown by ana", "number-shown by eli", "number-shown by eli");
        }

        @Test
        void a_callback_is_on_both_lists_until_one_of_them_takes_it_and_then_on_neither() {
            assertThat(morning.worklist(ELI, "09:32:00-05:00")).containsExactly(asksAQuestion);
            assertThat(morning.worklist(BEN, "09:32:10-05:00")).containsExactly(asksAQuestion);
            assertThat(morning.worklist(BEN, "09:33:10-05:00")).isEmpty();
            assertThat(morning.worklist(LEE, "09:34:00-05:00")).containsExactly(asksAQuestion);
            assertThat(morning.worklist(IVY, "09:34:10-05:00")).isEmpty();
        }

        @Test
        void the_second_attempt_is_on_the_list_of_the_agency_that_made_the_first() {
            assertThat(morning.worklist(LEE, "10:09:00-05:00")).containsExactly(movesHerVisit);
            assertThat(morning.worklist(IVY, "10:09:10-05:00")).isEmpty();
            assertThat(morning.worklist(LEE, "10:13:00-06:00")).containsExactly(mesas);
            assertThat(morning.worklist(IVY, "10:13:10-06:00")).containsExactly(harborsFirst);
        }

        @Test
        void what_is_known_of_a_caller_leaves_out_what_another_agency_works_on() {
            JsonNode caller = morning.answer(BEN, "09:28:00-05:00").path("body");

            assertThat(caller.path("locations")).hasSize(1);
            assertThat(caller.path("locations").path(0).path("location").asString())
                    .isEqualTo("harbor");
            assertThat(PlayedMorning.text(morning.answer(BEN, "09:28:00-05:00")))
                    .contains(harborsFirst)
                    .doesNotContain(wrongBranch, "oak-street");
        }

        @Test
        void no_answer_to_an_agency_has_anything_of_the_other_agency_or_names_anybody_in_house() {
            assertNothingOfOthers("northwind", "bluebird", BEN, IVY);
            assertNothingOfOthers("bluebird", "northwind", ANA, ELI, LEE);
        }

        private static void assertNothingOfOthers(String agency, String other, String... people) {
            Map<JsonNode, List<String>> answers = morning.answersBesideWorkOfOthers(agency);
            assertThat(answers).hasSizeGreaterThan(10);
            assertThat(answers.values())
                    .as("moments at which there was something to hide")
                    .anyMatch(work -> !work.isEmpty());
            answers.forEach((answer, workOfOthers) -> {
                assertThat(PlayedMorning.text(answer))
                        .doesNotContainIgnoringCase(other)
                        .doesNotContain(people)
                        .doesNotContain(DR_KIM, "sunrise.example");
                workOfOthers.forEach(id -> assertThat(PlayedMorning.text(answer))
                        .as("what %s was told at %s", answer.path("as"), answer.path("at"))
                        .doesNotContain(id));
            });
        }
    }

    private static String number(String person, String time) {
        return morning.answer(person, time).path("body").path("caller").asString();
    }

    /** The entry of this kind that is number {@code index} of them, from 0. */
    private static JsonNode entry(String callback, String kind, int index) {
        return morning.history(callback).stream()
                .filter(line -> line.path("entry").asString().equals(kind))
                .toList()
                .get(index);
    }

    private static List<String> alerts(String callback) {
        return morning.ofType("alert").stream()
                .filter(alert -> alert.path("callback").asString().equals(callback))
                .map(alert -> alert.path("message").path("reason").asString())
                .toList();
    }

    private static List<String> expected(String resource) {
        try (var in = Objects.requireNonNull(TwoAgenciesOneMorningTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
