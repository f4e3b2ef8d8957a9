package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How a patient wishes to be called back, as the desk takes it, shows it, and goes by it (docs/rules.md §4). */
class WishesTest extends AtThePractice {

    private static final String OTHER = "+12125550187";
    private static final String ON_ANOTHER_NUMBER = "{\"callOn\": \"" + OTHER + "\"}";

    private JsonNode shown(String person, String callback) {
        return practice.as(person).show(callback).json().path("wishes");
    }

    private List<String> words(String callback) {
        return practice.as(PAT).show(callback).json().path("history").findValuesAsString("entry");
    }

    @Test
    void an_attempt_falls_when_the_patient_wishes_it_and_says_so() {
        String callback = practice.missed(CALLER);

        JsonNode detail = practice.as(PAT)
                .wishes(callback, "{\"from\": \"14:00\", \"until\": \"16:30\"}")
                .json();

        assertThat(detail.path("state").asString()).isEqualTo("waiting");
        assertThat(detail.path("nextAt").asString()).isEqualTo("2026-11-24T19:00:00Z");
        assertThat(detail.path("history").findValuesAsString("because")).containsExactly("wish");
        assertThat(practice.as(ANA).next().status()).isEqualTo(204);
        practice.pass(Duration.ofHours(5));
        JsonNode next = practice.as(ANA).next().json();
        assertThat(next.path("callback").asString()).isEqualTo(callback);
        assertThat(next.path("late").asBoolean()).isFalse();
        assertThat(next.path("dueBy").asString()).isEqualTo("2026-11-24T19:15:00Z");
    }

