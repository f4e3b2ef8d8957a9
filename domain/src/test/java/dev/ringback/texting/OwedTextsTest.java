package dev.ringback.texting;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.texting.OwedFixtures.FRIDAY;
import static dev.ringback.texting.OwedFixtures.NOW;
import static dev.ringback.texting.OwedFixtures.booked;
import static dev.ringback.texting.OwedFixtures.ended;
import static dev.ringback.texting.OwedFixtures.held;
import static dev.ringback.texting.OwedFixtures.pending;
import static dev.ringback.texting.OwedFixtures.sent;
import static dev.ringback.texting.OwedFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.TextStep.Purpose;
import dev.ringback.callback.WithheldReason;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the system owes by text after a call (docs/rules.md §14). */
class OwedTextsTest {

    @Test
    void a_booked_visit_is_reminded_of_three_days_and_one_day_before_at_ten() {
        assertThat(pending(booked(OwedAtOakStreet.REMINDERS)))
                .extracting(Intent.Text::step, Intent.Text::notBefore)
                .containsExactly(
                        tuple(TextStep.THREE_DAYS_BEFORE, at("tue 10:00")),
                        tuple(TextStep.DAY_BEFORE, at("thu 10:00")));
    }

    @Test
    void what_is_owed_stands_in_the_history_with_who_sees_to_it() {
        assertThat(booked(OwedAtOakStreet.REMINDERS).history())
                .filteredOn(Entry.TextOwed.class::isInstance)
                .extracting(entry -> ((Entry.TextOwed) entry).seenTo().id())
                .containsExactly("front-desk", "front-desk");
    }

    @ParameterizedTest
    @CsvSource({"tue 09:00, 0", "wed 15:00, 1", "thu 09:00, 1", "fri 09:00, 2"})
    void nobody_is_reminded_on_the_day_of_the_booking(String visit, int reminders) {
        assertThat(pending(ended(Outcome.BOOKED, visit(visit), TextConsent.GIVEN, OwedAtOakStreet.REMINDERS)))
                .hasSize(reminders);
    }

    @Test
    void nothing_is_owed_without_a_time_where_nothing_is_switched_on_or_of_a_bucket_that_the_rule_leaves_out() {
        Callback untimed = ended(Outcome.BOOKED, Optional.empty(), TextConsent.GIVEN, OwedAtOakStreet.REMINDERS);

        assertThat(pending(untimed)).isEmpty();
        assertThat(booked(OwedAtOakStreet.NOTHING)).isEqualTo(booked(new OwedAtOakStreet(Set.of(), 100)));
        assertThat(pending(booked(OwedAtOakStreet.NOTHING))).isEmpty();
    }

    @Test
    void without_consent_it_is_said_at_once_that_it_will_not_go() {
        Callback booked = ended(Outcome.BOOKED, FRIDAY, TextConsent.REVOKED, OwedAtOakStreet.REMINDERS);

        assertThat(pending(booked)).isEmpty();
        assertThat(booked.history())
                .filteredOn(Entry.TextWithheld.class::isInstance)
                .extracting(entry -> ((Entry.TextWithheld) entry).reason())
                .containsExactly(WithheldReason.CONSENT_REVOKED, WithheldReason.CONSENT_REVOKED);
    }

    @Test
    void of_a_visit_in_two_years_nobody_knows_whether_the_number_is_still_theirs() {
        Optional<OffsetDateTime> inTwoYears = FRIDAY.map(friday -> friday.plusYears(2));

        assertThat(ended(Outcome.BOOKED, inTwoYears, TextConsent.GIVEN, OwedAtOakStreet.REMINDERS)
                        .history())
                .filteredOn(Entry.TextWithheld.class::isInstance)
                .extracting(entry -> ((Entry.TextWithheld) entry).reason())
                .containsExactly(WithheldReason.CONSENT_TOO_OLD, WithheldReason.CONSENT_TOO_OLD);
    }

