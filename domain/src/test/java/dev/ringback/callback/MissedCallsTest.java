package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.SHORT_ABANDONS_OPEN_NOTHING;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.reachedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.shortAbandon;
import static dev.ringback.callback.Fixtures.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MissedCallsTest {

    @Nested
    class The_first_call {

        @Test
        void opens_a_callback_that_is_due_at_once_while_the_location_is_open() {
            Callback callback = openedAt(at("tue 09:00"));

            assertThat(entries(callback)).containsExactly("opened", "due");
            assertThat(callback.state()).isEqualTo(new State.Due(Attempt.FIRST, at("tue 09:00")));
            assertThat(callback.team()).isEqualTo(Team.FRONT_DESK);
            assertThat(callback.deadline()).isEqualTo(at("tue 09:30"));
        }

        @Test
        void waits_for_the_next_opening_after_hours_and_its_target_is_counted_from_there() {
            Callback callback = openedAt(at("fri 18:30"));

            Instant monday = at("mon 08:00").plus(java.time.Duration.ofDays(7));
            assertThat(callback.state()).isEqualTo(new State.Waiting(Attempt.FIRST, monday));
            assertThat(callback.deadline()).isEqualTo(monday.plusSeconds(30 * 60));
        }

        @Test
        void with_urgent_words_is_escalated_at_once() {
            Callback callback = opened(nothingKnown(), urgent(call("contact-1", at("sun 03:00"))), at("sun 03:00"));

            assertThat(entries(callback)).containsExactly("opened", "escalated", "waiting");
            assertThat(callback.hasBeenEscalatedFor(EscalationReason.URGENT_WORDS))
                    .isTrue();
            assertThat(callback.pending()).singleElement().isInstanceOf(Intent.Alert.class);
        }

        @Test
        void of_a_caller_who_spoke_to_an_agent_later_is_opened_and_closed_when_it_becomes_known_too_late() {
            CallerRecord record = reachedAt(at("tue 09:20"), "contact-2");

            Callback callback = opened(record, call("contact-1", at("tue 09:00")), at("tue 09:40"));

            assertThat(entries(callback)).containsExactly("opened", "closed");
            assertThat(callback.state()).isEqualTo(new State.Closed(Ending.REACHED_ELSEWHERE, at("tue 09:40")));
        }

        @Test
        void is_no_missed_call_when_an_agent_was_reached_on_another_leg_of_it() {
            CallerRecord record = reachedAt(at("tue 09:20"), "contact-1");

            assertThat(decided(record, call("contact-1", at("tue 09:00")), at("tue 09:40")))
                    .isEqualTo(new MissedCalls.Decision.Answered());
        }

        @Test
        void from_a_number_known_as_wrong_opens_nothing() {
            Callback wrong = attempted(Outcome.WRONG_NUMBER, openedAt(at("tue 09:00")), at("tue 09:05"));

            assertThat(decided(recordOf(wrong), call("contact-2", at("wed 09:00")), at("wed 09:00")))
                    .isEqualTo(new MissedCalls.Decision.OpensNothing(NotOpened.WRONG_NUMBER));
        }

        @Test
        void of_somebody_who_hung_up_at_once_opens_nothing_where_the_practice_says_so_but_for_urgent_words() {
            Call plain = call("contact-1", at("tue 09:00"));
            Call hungUp = shortAbandon(plain);

            assertThat(decidedWithoutShortAbandons(hungUp))
                    .isEqualTo(new MissedCalls.Decision.OpensNothing(NotOpened.SHORT_ABANDON));
            assertThat(decided(nothingKnown(), hungUp, at("tue 09:00"))).isInstanceOf(MissedCalls.Decision.Open.class);
            assertThat(decidedWithoutShortAbandons(plain)).isInstanceOf(MissedCalls.Decision.Open.class);
            assertThat(decidedWithoutShortAbandons(shortAbandon(urgent(plain))))
                    .isInstanceOf(MissedCalls.Decision.Open.class);
        }

        private static MissedCalls.Decision decidedWithoutShortAbandons(Call call) {
            return MissedCalls.decide(
                    nothingKnown(), call, new CallbackId("new"), SHORT_ABANDONS_OPEN_NOTHING, at("tue 09:00"));
        }
    }

    @Nested
    class A_further_call {

        @Test
        void never_opens_a_second_callback_while_one_is_open() {
            Callback callback =
                    repeated(openedAt(at("tue 09:00")), call("contact-2", at("tue 09:10")), at("tue 09:10"));

            assertThat(entries(callback)).containsExactly("opened", "due", "repeat-call");
            assertThat(callback.calls()).hasSize(2);
        }

        @Test
        void that_was_delivered_before_changes_nothing() {
            Callback callback = openedAt(at("tue 09:00"));

            assertThat(decided(recordOf(callback), call("contact-1", at("tue 09:00")), at("tue 09:10")))
                    .isEqualTo(new MissedCalls.Decision.Change(callback, callback));
        }

        @Test
        void that_was_delivered_before_is_known_even_if_its_callback_is_closed_and_another_is_open() {
            Callback closed = attempted(Outcome.BOOKED, openedAt(at("tue 09:00")), at("tue 09:05"));
            Callback open = opened(recordOf(closed), call("contact-2", at("wed 09:00")), at("wed 09:00"));

            assertThat(decided(recordOf(closed, open), call("contact-1", at("tue 09:00")), at("wed 10:00")))
                    .isEqualTo(new MissedCalls.Decision.Change(closed, closed));
        }

        @Test
        void makes_the_next_attempt_due_when_the_last_try_is_more_than_30_minutes_old() {
            Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(repeated(waiting, call("contact-2", at("tue 09:30")), at("tue 09:30"))
                            .state())
                    .isInstanceOf(State.Waiting.class);
            assertThat(repeated(waiting, call("contact-2", at("tue 09:31")), at("tue 09:31"))
                            .state())
                    .isEqualTo(new State.Due(new Attempt(2), at("tue 09:31")));
        }

        @Test
        void makes_nothing_due_while_the_location_is_closed() {
            Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(repeated(waiting, call("contact-2", at("tue 12:30")), at("tue 12:30"))
                            .state())
                    .isInstanceOf(State.Waiting.class);
        }

        @Test
        void escalates_when_it_is_the_third_and_only_then() {
            Callback second = repeated(openedAt(at("tue 09:00")), call("contact-2", at("tue 09:05")), at("tue 09:05"));
            Callback third = repeated(second, call("contact-3", at("tue 09:10")), at("tue 09:10"));
            Callback fourth = repeated(third, call("contact-4", at("tue 09:15")), at("tue 09:15"));

            assertThat(entries(second)).doesNotContain("escalated");
            assertThat(entries(third)).containsOnlyOnce("escalated");
            assertThat(entries(fourth)).containsOnlyOnce("escalated");
        }

        @Test
        void with_urgent_words_moves_the_callback_to_clinical_and_escalates() {
            Callback callback =
                    repeated(openedAt(at("tue 09:00")), urgent(call("contact-2", at("tue 09:10"))), at("tue 09:10"));

            assertThat(entries(callback)).endsWith("repeat-call", "re-triaged", "escalated");
            assertThat(callback.bucket()).isEqualTo(Bucket.CLINICAL);
            assertThat(callback.urgency()).isEqualTo(Urgency.URGENT);
        }

        @Test
        void after_closure_opens_a_new_callback_that_links_to_the_closed_one() {
            Callback closed = attempted(Outcome.BOOKED, openedAt(at("tue 09:00")), at("tue 09:05"));

            Callback next = opened(recordOf(closed), call("contact-2", at("wed 09:00")), at("wed 09:00"));

            assertThat(next.ordinal()).isEqualTo(2);
            assertThat(next.opened().previous()).contains(closed.id());
        }

        @Test
        void that_becomes_known_only_after_the_caller_was_spoken_to_belongs_to_the_callback_that_this_closed() {
            Callback closed = attempted(Outcome.BOOKED, openedAt(at("tue 09:00")), at("tue 09:30"));

            Callback known = repeated(closed, call("contact-2", at("tue 09:20")), at("tue 09:50"));

            assertThat(entries(known)).endsWith("closed", "repeat-call");
            assertThat(known.isOpen()).isFalse();
        }

        /** The queue can be minutes late: a callback is closed when a conversation becomes known, not when it was. */
        @Test
        void after_a_conversation_opens_a_new_callback_even_if_the_conversation_became_known_only_later() {
            Callback due = openedAt(at("tue 09:00"));
            Callback closed = Conversations.applyNotes(reachedAt(at("tue 10:00"), "spoken", due), due, at("tue 10:10"));

            Callback next = opened(
                    reachedAt(at("tue 10:00"), "spoken", closed), call("contact-2", at("tue 10:05")), at("tue 10:11"));

            assertThat(closed.isOpen()).isFalse();
            assertThat(next.isOpen()).isTrue();
        }

        @Test
        void before_a_conversation_that_closed_the_callback_belongs_to_it() {
            Callback due = openedAt(at("tue 09:00"));
            CallerRecord spoken = reachedAt(at("tue 10:00"), "spoken", due);
            Callback closed = Conversations.applyNotes(spoken, due, at("tue 10:10"));

            var decision = decided(
                    reachedAt(at("tue 10:00"), "spoken", closed), call("contact-2", at("tue 09:55")), at("tue 10:11"));

            assertThat(entries(((MissedCalls.Decision.Change) decision).after()))
                    .endsWith("closed", "repeat-call");
        }

        @Test
        void before_a_callback_was_closed_without_a_conversation_opens_a_new_one() {
            Callback closed = attempted(Outcome.NO_FURTHER_ACTION, openedAt(at("tue 09:00")), at("tue 09:30"));

            Callback next = opened(recordOf(closed), call("contact-2", at("tue 09:20")), at("tue 09:50"));

            assertThat(next.isOpen()).isTrue();
        }

        @Test
        void that_becomes_known_only_after_nobody_was_reached_opens_a_new_callback() {
            Callback unreachable = claimedAndUnreachable();

            Callback next = opened(recordOf(unreachable), call("contact-2", at("wed 13:00")), at("wed 14:30"));

            assertThat(next.isOpen()).isTrue();
        }

        private Callback claimedAndUnreachable() {
            Callback first = attempted(Outcome.ATTEMPT_AGAIN, openedAt(at("tue 09:00")), at("tue 09:00"));
            Callback second = attempted(Outcome.ATTEMPT_AGAIN, first, at("tue 11:00"));
            return attempted(Outcome.ATTEMPT_AGAIN, second, at("wed 14:00"));
        }
    }

    @Test
    void what_a_caller_said_about_texts_is_carried_on_to_the_next_callback() {
        Callback first =
                opened(nothingKnown(), saying(TextConsent.GIVEN, call("contact-1", at("tue 09:00"))), at("tue 09:00"));
        Callback closed = attempted(Outcome.BOOKED, first, at("tue 09:05"));
        Callback second = opened(recordOf(closed), call("contact-2", at("wed 09:00")), at("wed 09:00"));
        Callback revoked =
                repeated(second, saying(TextConsent.REVOKED, call("contact-3", at("wed 09:10"))), at("wed 09:10"));

        assertThat(second.preferences().consent())
                .contains(new Consent(TextConsent.GIVEN, at("tue 09:00"), Consent.How.CONTACT_ATTRIBUTE, "contact-1"));
        assertThat(revoked.preferences().consent().map(Consent::said)).isEqualTo(Optional.of(TextConsent.REVOKED));
    }

    @Test
    void a_repeat_call_leaves_a_claim_alone() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:01"));

        assertThat(repeated(claimed, call("contact-2", at("tue 09:02")), at("tue 09:02"))
                        .state())
                .isEqualTo(claimed.state());
    }

    private static MissedCalls.Decision decided(CallerRecord record, Call call, Instant now) {
        return MissedCalls.decide(record, call, new CallbackId("new"), POLICY, now);
    }
}