    @Test
    void all_that_is_wished_by_now_is_said_at_once_and_what_is_left_out_is_wished_no_longer() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).wishes(callback, "{\"from\": \"14:00\", \"until\": \"16:30\", \"language\": \"es\"}");

        JsonNode detail = practice.as(PAT)
                .wishes(callback, "{\"voicemail\": \"leave-none\"}")
                .json();

        assertThat(detail.path("wishes").toString())
                .isEqualTo(
                        "{\"day\":null,\"from\":null,\"until\":null,\"callOn\":null,\"language\":null,\"voicemail\":\"leave-none\"}");
        assertThat(detail.path("state").asString()).isEqualTo("due");
    }

    @Test
    void the_number_that_they_wish_is_whole_to_whom_their_own_is_and_in_no_history() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).wishes(callback, ON_ANOTHER_NUMBER);
        practice.as(ANA).claim(callback);

        Asking.Answer holders = practice.as(ANA).show(callback);

        assertThat(holders.json().path("wishes").path("callOn").asString()).isEqualTo(OTHER);
        assertThat(holders.json().path("history").toString()).doesNotContain(OTHER.substring(2), CALLER.substring(2));
        assertThat(shown(PAT, callback).path("callOn").asString())
                .endsWith("87")
                .isNotEqualTo(OTHER);
        assertThat(practice.as(PAT).get("/worklist").text()).doesNotContain(OTHER.substring(2));
    }

    @Test
    void what_a_flow_noted_is_a_wish_like_any_other() {
        String callback = practice.missed(
                CALLER,
                Map.of(
                        "ringback_bucket", "new-patient",
                        "ringback_when", "afternoon",
                        "ringback_call_on", "212 555 0187",
                        "ringback_language", "es-US",
                        "ringback_may_leave_voicemail", "no"));
        practice.as(PAT).claim(callback);
        practice.pass(Duration.ofHours(4));
        practice.as(PAT).claim(callback);

        assertThat(shown(PAT, callback).toString())
                .isEqualTo(
                        "{\"day\":null,\"from\":\"12:00\",\"until\":\"17:00\",\"callOn\":\"+12125550187\",\"language\":\"es\",\"voicemail\":\"leave-none\"}");
    }

    @Test
    void who_hides_their_number_and_types_one_is_called_back_on_it() {
        String callback = practice.missed("anonymous", OTHER, Map.of("ringback_call_on", OTHER));

        practice.as(PAT).claim(callback);

        assertThat(practice.as(PAT).show(callback).json().path("caller").asString())
                .isEqualTo(OTHER);
        assertThat(shown(PAT, callback).path("callOn").isNull()).isTrue();
    }

    @Test
    void what_holds_on_any_day_is_wished_of_the_next_callback_too() {
        String first = practice.missed(CALLER);
        practice.as(PAT)
                .wishes(
                        first,
                        "{\"day\": \"2026-11-25\", \"from\": \"14:00\", \"until\": \"16:30\", \"language\": \"es\", \"voicemail\": \"leave-none\"}");
        practice.pass(Duration.ofHours(29).plusMinutes(1));
        practice.as(PAT).claim(first);
        practice.as(PAT).outcome(first, "no-further-action");

        String second = practice.missed(CALLER);

        assertThat(second).isNotEqualTo(first);
        assertThat(shown(PAT, second).toString())
                .isEqualTo(
                        "{\"day\":null,\"from\":null,\"until\":null,\"callOn\":null,\"language\":\"es\",\"voicemail\":\"leave-none\"}");
    }

    @Test
    void a_wrong_number_that_was_wished_ends_the_wish_and_not_the_callback() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).wishes(callback, ON_ANOTHER_NUMBER);
        practice.as(PAT).claim(callback);

        JsonNode detail = practice.as(PAT).outcome(callback, "wrong-number").json();

        assertThat(detail.path("state").asString()).isNotEqualTo("closed");
        assertThat(shown(PAT, callback).path("callOn").isNull()).isTrue();
    }

    @Test
    void people_of_an_agency_record_it_while_they_hold_the_callback() {
        String callback = practice.missed(CALLER);
        assertThat(practice.as(ANA).wishes(callback, ON_ANOTHER_NUMBER).problem())
                .isEqualTo("not-held");
        practice.as(ANA).claim(callback);

        assertThat(practice.as(ANA).wishes(callback, ON_ANOTHER_NUMBER).status())
                .isEqualTo(200);
        assertThat(words(callback)).endsWith("renewed", "wish-recorded");
        assertThat(practice.as(BEN).wishes(callback, "{}").problem()).isEqualTo("no-such-callback");
    }

    @Test
    void a_number_that_is_not_called_is_refused_as_a_wish_too() {
        String wrong = practice.missed(OTHER);
        practice.as(PAT).claim(wrong);
        practice.as(PAT).outcome(wrong, "wrong-number");
        String callback = practice.missed(CALLER);

        assertProblem(
                practice.as(PAT).wishes(callback, "{\"callOn\": \"+12125550100\"}"),
                422,
                "number-not-called",
                "'callOn' is a number of the practice itself. Ask the patient for theirs, or leave it out.");
        assertProblem(
                practice.as(PAT).wishes(callback, ON_ANOTHER_NUMBER),
                422,
                "number-not-called",
                "'callOn' was found to reach somebody else. Ask the patient to say it again, or leave it out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"from\": \"14:00\"} | 'from' and 'until' go together, and 'day' goes with them: from 12:00 until 17:00 on 2026-12-01.",
                "{\"day\": \"2026-11-25\"} | 'from' and 'until' go together, and 'day' goes with them: from 12:00 until 17:00 on 2026-12-01.",
                "{\"from\": \"16:00\", \"until\": \"14:00\"} | 'until' must be later than 'from', on the same day.",
                "{\"from\": \"4 pm\", \"until\": \"17:00\"} | 'from' must be a time of the day, for example 13:30.",
                "{\"day\": \"2026-11-31\", \"from\": \"14:00\", \"until\": \"17:00\"} | 'day' must be a day, for example 2026-12-01.",
                "{\"day\": \"2026-11-23\", \"from\": \"14:00\", \"until\": \"17:00\"} | 'day' must be on a day from 2026-11-24 to 2026-12-24. Look at its date, and above all at its year.",
                "{\"callOn\": \"12\"} | 'callOn' must be a phone number that can be called, for example +12125550123.",
                "{\"voicemail\": \"no\"} | 'voicemail' must be one of may-leave, leave-none.",
            })
    void what_cannot_be_meant_is_refused_and_changes_nothing(String body, String detail) {
        String callback = practice.missed(CALLER);
        practice.as(PAT).wishes(callback, "{\"language\": \"es\"}");

        assertProblem(practice.as(PAT).wishes(callback, body), 400, "bad-request", detail);
        assertThat(shown(PAT, callback).path("language").asString()).isEqualTo("es");
    }
}
