package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.reachedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.said;
import static dev.ringback.callback.Fixtures.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static Callback newest(CallerRecord record, Instant now) {
        return Conversations.applyNotes(record, record.newest().orElseThrow(), now);
    }

    @Nested
    class A_conversation {

        @Test
        void closes_what_is_open_unless_the_caller_missed_us_again_since() {
            Callback due = openedAt(at("tue 09:00"));

            assertThat(newest(reachedAt(at("tue 09:20"), "another", due), at("tue 09:25"))
                            .state())
                    .isEqualTo(new State.Closed(Ending.REACHED_ELSEWHERE, at("tue 09:25")));
            assertThat(newest(reachedAt(at("tue 08:50"), "another", due), at("tue 09:25")))
                    .isEqualTo(due);
        }

        @Test
        void that_connect_was_late_to_show_closes_what_its_own_call_opened() {
            Callback due = openedAt(at("tue 09:00"));

            assertThat(newest(reachedAt(at("tue 08:59"), "contact-1", due), at("tue 09:05"))
                            .isOpen())
                    .isFalse();
        }

        @Test
        void that_was_noted_while_the_callback_was_being_opened_closes_it_when_it_is_looked_at_once_more() {
            Callback due = openedAt(at("tue 09:00"));

            var again = MissedCalls.decide(
                    reachedAt(at("tue 09:01"), "another", due),
                    call("contact-1", at("tue 09:00")),
                    new CallbackId("unused"),
                    Fixtures.POLICY,
                    at("tue 09:02"));

            assertThat(((MissedCalls.Decision.Change) again).after().state())
                    .isEqualTo(new State.Closed(Ending.REACHED_ELSEWHERE, at("tue 09:02")));
        }

        @Test
        void changes_nothing_on_a_closed_callback() {
            Callback booked = attempted(Outcome.BOOKED, openedAt(at("tue 09:00")), at("tue 09:05"));

            assertThat(newest(reachedAt(at("tue 10:00"), "another", booked), at("tue 10:05")))
                    .isEqualTo(booked);
        }

        @Test
        void that_we_dialled_is_the_holders_own_whatever_has_become_of_the_claim_since() {
            Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:02"));
            Callback lapsed = Timers.elapse(held, POLICY, at("tue 09:12"));
            Callback recorded = ended(Outcome.ATTEMPT_AGAIN, held, ANA, at("tue 09:06"));

            assertThat(List.of(held, lapsed, recorded))
                    .allSatisfy(callback -> assertThat(
                                    Conversations.wasTheHoldersOwn(callback, PATIENT, at("tue 09:04"), at("tue 09:04")))
                            .isTrue());
            assertThat(List.of(held, lapsed))
                    .allSatisfy(callback -> assertThat(
                                    Conversations.wasTheHoldersOwn(callback, PATIENT, at("tue 09:13"), at("tue 09:13")))
                            .isFalse());
            assertThat(Conversations.wasTheHoldersOwn(recorded, PATIENT, at("tue 09:07"), at("tue 09:07")))
                    .isFalse();
            assertThat(Conversations.wasTheHoldersOwn(held, PATIENT, at("tue 09:01"), at("tue 09:01")))
                    .isFalse();
            assertThat(Conversations.wasTheHoldersOwn(lapsed, PATIENT, at("tue 09:11"), at("tue 09:13")))
                    .isTrue();
            assertThat(Conversations.wasTheHoldersOwn(
                            held, new PhoneNumber("+12125550177"), at("tue 09:04"), at("tue 09:04")))
                    .isFalse();
        }
    }

    @Nested
    class A_word_about_texts_in_an_answered_call {

        @Test
        void is_brought_to_the_newest_callback_once_with_the_time_at_which_it_was_said() {
            Callback due = opened(
                    nothingKnown(), saying(TextConsent.GIVEN, call("contact-1", at("tue 09:00"))), at("tue 09:00"));

            Callback told = newest(said(TextConsent.REVOKED, at("tue 09:10"), due), at("tue 09:12"));

            assertThat(told.preferences().consent())
                    .contains(new Consent(
                            TextConsent.REVOKED, at("tue 09:10"), Consent.How.CONTACT_ATTRIBUTE, "answered-call"));
            assertThat(newest(said(TextConsent.REVOKED, at("tue 09:10"), told), at("tue 09:20")))
                    .isEqualTo(told);
        }

        @Test
        void counts_in_the_order_in_which_things_were_said_however_late_it_became_known() {
            Callback due = opened(
                    nothingKnown(), saying(TextConsent.GIVEN, call("contact-1", at("tue 09:00"))), at("tue 09:00"));

            Callback told = newest(said(TextConsent.REVOKED, at("tue 08:00"), due), at("tue 09:12"));

            assertThat(told).isEqualTo(due);
        }

        @Test
        void of_two_words_in_the_same_instant_the_one_that_means_fewer_texts_counts() {
            Callback due = opened(
                    nothingKnown(), saying(TextConsent.GIVEN, call("contact-1", at("tue 09:00"))), at("tue 09:00"));

            Callback told = newest(said(TextConsent.REVOKED, at("tue 09:00"), due), at("tue 09:12"));

            assertThat(told.preferences().consent().map(Consent::said)).contains(TextConsent.REVOKED);
        }

        @Test
        void is_inherited_by_a_callback_that_is_opened_after_it() {
            Callback first = opened(
                    said(TextConsent.GIVEN, at("mon 16:00")), call("contact-1", at("tue 09:00")), at("tue 09:00"));
            Callback closed = attempted(Outcome.BOOKED, first, at("tue 09:05"));
            Callback second = opened(
                    said(TextConsent.REVOKED, at("tue 12:00"), closed),
                    call("contact-2", at("wed 09:00")),
                    at("wed 09:00"));

            assertThat(first.preferences().consent().map(Consent::said)).contains(TextConsent.GIVEN);
            assertThat(second.preferences().consent().map(Consent::said)).contains(TextConsent.REVOKED);
        }

        @Test
        void leaves_a_callback_that_knows_it_as_it_is() {
            Callback due = openedAt(at("tue 09:00"));

            assertThat(entries(newest(recordOf(due), at("tue 09:05")))).containsExactly("opened", "due");
        }
    }
}
