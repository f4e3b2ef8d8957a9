package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.texted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** docs/rules.md §8. */
class PatientTextsTest {

    private static final Instant NINE = at("tue 09:00");
    private static final WishedTime AFTER_FOUR = WishedTime.daily(LocalTime.of(16, 0), LocalTime.of(21, 0));
    private static final Instant TEN = at("tue 10:00");

    private static PatientTexts.Decision decide(CallerRecord record, PatientText text, Instant now) {
        return PatientTexts.decide(record, text, Optional.empty(), new CallbackId("next"), POLICY, now);
    }

    private static Callback asking(Callback callback, PatientText text, WishedTime when, Instant now) {
        return ((PatientTexts.Decision.Change) PatientTexts.decide(
                        recordOf(callback), text, Optional.of(when), new CallbackId("next"), POLICY, now))
                .after();
    }

    private static Callback changed(Callback callback, PatientText text, Instant now) {
        return ((PatientTexts.Decision.Change) decide(recordOf(callback), text, now)).after();
    }

    private static PatientText as(PatientText text, PatientText.Asks asks, Urgency urgency) {
        return new PatientText(
                text.id(),
                text.sentAt(),
                text.to(),
                text.texted(),
                asks,
                urgency == Urgency.URGENT ? Bucket.CLINICAL : text.bucket(),
                urgency,
                text.words());
    }

    @Test
    void a_text_makes_the_waiting_attempt_due_as_a_call_does() {
        Callback waiting = attempted(Outcome.ATTEMPT_AGAIN, openedAt(NINE), NINE);

        assertThat(waiting.state()).isInstanceOf(State.Waiting.class);
        assertThat(entries(changed(waiting, texted("text-1", TEN, "Call me now please"), TEN)))
                .endsWith("patient-texted", "due");
    }

    @Test
    void one_that_says_when_to_call_moves_the_attempt_there_and_makes_nothing_due() {
        Callback waiting = attempted(Outcome.ATTEMPT_AGAIN, openedAt(NINE), NINE);

        Callback asked = asking(waiting, texted("text-1", TEN, "after 4 please"), AFTER_FOUR, TEN);

        assertThat(entries(asked)).endsWith("patient-texted", "wish-recorded", "waiting");
        assertThat(asked.state()).isEqualTo(new State.Waiting(new Attempt(2), at("tue 16:00")));
        assertThat(asked.wishes().when()).contains(AFTER_FOUR);
    }

    @Test
    void a_time_is_wished_beside_what_else_is() {
        Callback wished = Fixtures.changed(Notes.wish(
                openedAt(NINE),
                Fixtures.worker(Fixtures.PAT),
                new Wishes(Optional.empty(), Optional.empty(), Optional.of(Language.ES), Optional.empty()),
                POLICY,
                NINE));

        Callback asked = asking(wished, texted("text-1", TEN, "after 4 please"), AFTER_FOUR, TEN);

        assertThat(asked.language()).isEqualTo(Language.ES);
        assertThat(entries(asking(asked, texted("text-2", TEN, "after 4!"), AFTER_FOUR, TEN)))
                .endsWith("wish-recorded", "waiting", "patient-texted");
    }

    @Test
    void where_nothing_is_open_it_opens_a_callback_that_waits_until_then() {
        var opened = (PatientTexts.Decision.Open) PatientTexts.decide(
                nothingKnown(),
                texted("text-1", TEN, "after 4 please"),
                Optional.of(AFTER_FOUR),
                new CallbackId("next"),
                POLICY,
                TEN);

        assertThat(opened.callback().state()).isEqualTo(new State.Waiting(Attempt.FIRST, at("tue 16:00")));
    }

    @Test
    void it_makes_nothing_due_while_the_location_is_closed() {
        Callback waiting = attempted(Outcome.ATTEMPT_AGAIN, openedAt(NINE), NINE);

        assertThat(entries(changed(waiting, texted("text-1", at("tue 19:00"), "Call me"), at("tue 19:00"))))
                .endsWith("patient-texted");
    }

    @Test
    void the_same_text_counts_once_whatever_came_in_between() {
        Callback once = changed(openedAt(NINE), texted("text-1", NINE, "After four"), NINE);
        Callback twice = changed(once, texted("text-2", NINE, "Or five"), NINE);

        assertThat(changed(twice, texted("text-1", NINE, "After four"), TEN)).isEqualTo(twice);
    }

    @Test
    void it_is_no_call() {
        assertThat(changed(openedAt(NINE), texted("text-1", NINE, "Hello"), NINE)
                        .calls())
                .hasSize(1);
    }

