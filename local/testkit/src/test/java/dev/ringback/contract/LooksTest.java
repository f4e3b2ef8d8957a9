package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a page that is open does again and again: it reads, and counts the minutes (docs/rules.md §10). */
class LooksTest extends AtThePractice {

    private static final Duration MINUTES = Duration.ofMinutes(4);

    @Test
    void the_holder_is_shown_the_number_at_every_look_and_only_the_first_is_noted() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);
        List<String> before = entries();

        for (int look = 0; look < 2; look++) {
            practice.pass(MINUTES);
            assertThat(practice.as(ANA).show(callback).text()).contains(CALLER);
        }

        assertThat(entries()).isEqualTo(before);
        practice.pass(MINUTES);
        assertThat(practice.as(ANA).show(callback).text()).doesNotContain(CALLER);
    }

    @Test
    void who_was_given_it_is_shown_the_number_at_the_first_look() {
        String callback = practice.missed(CALLER);
        practice.as(SAM).assign(callback, PAT);

        assertThat(entries()).doesNotContain("number-shown");
        assertThat(practice.as(PAT).show(callback).text()).contains(CALLER);
        assertThat(practice.as(PAT).show(callback).text()).contains(CALLER);
        assertThat(entries()).containsOnlyOnce("number-shown").endsWith("reassigned", "number-shown");
    }

    @Test
    void in_a_list_the_number_is_masked_for_the_holder_too() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);

        assertThat(practice.as(ANA).get("/worklist?mine=true").text()).doesNotContain(CALLER.substring(2));
    }

    @Test
    void every_answer_says_when_it_was_given_a_problem_too() {
        String callback = practice.missed(CALLER);

        assertThat(List.of(
                        practice.as(ANA).claim(callback),
                        practice.as(ANA).get("/worklist"),
                        practice.as(ANA).get("/callbacks/" + callback + "/script"),
                        practice.as(PAT).claim(callback),
                        practice.as("nobody@sunrise.example").get("/worklist")))
                .allSatisfy(answer -> assertThat(now(answer)).isEqualTo(practice.now()));
    }

    @Test
    void an_answer_that_is_given_again_says_the_present_time() {
        String callback = practice.missed(CALLER);
        Instant first = now(practice.as(PAT).key("k").claim(callback));
        practice.pass(MINUTES);

        Asking.Answer again = practice.as(PAT).key("k").claim(callback);

        assertThat(now(again)).isEqualTo(practice.now()).isAfter(first);
        assertThat(again.json().path("state").asString()).isEqualTo("claimed");
    }

    @Test
    void what_the_caller_said_last_is_told_to_who_may_read_it() {
        String callback = practice.missed(
                CALLER,
                Map.of(
                        "ringback_bucket", "new-patient",
                        "ringback_voicemail", "voicemails/1.wav",
                        "ringback_reason", "mornings suit best"));

        JsonNode toAnAgency = practice.as(ANA).show(callback).json().path("said");
        assertThat(toAnAgency.path("words").asString()).isEqualTo("mornings suit best");
        assertThat(toAnAgency.path("voicemail").asBoolean()).isTrue();
        assertThat(practice.as(PAT)
                        .show(callback)
                        .json()
                        .path("said")
                        .path("voicemail")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void who_holds_it_is_named_to_who_may_know_and_only_the_holder_may_keep_it() {
        String callback = practice.missed(CALLER);
        assertThat(practice.as(ANA).show(callback).json().path("claim").isNull())
                .isTrue();
        practice.as(PAT).claim(callback);

        JsonNode toPat = practice.as(PAT).show(callback).json().path("claim");
        assertThat(toPat.path("person").asString()).isEqualTo(PAT);
        assertThat(toPat.path("mayKeep").asBoolean()).isTrue();
        JsonNode toAna = practice.as(ANA).show(callback).json().path("claim");
        assertThat(toAna.path("person").isNull()).isTrue();
        assertThat(toAna.path("until")).isEqualTo(toPat.path("until"));
        assertThat(toAna.path("mayKeep").asBoolean()).isFalse();
    }

    private static Instant now(Asking.Answer answer) {
        return Instant.parse(answer.json().path("now").asString());
    }

    private List<String> entries() {
        return practice.callbackOf(CALLER).history().stream().map(Entry::word).toList();
    }
}
