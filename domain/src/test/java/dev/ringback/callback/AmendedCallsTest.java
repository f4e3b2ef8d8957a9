package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.leaving;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call whose events tell more each time: a transcript comes minutes after the caller hung up (docs/rules.md §2, §3). */
class AmendedCallsTest {

    private static final Instant ENDED = at("tue 09:00");

    /** The call of which nothing is known but that it was missed. */
    private static Call plain() {
        return of(Bucket.OTHER, MissedReason.ABANDONED_IN_QUEUE, Optional.empty());
    }

    private static Call of(Bucket bucket, MissedReason reason, Optional<String> voicemail) {
        CallLike like = CallLike.like(call("contact-1", ENDED)).about(bucket).of(reason);
        voicemail.ifPresent(like::leaving);
        return like.call();
    }

    private static Callback openedBy(Call call) {
        return opened(nothingKnown(), call, ENDED);
    }

    /** The callback once a further event has told of the same call. */
    private static Callback toldAgain(Callback callback, Call call, Instant now) {
        return repeated(callback, call, now);
    }

    @Test
    void urgent_words_in_a_transcript_move_the_callback_to_clinical_and_are_told() {
        Callback told = toldAgain(openedBy(plain()), urgent(plain()), at("tue 09:03"));

        assertThat(entries(told)).containsExactly("opened", "due", "call-amended", "re-triaged", "escalated");
        assertThat(told.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(told.team()).isEqualTo(Team.CLINICAL);
        assertThat(told.calls()).hasSize(1);
    }

    @Test
    void urgent_words_in_a_transcript_are_told_even_if_the_callback_is_closed_by_then() {
        Callback declined = attempted(Outcome.DECLINED, openedBy(plain()), at("tue 09:02"));

        Callback told = toldAgain(declined, urgent(plain()), at("tue 09:05"));

        assertThat(told.state()).isEqualTo(declined.state());
        assertThat(told.pending()).anyMatch(Intent.Alert.class::isInstance);
    }

    @Test
    void the_same_transcript_a_second_time_changes_nothing() {
        Callback told = toldAgain(openedBy(plain()), urgent(plain()), at("tue 09:03"));

        assertThat(toldAgain(told, urgent(plain()), at("tue 09:04"))).isEqualTo(told);
        assertThat(toldAgain(told, plain(), at("tue 09:05"))).isEqualTo(told);
    }

    @Test
    void a_bucket_that_becomes_known_before_anybody_called_back_moves_the_callback_within_its_own_target() {
        Callback told = toldAgain(
                openedBy(plain()),
                of(Bucket.BILLING, MissedReason.ABANDONED_IN_QUEUE, Optional.empty()),
                at("tue 09:03"));

        assertThat(told.bucket()).isEqualTo(Bucket.BILLING);
        assertThat(told.team()).isEqualTo(Team.BILLING);
        assertThat(told.deadline()).isEqualTo(at("tue 14:00"));
    }

    @Test
    void a_bucket_that_becomes_known_later_leaves_people_to_judge() {
        Call billing = of(Bucket.BILLING, MissedReason.ABANDONED_IN_QUEUE, Optional.empty());
        Callback held = claimedBy(ANA, openedBy(plain()), at("tue 09:01"));
        Callback tried = attempted(Outcome.MESSAGE_LEFT, openedBy(plain()), at("tue 09:01"));
        Callback judged =
                changed(ReTriage.byPerson(openedBy(plain()), worker(PAT), Bucket.SCHEDULING, POLICY, at("tue 09:01")));

        assertThat(toldAgain(held, billing, at("tue 09:03")).bucket()).isEqualTo(Bucket.OTHER);
        assertThat(toldAgain(tried, billing, at("tue 09:03")).bucket()).isEqualTo(Bucket.OTHER);
        assertThat(toldAgain(judged, billing, at("tue 09:03")).bucket()).isEqualTo(Bucket.SCHEDULING);
    }

    @Test
    void what_a_person_judged_since_is_not_undone_by_more_that_is_known_of_a_call() {
        Callback judged = changed(
                ReTriage.byPerson(openedBy(urgent(plain())), worker(PAT), Bucket.SCHEDULING, POLICY, at("tue 09:01")));
        Callback held = claimedBy(ANA, judged, at("tue 09:02"));
        Call voicemail = urgent(of(Bucket.OTHER, MissedReason.LEFT_VOICEMAIL, Optional.of("recording-1")));

        Callback told = toldAgain(held, voicemail, at("tue 09:03"));

        assertThat(told.bucket()).isEqualTo(Bucket.SCHEDULING);
        assertThat(told.state()).isEqualTo(held.state());
        assertThat(entries(told)).endsWith("call-amended");
    }

    @Test
    void a_voicemail_is_kept_with_the_call_and_outweighs_where_the_caller_gave_up() {
        Callback told = toldAgain(
                openedBy(plain()),
                of(Bucket.OTHER, MissedReason.LEFT_VOICEMAIL, Optional.of("recording-1")),
                at("tue 09:03"));

        assertThat(told.calls().getFirst().voicemail()).contains("recording-1");
        assertThat(told.calls().getFirst().reason()).isEqualTo(MissedReason.LEFT_VOICEMAIL);
        assertThat(entries(told)).containsExactly("opened", "due", "call-amended");
    }

    @Test
    void of_a_call_of_which_much_became_known_only_what_may_matter_to_safety_or_wishes_is_kept() {
        Callback full = openedBy(plain());
        for (int i = 0; i < Limits.AMENDMENTS; i++) {
            full = toldAgain(full, inTheseWords("words-" + i), at("tue 09:01"));
        }

        assertThat(toldAgain(full, inTheseWords("more words"), at("tue 09:02"))).isEqualTo(full);
        var other = new Wishes(
                Optional.empty(), Optional.of(new PhoneNumber("+12125550187")), Optional.empty(), Optional.empty());
        assertThat(toldAgain(full, plain().wishing(other), at("tue 09:02"))
                        .wishes()
                        .callOn())
                .isEqualTo(other.callOn());
        assertThat(toldAgain(full, leaving("recording-1", plain()), at("tue 09:02"))
                        .calls())
                .extracting(Call::voicemail)
                .containsExactly(Optional.of("recording-1"));
        assertThat(toldAgain(full, urgent(plain()), at("tue 09:02")).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(entries(toldAgain(full, urgent(plain()), at("tue 09:02")))).contains("escalated");
        assertThat(toldAgain(
                                full,
                                of(Bucket.BILLING, MissedReason.ABANDONED_IN_QUEUE, Optional.empty()),
                                at("tue 09:02"))
                        .calls())
                .extracting(Call::bucket)
                .containsExactly(Bucket.BILLING);
        assertThat(toldAgain(full, saying(TextConsent.REVOKED, plain()), at("tue 09:02"))
                        .preferences()
                        .consent())
                .map(Consent::said)
                .contains(TextConsent.REVOKED);
    }

    private static Call inTheseWords(String words) {
        return CallLike.like(plain()).inTheWords(words).call();
    }

    @Test
    void an_event_that_knows_less_takes_nothing_away() {
        Call voicemail = of(Bucket.BILLING, MissedReason.LEFT_VOICEMAIL, Optional.of("recording-1"));
        Callback callback = openedBy(voicemail);

        assertThat(toldAgain(callback, plain(), at("tue 09:03"))).isEqualTo(callback);
    }

    @Test
    void consent_that_becomes_known_counts_and_a_refusal_outweighs_it() {
        Callback given = toldAgain(openedBy(plain()), saying(TextConsent.GIVEN, plain()), at("tue 09:03"));
        Callback revoked = toldAgain(given, saying(TextConsent.REVOKED, plain()), at("tue 09:04"));

        assertThat(given.preferences().consent().map(Consent::said)).contains(TextConsent.GIVEN);
        assertThat(revoked.preferences().consent().map(Consent::said)).contains(TextConsent.REVOKED);
        assertThat(toldAgain(revoked, saying(TextConsent.GIVEN, plain()), at("tue 09:05")))
                .isEqualTo(revoked);
    }
}
