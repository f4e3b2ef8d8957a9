package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attempts that fall when the patient wishes it (docs/rules.md §4). Oak Street is open from 8 to 12 and from 1 to 5. */
class WishesTest {

    private static final Instant NINE = at("tue 09:00");
    private static final LocalDate TUESDAY =
            NINE.atZone(ZoneId.of("America/New_York")).toLocalDate();
    private static final WishedTime AFTER_TWO = WishedTime.daily(LocalTime.of(14, 0), LocalTime.of(17, 0));
    private static final PhoneNumber OTHER = new PhoneNumber("+12125550187");

    private static Callback wishing(Callback callback, Wishes wishes, Instant now) {
        return changed(Notes.wish(callback, worker(PAT), wishes, POLICY, now));
    }

    private static Wishes at(WishedTime time) {
        return Wishes.NONE.at(time);
    }

    private static Wishes on(PhoneNumber number) {
        return new Wishes(Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty());
    }

    private static Instant at(String time) {
        return Fixtures.at(time);
    }

    @Test
    void a_due_attempt_waits_until_the_wished_time_with_a_deadline_of_its_own() {
        Callback wished = wishing(openedAt(NINE), at(AFTER_TWO), at("tue 09:10"));

        assertThat(wished.state()).isEqualTo(new State.Waiting(Attempt.FIRST, at("tue 14:00")));
        assertThat(wished.dueBy()).isAfter(at("tue 14:00")).isAfter(wished.deadline());
    }

    @Test
    void one_that_is_wished_now_stays_due_and_one_that_is_wished_no_more_is_due_again() {
        WishedTime now = WishedTime.daily(LocalTime.of(8, 30), LocalTime.of(11, 0));
        Callback stays = wishing(openedAt(NINE), at(now), at("tue 09:10"));
        Callback back = wishing(wishing(openedAt(NINE), at(AFTER_TWO), at("tue 09:10")), Wishes.NONE, at("tue 09:20"));

        assertThat(stays.state()).isInstanceOf(State.Due.class);
        assertThat(back.state()).isInstanceOf(State.Due.class);
        assertThat(back.dueBy()).isEqualTo(back.deadline());
    }

    @Test
    void every_attempt_of_a_wish_for_any_day_falls_in_its_part_of_the_day() {
        Callback first = wishing(openedAt(NINE), at(AFTER_TWO), at("tue 09:10"));
        Callback second =
                attempted(Outcome.ATTEMPT_AGAIN, Timers.elapse(first, POLICY, at("tue 14:00")), at("tue 14:05"));
        Callback third =
                attempted(Outcome.ATTEMPT_AGAIN, Timers.elapse(second, POLICY, at("tue 16:05")), at("tue 16:10"));

        assertThat(second.state()).isEqualTo(new State.Waiting(new Attempt(2), at("tue 16:05")));
        assertThat(third.state()).isEqualTo(new State.Waiting(new Attempt(3), at("wed 14:00")));
    }

    @Test
    void a_wish_for_one_day_is_fulfilled_by_an_attempt_that_begins_then_and_the_rhythm_goes_on() {
        WishedTime tomorrow = WishedTime.on(TUESDAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(11, 0));
        Callback wished = wishing(openedAt(NINE), at(tomorrow), at("tue 09:10"));
        Callback after =
                attempted(Outcome.ATTEMPT_AGAIN, Timers.elapse(wished, POLICY, at("wed 09:00")), at("wed 09:05"));

        assertThat(wished.state()).isEqualTo(new State.Waiting(Attempt.FIRST, at("wed 09:00")));
        assertThat(after.state()).isEqualTo(new State.Waiting(new Attempt(2), at("wed 11:05")));
    }

    @Test
    void an_attempt_before_it_fulfils_nothing() {
        WishedTime tomorrow = WishedTime.on(TUESDAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(11, 0));
        Callback held = wishing(claimedBy(PAT, openedAt(NINE), at("tue 09:05")), at(tomorrow), at("tue 09:06"));

        Callback after = ended(Outcome.ATTEMPT_AGAIN, held, PAT, at("tue 09:08"));

        assertThat(after.state()).isEqualTo(new State.Waiting(new Attempt(2), at("wed 09:00")));
    }

    @Test
    void a_day_on_which_nobody_may_call_leaves_the_rhythm() {
        WishedTime sunday = WishedTime.on(TUESDAY.plusDays(5), LocalTime.of(9, 0), LocalTime.of(11, 0));

        assertThat(wishing(openedAt(NINE), at(sunday), at("tue 09:10")).state()).isInstanceOf(State.Due.class);
    }

