package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The worklist of a page that asks every few seconds: it is sent only when something has changed, and says how much there is. */
class AskedAgainTest extends AtThePractice {

    private Asking.Answer again(String person, Asking.Answer before) {
        return practice.as(person)
                .with("If-None-Match", before.headers().getOrDefault("etag", "none"))
                .get("/worklist");
    }

    @Test
    void nothing_is_sent_anew_while_nothing_has_changed() {
        practice.missed(CALLER);
        Asking.Answer first = practice.as(ANA).get("/worklist");
        practice.passUnnoticed(Duration.ofSeconds(10));

        Asking.Answer second = again(ANA, first);

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();
        assertThat(second.headers().get("etag")).isEqualTo(first.headers().get("etag"));
        assertThat(practice.as(ANA)
                        .with(
                                "If-None-Match",
                                "\"of-before\", W/" + first.headers().get("etag"))
                        .get("/worklist")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void what_has_changed_is_sent() {
        practice.missed(CALLER);
        Asking.Answer first = practice.as(ANA).get("/worklist");
        practice.missed("+12125550124");

        Asking.Answer second = again(ANA, first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("callbacks")).hasSize(2);
        assertThat(second.json().path("totals").path("due").asInt()).isEqualTo(2);
        assertThat(again(ANA, second).status()).isEqualTo(304);
    }

    @Test
    void why_there_is_nothing_to_take_is_told_by_what_one_may_see() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);

        assertThat(why(PAT)).isEqualTo("held-by-others");
        assertThat(why(BEN)).isEqualTo("none-waiting");
        assertThat(practice.as(BEN)
                        .get("/worklist")
                        .json()
                        .path("totals")
                        .path("due")
                        .asInt())
                .isZero();
    }

    private String why(String person) {
        return practice.as(person)
                .get("/worklist")
                .json()
                .path("nothing")
                .path("why")
                .asString();
    }
}