    @Test
    void a_moved_visit_moves_its_reminders_and_again_to_where_it_is_changes_nothing() {
        Callback moved = OwedTexts.forVisit(
                booked(OwedAtOakStreet.REMINDERS), visit("sun 10:00"), OwedAtOakStreet.REMINDERS, NOW);

        assertThat(pending(moved))
                .extracting(Intent.Text::step, Intent.Text::notBefore)
                .containsExactly(
                        tuple(TextStep.THREE_DAYS_BEFORE, at("thu 10:00")),
                        tuple(TextStep.DAY_BEFORE, at("sat 10:00")));
        assertThat(OwedTexts.forVisit(moved, visit("sun 10:00"), OwedAtOakStreet.REMINDERS, NOW))
                .isEqualTo(moved);
    }

    @Test
    void a_visit_that_was_moved_after_its_reminder_is_reminded_of_again() {
        Callback reminded = sent(TextStep.THREE_DAYS_BEFORE, booked(OwedAtOakStreet.REMINDERS), at("tue 10:00"));
        Callback moved = OwedTexts.forVisit(reminded, visit("sun 10:00"), OwedAtOakStreet.REMINDERS, at("tue 12:00"));

        assertThat(pending(moved))
                .extracting(Intent.Text::step)
                .containsExactly(TextStep.THREE_DAYS_BEFORE, TextStep.DAY_BEFORE);
    }

    @Test
    void what_a_moved_visit_leaves_no_time_for_is_withheld() {
        Callback moved = OwedTexts.forVisit(
                booked(OwedAtOakStreet.REMINDERS), visit("wed 10:00"), OwedAtOakStreet.REMINDERS, NOW);

        assertThat(pending(moved)).extracting(Intent.Text::step).containsExactly(TextStep.DAY_BEFORE);
        assertThat(moved.history().getLast())
                .isEqualTo(new Entry.TextWithheld(
                        NOW, TextStep.THREE_DAYS_BEFORE, WithheldReason.NO_LONGER_TIMELY, Optional.empty()));
    }

