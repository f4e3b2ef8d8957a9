package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.repeated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A caller who is waited for asks about something else: what is clinical reaches somebody clinical (docs/rules.md §3). */
class ClinicalLaterTest {

    private static Call of(Bucket bucket, String contact, Instant endedAt) {
        return CallLike.like(call(contact, endedAt)).about(bucket).call();
    }

    private static Callback asksAClinician(Callback callback, Instant now) {
        return repeated(callback, of(Bucket.CLINICAL, "contact-2", now), now);
    }

    @Test
    void a_second_call_that_is_clinical_makes_the_callback_clinical_within_the_target_of_that_call() {
        Callback clinical = asksAClinician(openedAt(at("tue 09:00")), at("tue 09:20"));

        assertThat(clinical.bucket()).isEqualTo(Bucket.CLINICAL);
        assertThat(clinical.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(clinical.team()).isEqualTo(Team.CLINICAL);
        assertThat(clinical.deadline()).isEqualTo(at("tue 09:35"));
        assertThat(entries(clinical)).doesNotContain("escalated");
    }

    @Test
    void its_holder_gives_it_up() {
        Callback clinical = asksAClinician(claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:10")), at("tue 09:12"));

        assertThat(entries(clinical)).contains("released");
        assertThat(clinical.state()).isInstanceOf(State.Due.class);
    }

    @Test
    void an_attempt_that_waits_is_due_at_once() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:00")), at("tue 09:05"));

        assertThat(asksAClinician(waiting, at("tue 09:10")).state())
                .isEqualTo(new State.Due(new Attempt(2), at("tue 09:10")));
    }

    @Test
    void what_was_handed_to_another_team_is_handed_to_the_clinical_one() {
        Callback handedOff =
                attempted(Outcome.INSURANCE_VERIFICATION_NEEDED, openedAt(at("tue 09:00")), at("tue 09:05"));

        assertThat(asksAClinician(handedOff, at("tue 10:00")).team()).isEqualTo(Team.CLINICAL);
    }

    @Test
    void a_transcript_that_says_so_minutes_after_the_second_call_counts_too() {
        Callback callback = repeated(openedAt(at("tue 09:00")), call("contact-2", at("tue 09:20")), at("tue 09:20"));

        assertThat(repeated(callback, of(Bucket.CLINICAL, "contact-2", at("tue 09:20")), at("tue 09:24"))
                        .bucket())
                .isEqualTo(Bucket.CLINICAL);
    }

    @Test
    void a_second_call_in_any_other_bucket_leaves_the_callback_where_it_is_and_stands_in_its_history() {
        Callback callback =
                repeated(openedAt(at("tue 09:00")), of(Bucket.BILLING, "contact-2", at("tue 09:20")), at("tue 09:20"));

        assertThat(callback.bucket()).isEqualTo(Bucket.SCHEDULING);
        assertThat(callback.calls()).extracting(Call::bucket).containsExactly(Bucket.SCHEDULING, Bucket.BILLING);
    }
}
