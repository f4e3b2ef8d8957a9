package dev.ringback.texting;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Timers;
import dev.ringback.callback.WithheldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextPlanningTest {

    @Test
    void a_text_follows_the_first_attempt_that_did_not_reach_the_patient() {
        Callback callback = tried(Outcome.MESSAGE_LEFT, consenting(at("tue 09:00")), at("tue 09:05"));

        assertThat(callback.pending())
                .containsExactly(new Intent.Text(TextStep.AFTER_FIRST_ATTEMPT, at("tue 09:05"), at("tue 09:15")));
    }

    @Test
    void none_follows_the_second_and_one_follows_the_last_although_it_closes_the_callback() {
        Callback first = tried(Outcome.ATTEMPT_AGAIN, consenting(at("tue 09:00")), at("tue 09:00"));
        Callback second = tried(Outcome.ATTEMPT_AGAIN, texted(first, at("tue 09:00")), at("tue 11:00"));
        Callback last = tried(Outcome.ATTEMPT_AGAIN, second, at("wed 14:00"));

        assertThat(second.pending()).isEmpty();
        assertThat(last.isOpen()).isFalse();
        assertThat(last.pending())
                .filteredOn(Intent.Text.class::isInstance)
                .containsExactly(new Intent.Text(TextStep.AFTER_LAST_ATTEMPT, at("wed 14:00"), at("wed 14:10")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"BOOKED", "DECLINED", "WRONG_NUMBER", "ROUTED_TO_CLINICAL", "NO_FURTHER_ACTION"})
    void none_follows_an_attempt_that_reached_somebody(Outcome outcome) {
        Callback callback = tried(outcome, consenting(at("tue 09:00")), at("tue 09:05"));

        assertThat(callback.pending()).isEmpty();
        assertThat(callback.history()).noneMatch(Entry.TextWithheld.class::isInstance);
    }

    @Test
    void what_may_not_go_is_withheld_with_its_reason() {
        Callback silent = opened(nothingKnown(), call("contact-1", at("tue 09:00")), at("tue 09:00"));

        Callback callback = tried(Outcome.MESSAGE_LEFT, silent, at("tue 09:05"));

        assertThat(callback.pending()).isEmpty();
        assertThat(callback.history().getLast())
                .isEqualTo(new Entry.TextWithheld(
                        at("tue 09:05"), TextStep.AFTER_FIRST_ATTEMPT, WithheldReason.NO_CONSENT, Optional.empty()));
    }

    @Test
    void a_text_right_after_the_missed_call_goes_only_where_the_location_asks_for_it() {
        Callback callback = consenting(at("tue 09:00"));

        assertThat(follow(Optional.empty(), callback, LocationTexting.AFTER_ATTEMPTS, at("tue 09:00")))
                .isEqualTo(callback);
        assertThat(follow(Optional.empty(), callback, LocationTexting.AFTER_ATTEMPTS_AND_MISSED_CALLS, at("tue 09:00"))
                        .pending())
                .singleElement()
                .isInstanceOf(Intent.Text.class);
    }

    @Test
    void at_night_it_is_withheld_for_the_hour_and_waits_for_the_window() {
        Callback callback = consenting(at("tue 22:30"));

        Callback waiting =
                follow(Optional.empty(), callback, LocationTexting.AFTER_ATTEMPTS_AND_MISSED_CALLS, at("tue 22:30"));

        assertThat(waiting.history().getLast())
                .isEqualTo(new Entry.TextWithheld(
                        at("tue 22:30"),
                        TextStep.MISSED_CALL,
                        WithheldReason.OUTSIDE_HOURS,
                        Optional.of(at("wed 08:00"))));
        assertThat(waiting.pending())
                .containsExactly(new Intent.Text(TextStep.MISSED_CALL, at("wed 08:00"), at("wed 08:00")));
    }

    @Test
    void a_text_is_on_its_way_within_a_quarter_of_an_hour_and_before_its_window_closes() {
        Callback callback = consenting(at("tue 09:00"));

        assertThat(TextPlanning.handedOnWithin(callback, POLICY, at("tue 12:00")))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(TextPlanning.handedOnWithin(callback, POLICY, at("tue 19:55")))
                .isLessThanOrEqualTo(Duration.ofMinutes(5).plusNanos(1));
        assertThat(TextPlanning.handedOnWithin(callback, POLICY, at("tue 22:00")))
                .isZero();
    }

    @Test
    void nothing_follows_a_text_that_is_still_on_its_way() {
        Callback sending =
                consenting(at("tue 09:00")).withIntent(new Intent.TextSending(TextStep.MISSED_CALL, at("tue 09:02")));

        assertThat(TextPlanning.judge(
                        sending,
                        TextStep.AFTER_FIRST_ATTEMPT,
                        KnownNumber.UNASKED,
                        POLICY,
                        LocationTexting.AFTER_ATTEMPTS,
                        at("tue 09:01")))
                .isEqualTo(new Verdict.Withhold(WithheldReason.TEXTED_RECENTLY));
    }

    private static Callback consenting(Instant now) {
        return opened(nothingKnown(), saying(TextConsent.GIVEN, call("contact-1", now)), now);
    }

    private static Callback tried(Outcome outcome, Callback callback, Instant now) {
        Callback held = claimedBy(ANA, Timers.elapse(callback, POLICY, now), now);
        return follow(Optional.of(held), ended(outcome, held, ANA, now), LocationTexting.AFTER_ATTEMPTS, now);
    }

    private static Callback texted(Callback callback, Instant now) {
        Intent text = callback.pending().getFirst();
        return callback.withoutIntent(text).with(new Entry.TextSent(now, TextStep.AFTER_FIRST_ATTEMPT, "message-1"));
    }

    private static Callback follow(Optional<Callback> before, Callback after, LocationTexting location, Instant now) {
        return TextPlanning.follow(before, after, POLICY, location, now);
    }
}