    @Test
    void a_cancelled_visit_ends_its_reminders_and_one_booked_again_at_the_same_time_has_new_ones() {
        Callback cancelled =
                OwedTexts.forVisit(booked(OwedAtOakStreet.REMINDERS), Optional.empty(), OwedAtOakStreet.REMINDERS, NOW);

        assertThat(pending(cancelled)).isEmpty();
        assertThat(cancelled.history())
                .filteredOn(Entry.TextWithheld.class::isInstance)
                .extracting(entry -> ((Entry.TextWithheld) entry).reason())
                .containsExactly(WithheldReason.VISIT_CANCELLED, WithheldReason.VISIT_CANCELLED);
        assertThat(pending(OwedTexts.forVisit(cancelled, FRIDAY, OwedAtOakStreet.REMINDERS, NOW)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"tue 10:00, OWED_AFTER_END", "tue 19:59, OWED_AFTER_END", "wed 08:00, MOVED_ON"})
    void a_reminder_goes_on_its_day_or_not_at_all(String time, CallbackStage stage) {
        assertThat(CallbackStage.of(booked(OwedAtOakStreet.REMINDERS), TextStep.THREE_DAYS_BEFORE, at(time)))
                .isEqualTo(stage);
    }

    @Test
    void a_patient_who_was_reached_is_asked_two_hours_later_which_script_they_heard_is_kept() {
        Callback ended =
                ended(Outcome.NO_FURTHER_ACTION, Optional.empty(), TextConsent.GIVEN, OwedAtOakStreet.ASKS_ALL);

        assertThat(pending(ended))
                .containsExactly(new Intent.Text(TextStep.FEEDBACK, at("mon 11:10"), at("mon 11:10")));
        assertThat(OwedTexts.owed(ended, TextStep.FEEDBACK).flatMap(Entry.TextOwed::script))
                .contains(OwedAtOakStreet.SCRIPT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WRONG_NUMBER"})
    void who_declined_or_was_not_reached_is_not_asked(Outcome outcome) {
        assertThat(pending(ended(outcome, Optional.empty(), TextConsent.GIVEN, OwedAtOakStreet.ASKS_ALL)))
                .isEmpty();
    }

    @Test
    void the_share_that_is_asked_is_drawn_by_id_and_always_the_same() {
        OwedTextRule rule = new OwedTextRule(
                OwedTextRule.standard(Purpose.FEEDBACK).seenTo(),
                OwedTextRule.standard(Purpose.FEEDBACK).buckets(),
                20);
        Callback any = held(TextConsent.GIVEN);
        List<Callback> callbacks = IntStream.range(0, 2_000)
                .mapToObj(n -> Callback.of(
                        new CallbackId("callback%08d".formatted(n)), any.who(), 1, any.history(), List.of(), 0))
                .toList();

        long drawn = callbacks.stream().filter(rule::covers).count();

        assertThat(drawn).isBetween(300L, 500L);
        assertThat(callbacks.stream().filter(rule::covers).count()).isEqualTo(drawn);
    }

    @Test
    void a_question_takes_no_reminders_place() {
        Callback both = booked(OwedAtOakStreet.BOTH);

        assertThat(CallbackStage.of(both, TextStep.FEEDBACK, at("mon 11:10"))).isEqualTo(CallbackStage.MOVED_ON);
        assertThat(CallbackStage.of(
                        OwedTexts.forVisit(both, visit("sun 10:00"), OwedAtOakStreet.BOTH, NOW),
                        TextStep.FEEDBACK,
                        at("mon 11:10")))
                .isEqualTo(CallbackStage.OWED_AFTER_END);
    }

    @Test
    void a_patient_is_asked_once_in_ninety_days() {
        Callback asked = sent(TextStep.FEEDBACK, booked(OwedAtOakStreet.ASKS_ALL), at("mon 11:10"));

        assertThat(OwedTexts.wasAsked(asked, at("mon 11:10").plus(Duration.ofDays(90))))
                .isTrue();
        assertThat(OwedTexts.wasAsked(
                        asked, at("mon 11:10").plus(Duration.ofDays(90)).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void only_what_ended_with_a_booking_has_a_visit() {
        assertThat(OwedTexts.hasVisit(booked(OwedAtOakStreet.NOTHING))).isTrue();
        assertThat(OwedTexts.hasVisit(ended(Outcome.RESCHEDULED, FRIDAY, TextConsent.GIVEN, OwedAtOakStreet.NOTHING)))
                .isTrue();
        assertThat(OwedTexts.hasVisit(
                        ended(Outcome.DECLINED, Optional.empty(), TextConsent.GIVEN, OwedAtOakStreet.NOTHING)))
                .isFalse();
        assertThat(OwedTexts.hasVisit(held(TextConsent.GIVEN))).isFalse();
    }

    @Test
    void what_is_open_is_reminded_of_nothing_and_owes_nothing() {
        Callback open = held(TextConsent.GIVEN);

        assertThat(OwedTexts.forVisit(open, FRIDAY, OwedAtOakStreet.REMINDERS, NOW))
                .isEqualTo(open);
        assertThat(OwedTexts.follow(Optional.of(open), open, OwedAtOakStreet.BOTH, NOW))
                .isEqualTo(open);
        assertThat(OwedTexts.follow(Optional.empty(), open, OwedAtOakStreet.BOTH, NOW))
                .isEqualTo(open);
    }

    @Test
    void a_question_that_may_have_gone_counts_as_asked_for_ninety_days() {
        Callback asked = booked(OwedAtOakStreet.ASKS_ALL).with(new Entry.TextUnknown(NOW, TextStep.FEEDBACK));

        assertThat(OwedTexts.wasAsked(asked, NOW.plus(Duration.ofDays(89)))).isTrue();
        assertThat(OwedTexts.wasAsked(asked, NOW.plus(Duration.ofDays(91)))).isFalse();
        assertThat(OwedTexts.wasAsked(booked(OwedAtOakStreet.ASKS_ALL), NOW)).isFalse();
    }
}