    @Test
    void urgent_words_are_told_at_once_and_make_it_clinical() {
        PatientText urgent = as(texted("text-1", NINE, "chest pain"), PatientText.Asks.AN_ANSWER, Urgency.URGENT);

        Callback callback = changed(openedAt(NINE), urgent, NINE);

        assertThat(callback.bucket()).isEqualTo(Bucket.CLINICAL);
        assertThat(callback.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(callback.pending())
                .filteredOn(Intent.Alert.class::isInstance)
                .extracting(intent -> ((Intent.Alert) intent).reason())
                .containsExactly(EscalationReason.URGENT_WORDS);
    }

    @Test
    void where_nothing_is_open_it_opens_a_callback_that_says_so() {
        var decision = decide(nothingKnown(), texted("text-1", TEN, "Can I come in?"), TEN);

        Callback opened = ((PatientTexts.Decision.Open) decision).callback();
        assertThat(entries(opened)).containsExactly("opened", "patient-texted", "due");
        assertThat(opened.opened().call().reason()).isEqualTo(MissedReason.TEXTED);
        assertThat(changed(opened, texted("text-1", TEN, "Can I come in?"), at("tue 11:00")))
                .isEqualTo(opened);
    }

    @Test
    void one_that_wants_no_more_is_shown_and_hurries_nobody() {
        PatientText noMore = as(texted("text-1", TEN, "Stop calling me"), PatientText.Asks.NO_MORE, Urgency.ROUTINE);
        Callback waiting = attempted(Outcome.ATTEMPT_AGAIN, openedAt(NINE), NINE);

        assertThat(entries(changed(waiting, noMore, TEN))).endsWith("waiting", "patient-texted");
        assertThat(decide(nothingKnown(), noMore, TEN)).isEqualTo(new PatientTexts.Decision.NobodyToTell());
    }

    @Test
    void one_that_asks_for_nothing_is_shown_and_hurries_nobody() {
        PatientText thanks = as(texted("text-1", TEN, "Thank you"), PatientText.Asks.NOTHING, Urgency.ROUTINE);
        Callback waiting = attempted(Outcome.ATTEMPT_AGAIN, openedAt(NINE), NINE);

        assertThat(entries(changed(waiting, thanks, TEN))).endsWith("waiting", "patient-texted");
        assertThat(decide(nothingKnown(), thanks, TEN)).isEqualTo(new PatientTexts.Decision.NobodyToTell());
    }

    @Test
    void one_that_wants_no_more_and_is_urgent_opens_a_callback_all_the_same() {
        PatientText urgent = as(texted("text-1", TEN, "Stop it, chest pain"), PatientText.Asks.NO_MORE, Urgency.URGENT);

        assertThat(decide(nothingKnown(), urgent, TEN)).isInstanceOf(PatientTexts.Decision.Open.class);
    }

    @Test
    void one_that_comes_late_does_not_open_again_what_a_conversation_has_ended() {
        Callback booked = attempted(Outcome.BOOKED, openedAt(NINE), TEN);

        Callback told = changed(booked, texted("text-1", at("tue 09:30"), "Are you there?"), at("tue 11:00"));

        assertThat(told.isOpen()).isFalse();
        assertThat(entries(told)).endsWith("patient-texted");
    }

    @Test
    void a_number_that_wants_no_calls_opens_nothing_and_people_are_told() {
        Callback declined = Fixtures.changed(
                Notes.callWish(openedAt(NINE), Fixtures.worker(Fixtures.PAT), MayCall.DO_NOT_CALL, "said so", NINE));

        assertThat(decide(recordOf(declined), texted("text-1", TEN, "Hello"), TEN))
                .isEqualTo(new PatientTexts.Decision.OpensNothing(NotOpened.DO_NOT_CALL));
    }

    @Test
    void of_more_texts_than_are_kept_urgent_words_still_count() {
        Callback callback = openedAt(NINE);
        for (int i = 0; i <= Limits.TEXTS; i++) {
            callback = changed(callback, texted("text-" + i, NINE, "Hello"), NINE);
        }
        assertThat(entries(callback)).filteredOn("patient-texted"::equals).hasSize(Limits.TEXTS);

        assertThat(changed(
                                callback,
                                as(
                                        texted("text-urgent", NINE, "chest pain"),
                                        PatientText.Asks.AN_ANSWER,
                                        Urgency.URGENT),
                                NINE)
                        .urgency())
                .isEqualTo(Urgency.URGENT);
    }

    @Test
    void of_more_texts_than_are_kept_one_that_asks_for_a_time_makes_the_attempt_due_like_any_other() {
        Callback callback = openedAt(NINE);
        for (int i = 0; i < Limits.TEXTS; i++) {
            callback = changed(callback, texted("text-" + i, NINE, "Hello"), NINE);
        }
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, callback, NINE);

        var decision = (PatientTexts.Decision.Change) PatientTexts.decide(
                recordOf(waiting),
                texted("text-late", TEN, "after 4 please"),
                Optional.of(AFTER_FOUR),
                new CallbackId("next"),
                POLICY,
                TEN);

        assertThat(decision.after().state()).isInstanceOf(State.Due.class);
        assertThat(decision.after().wishes()).isEqualTo(Wishes.NONE);
    }
}
