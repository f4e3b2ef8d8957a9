package dev.ringback.texting;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.texting.OwedFixtures.FRIDAY;
import static dev.ringback.texting.OwedFixtures.booked;
import static dev.ringback.texting.OwedFixtures.ended;
import static dev.ringback.texting.OwedFixtures.sent;
import static dev.ringback.texting.OwedFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Score;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.texting.OwedAnswers.Answered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a text that answers a reminder or the question (docs/rules.md §14). */
class OwedAnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C",
                "c.",
                "Yes!",
                "sí",
                "SI",
                "Confirmo, gracias",
                "yes thank you",
                "C please",
                "Yes, I confirm",
                "I'll be there",
                "yes I will be there",
                "We'll be there, thank you",
                "I am coming",
                "Sí, ahí estaré",
                "si voy",
                "Sí, allí estaremos"
            })
    void these_confirm(String body) {
        assertThat(OwedAnswer.in(body)).contains(new OwedAnswer.Confirms());
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5!, 5", "one, 1", "Cuatro gracias, 4", "2., 2"})
    void these_score(String body, int points) {
        assertThat(OwedAnswer.in(body)).contains(new OwedAnswer.Scores(new Score(points)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6",
                "0",
                "45",
                "yes but can I come at 4",
                "C?? what is this about my bill",
                "no",
                "4 or 5",
                "thanks",
                "I can't be there",
                "I can not be there",
                "I won't be there",
                "Yes I know, can't be there",
                "yes but might not be there",
                "I cannot confirm",
                "I don't confirm",
                "si pero no voy",
                "Sí, ya no voy",
                "si, no estare",
                "not confirmed"
            })
    void these_are_for_a_person_to_read(String body) {
        assertThat(OwedAnswer.in(body)).isEmpty();
    }

    @Test
    void a_yes_after_a_reminder_confirms_the_visit_once_for_each_text() {
        Callback reminded = sent(TextStep.THREE_DAYS_BEFORE, booked(OwedAtOakStreet.REMINDERS), at("tue 10:00"));

        Callback confirmed = answered(reminded, "text-1", new OwedAnswer.Confirms(), at("tue 10:30"))
                .orElseThrow()
                .after();

        assertThat(confirmed.history().getLast())
                .isEqualTo(new Entry.VisitConfirmed(at("tue 10:30"), "text-1", FRIDAY.orElseThrow()));
        assertThat(answered(confirmed, "text-1", new OwedAnswer.Confirms(), at("tue 10:31")))
                .contains(new Answered(confirmed, confirmed));
    }

    @Test
    void a_yes_to_nothing_or_after_the_visit_is_a_text_as_any_other() {
        Callback booked = booked(OwedAtOakStreet.REMINDERS);
        Callback reminded = sent(TextStep.DAY_BEFORE, booked, at("thu 10:00"));

        assertThat(answered(booked, "text-1", new OwedAnswer.Confirms(), at("tue 09:00")))
                .isEmpty();
        assertThat(answered(reminded, "text-1", new OwedAnswer.Confirms(), at("fri 15:31")))
                .isEmpty();
    }

    @Test
    void a_yes_to_a_reminder_of_where_the_visit_was_does_not_confirm_where_it_is() {
        Callback reminded = sent(TextStep.THREE_DAYS_BEFORE, booked(OwedAtOakStreet.REMINDERS), at("tue 10:00"));
        Callback moved = OwedTexts.forVisit(reminded, visit("sun 10:00"), OwedAtOakStreet.REMINDERS, at("tue 12:00"));

        assertThat(answered(moved, "text-1", new OwedAnswer.Confirms(), at("tue 13:00")))
                .isEmpty();
    }

    @Test
    void a_number_is_the_answer_for_a_week_and_the_last_counts() {
        Callback ended =
                ended(Outcome.NO_FURTHER_ACTION, Optional.empty(), TextConsent.GIVEN, OwedAtOakStreet.ASKS_ALL);
        Callback asked = sent(TextStep.FEEDBACK, ended, at("mon 11:10"));
        var four = new OwedAnswer.Scores(new Score(4));

        assertThat(answered(ended, "text-1", four, at("mon 11:05"))).isEmpty();
        assertThat(answered(asked, "text-1", four, at("mon 12:00"))
                        .orElseThrow()
                        .after()
                        .history()
                        .getLast())
                .isEqualTo(new Entry.FeedbackGiven(at("mon 12:00"), "text-1", new Score(4)));
        assertThat(answered(
                        asked,
                        "text-1",
                        four,
                        at("mon 11:10").plus(Duration.ofDays(7)).plusSeconds(1)))
                .isEmpty();
    }

    private static Optional<Answered> answered(Callback callback, String text, OwedAnswer answer, Instant now) {
        return OwedAnswers.decide(recordOf(callback), text, answer, now);
    }

    @Test
    void an_answer_that_comes_while_the_text_is_on_its_way_counts() {
        Callback onItsWay = booked(OwedAtOakStreet.BOTH)
                .withIntent(new Intent.TextSending(TextStep.DAY_BEFORE, at("thu 10:05")))
                .withIntent(new Intent.TextSending(TextStep.FEEDBACK, at("thu 10:05")));

        assertThat(OwedAnswers.decide(recordOf(onItsWay), "text-1", new OwedAnswer.Confirms(), at("thu 10:01")))
                .map(answered -> answered.after().history().getLast().word())
                .contains("visit-confirmed");
        assertThat(OwedAnswers.decide(
                        recordOf(onItsWay), "text-2", new OwedAnswer.Scores(new Score(4)), at("thu 10:01")))
                .map(answered -> answered.after().history().getLast().word())
                .contains("feedback-given");
    }

    @Test
    void a_score_that_comes_twice_counts_once() {
        Callback asked = sent(TextStep.FEEDBACK, booked(OwedAtOakStreet.ASKS_ALL), at("mon 11:10"));
        var four = new OwedAnswer.Scores(new Score(4));
        Callback answered = OwedAnswers.decide(recordOf(asked), "text-1", four, at("mon 11:20"))
                .map(Answered::after)
                .orElseThrow();

        assertThat(OwedAnswers.decide(recordOf(answered), "text-1", four, at("mon 11:21")))
                .contains(new Answered(answered, answered));
    }
}