    @Test
    void urgent_words_do_not_wait_for_it() {
        Callback wished = wishing(openedAt(NINE), at(AFTER_TWO), at("tue 09:10"));

        Callback urgent = repeated(wished, urgent(call("contact-2", at("tue 09:20"))), at("tue 09:20"));

        assertThat(urgent.state()).isInstanceOf(State.Due.class);
        assertThat(urgent.dueBy()).isEqualTo(urgent.deadline());
        assertThat(wishing(urgent, at(AFTER_TWO), at("tue 09:30")).state()).isInstanceOf(State.Due.class);
    }

    @Test
    void a_patient_who_calls_again_is_at_the_phone_unless_they_say_in_it_when_to_call() {
        Callback wished = wishing(openedAt(NINE), at(AFTER_TWO), at("tue 09:10"));
        Call again = call("contact-2", at("tue 10:00"));
        WishedTime atThree = WishedTime.daily(LocalTime.of(15, 0), LocalTime.of(16, 0));

        assertThat(repeated(wished, again, at("tue 10:00")).state()).isInstanceOf(State.Due.class);
        assertThat(repeated(wished, again.wishing(at(atThree)), at("tue 10:00")).state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, at("tue 15:00")));
    }

    @Test
    void what_is_told_in_the_call_counts_from_its_opening_on_and_once_for_each_call() {
        Call first = call("contact-1", NINE).wishing(at(AFTER_TWO));
        Callback opened = opened(nothingKnown(), first, NINE);
        Callback cleared = wishing(opened, Wishes.NONE, at("tue 09:10"));

        assertThat(opened.state()).isEqualTo(new State.Waiting(Attempt.FIRST, at("tue 14:00")));
        assertThat(repeated(cleared, first, at("tue 09:20")).wishes()).isEqualTo(Wishes.NONE);
    }

    @Test
    void another_number_is_given_up_where_it_is_wrong_and_their_own_is_tried() {
        Callback other = wishing(openedAt(NINE), on(OTHER), at("tue 09:01"));

        Callback wrong = ended(Outcome.WRONG_NUMBER, claimedBy(PAT, other, at("tue 09:05")), PAT, at("tue 09:06"));

        assertThat(wrong.isOpen()).isTrue();
        assertThat(wrong.wishes().callOn()).isEmpty();
        assertThat(Lasting.standing(List.of(wrong)).isWrongNumber()).isFalse();
    }

    @Test
    void their_own_number_is_no_other() {
        Callback wished = wishing(openedAt(NINE), on(Fixtures.PATIENT), at("tue 09:01"));

        assertThat(wished.wishes()).isEqualTo(Wishes.NONE);
        assertThat(entries(wished)).doesNotContain("wish-recorded");
    }

    @Test
    void who_may_not_work_it_records_none_and_neither_does_anybody_once_it_is_closed() {
        Callback closed = ended(Outcome.BOOKED, claimedBy(PAT, openedAt(NINE), at("tue 09:05")), PAT, at("tue 09:06"));

        assertThat(refused(Notes.wish(openedAt(NINE), worker(ANA), on(OTHER), POLICY, NINE)))
                .isEqualTo(new Refusal.NotHeld());
        assertThat(refused(Notes.wish(closed, worker(PAT), on(OTHER), POLICY, at("tue 09:10"))))
                .isEqualTo(new Refusal.AlreadyClosed());
    }

    @Test
    void a_day_that_is_over_or_far_ahead_is_a_slip() {
        WishedTime yesterday = WishedTime.on(TUESDAY.minusDays(1), LocalTime.of(9, 0), LocalTime.of(11, 0));
        WishedTime nextYear = WishedTime.on(TUESDAY.plusYears(1), LocalTime.of(9, 0), LocalTime.of(11, 0));
        var slip = new Refusal.NoSuchDay(TUESDAY, TUESDAY.plusDays(30));

        assertThat(refused(Notes.wish(openedAt(NINE), worker(PAT), at(yesterday), POLICY, NINE)))
                .isEqualTo(slip);
        assertThat(refused(Notes.wish(openedAt(NINE), worker(PAT), at(nextYear), POLICY, NINE)))
                .isEqualTo(slip);
    }

    @Test
    void the_next_callback_inherits_what_holds_on_any_day() {
        Wishes all = new Wishes(
                Optional.of(WishedTime.on(TUESDAY, LocalTime.of(9, 0), LocalTime.of(11, 0))),
                Optional.of(OTHER),
                Optional.of(Language.ES),
                Optional.of(VoicemailWish.LEAVE_NONE));
        Callback wished = wishing(openedAt(NINE), all, at("tue 09:01"));

        assertThat(wished.preferences().wishes())
                .isEqualTo(new Wishes(
                        Optional.empty(),
                        Optional.of(OTHER),
                        Optional.of(Language.ES),
                        Optional.of(VoicemailWish.LEAVE_NONE)));
        assertThat(all).hasToString("wishes");
    }
}
