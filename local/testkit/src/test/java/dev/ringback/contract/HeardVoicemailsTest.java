package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.standins.Aws;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.S3StandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A voicemail is heard by a link that lives for minutes, and each listening stands in the history (docs/rules.md §1). */
class HeardVoicemailsTest extends AtThePractice {

    private static final String KEPT = "s3://voicemails/2026/2125550123 at 9.wav";

    private String left() {
        return practice.missed(CALLER, Map.of("ringback_bucket", "scheduling", "ringback_voicemail", KEPT));
    }

    private ContactId call() {
        return practice.callbackOf(CALLER).calls().getLast().chain();
    }

    private List<Entry.VoicemailHeard> listenings() {
        return practice.callbackOf(CALLER).history().stream()
                .filter(Entry.VoicemailHeard.class::isInstance)
                .map(Entry.VoicemailHeard.class::cast)
                .toList();
    }

    private HttpApi.Response heard(Asking.Answer answer, Instant at) {
        URI url = URI.create(answer.json().path("url").asString());
        return new S3StandIn(InstantSource.fixed(at)).answer("GET", url, url.getAuthority());
    }

    @Test
    void the_link_plays_the_recording_for_five_minutes_and_not_longer() {
        Asking.Answer answer = practice.as(ANA).listen(left(), call());
        Instant until = Instant.parse(answer.json().path("until").asString());

        assertThat(until).isEqualTo(practice.now().plus(Duration.ofMinutes(5)));
        HttpApi.Response sound = heard(answer, until.minusSeconds(1));
        assertThat(sound.status()).isEqualTo(200);
        assertThat(sound.headers())
                .containsEntry("content-type", "audio/wav")
                .containsEntry("cache-control", "no-store");
        assertThat(heard(answer, until).body()).contains("Request has expired");
    }

    @Test
    void a_link_opens_no_other_recording() {
        String url = practice.as(ANA).listen(left(), call()).json().path("url").asString();
        URI other = URI.create(url.replace("%20at%209", "%20at%208"));

        assertThat(new S3StandIn(InstantSource.fixed(practice.now()))
                        .answer("GET", other, other.getAuthority())
                        .body())
                .contains("SignatureDoesNotMatch");
    }

    @Test
    void each_listening_is_in_the_history_once_until_the_callback_changes_hands() {
        String callback = left();
        practice.as(ANA).listen(callback, call());
        practice.as(ANA).listen(callback, call());
        assertThat(listenings()).hasSize(1);

        practice.as(ANA).claim(callback);
        practice.as(ANA).listen(callback, call());

        assertThat(listenings())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.by().id().id()).isEqualTo(ANA))
                .allSatisfy(one -> assertThat(one.call()).isEqualTo(call()));
    }

    @Test
    void where_a_recording_is_kept_nobody_is_told_but_by_a_link() {
        String callback = left();
        practice.as(ANA).listen(callback, call());

        for (String person : List.of(ANA, PAT)) {
            assertThat(practice.as(person).show(callback).text())
                    .contains("\"voicemail\":true")
                    .doesNotContain(".wav", "s3:", "X-Amz");
        }
    }

    @Test
    void a_repetition_with_a_key_is_answered_with_a_new_link_since_the_first_was_kept_nowhere() {
        String callback = left();
        String first = practice.as(ANA)
                .key("k")
                .listen(callback, call())
                .json()
                .path("url")
                .asString();
        practice.pass(Duration.ofMinutes(1));
        String second = practice.as(ANA)
                .key("k")
                .listen(callback, call())
                .json()
                .path("url")
                .asString();

        assertThat(second).contains("X-Amz-Signature").isNotEqualTo(first);
        assertThat(practice.aws()
                        .table()
                        .scan(scan -> scan.tableName(practice.aws().tableName()))
                        .toString())
                .doesNotContain("X-Amz");
    }

    @Test
    void no_link_is_given_where_it_cannot_be_noted() {
        String callback = left();
        practice.fails(Aws.DYNAMODB, "UpdateItem");

        Asking.Answer answer = practice.as(ANA).listen(callback, call());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("X-Amz");
        assertThat(listenings()).isEmpty();
    }

    @Test
    void an_agency_is_shown_its_own_listenings_and_no_other_s() {
        String callback = left();
        practice.as(PAT).listen(callback, call());
        practice.as(BEN).listen(callback, call());
        practice.as(ANA).listen(callback, call());

        assertThat(practice.as(ANA)
                        .show(callback)
                        .json()
                        .path("history")
                        .valueStream()
                        .filter(entry -> entry.path("entry").asString().equals("voicemail-heard"))
                        .map(entry -> entry.path("by").asString()))
                .containsExactly(ANA);
    }

    @Test
    void a_recording_of_another_system_says_so() {
        String callback = practice.missed(
                CALLER, Map.of("ringback_bucket", "scheduling", "ringback_voicemail", "https://pbx.example.org/7"));

        assertProblem(
                practice.as(ANA).listen(callback, call()),
                409,
                "voicemail-elsewhere",
                "The recording is kept in another system, and the desk cannot play it. Listen to it there.");
        assertThat(listenings()).isEmpty();
    }
}
