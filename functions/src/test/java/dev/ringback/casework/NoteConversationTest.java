package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.REVOKES;
import static dev.ringback.casework.Oak.WHO;
import static dev.ringback.casework.Oak.conversation;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.missed;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.State;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Wishes;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.intake.Classification;
import dev.ringback.intake.Classification.Dialler;
import dev.ringback.intake.Customer;
import dev.ringback.intake.FlowAttributes;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteConversationTest {

    private final MemoryPractice practice = Oak.practice();

    private static Wishes callMeOn(String number) {
        return new Wishes(Optional.empty(), Optional.of(new PhoneNumber(number)), Optional.empty(), Optional.empty());
    }

    private void talk(String time, Dialler dialler) {
        practice.clock.set(at(time).plusSeconds(60));
        practice.noteConversation.take(conversation("contact-9", dialler, at(time), NOTHING), practice.log);
    }

    @Nested
    class Success {

        @Test
        void a_caller_who_reaches_an_agent_needs_no_callback_any_more() {
            opened(practice);
            talk("tue 09:10", Dialler.CALLER);

            assertThat(current(practice).state())
                    .isInstanceOfSatisfying(
                            State.Closed.class,
                            closed -> assertThat(closed.ending()).isEqualTo(Ending.REACHED_ELSEWHERE));
        }

        @Test
        void a_call_that_becomes_known_after_the_conversation_opens_a_callback_that_is_closed() {
            talk("tue 09:10", Dialler.CALLER);
            practice.takeMissedCall.take(missed("contact-1", at("tue 09:05"), NOTHING), practice.log);

            assertThat(practice.callbacks.allOpen()).isEmpty();
            assertThat(practice.callbacks.load(WHO).callbacks()).hasSize(1);
        }

        @Test
        void the_conversation_of_the_person_who_holds_the_callback_is_theirs() {
            practice.work.claim(person(practice, "ana"), opened(practice).id(), practice.log);
            talk("tue 09:05", Dialler.PRACTICE);

            assertThat(current(practice).state()).isInstanceOf(State.Claimed.class);
            assertThat(practice.callbacks.load(WHO).reached()).isEmpty();
        }

        @Test
        void a_call_that_the_holder_dialled_is_theirs_although_the_patient_picked_up_once_the_claim_had_lapsed() {
            practice.work.claim(person(practice, "ana"), opened(practice).id(), practice.log);
            practice.clock.set(at("tue 09:12"));
            practice.noteConversation.take(
                    conversation(
                            "contact-9", Dialler.PRACTICE, PATIENT.e164(), at("tue 09:09"), at("tue 09:11"), NOTHING),
                    practice.log);
            practice.work.recordOutcome(
                    person(practice, "ana"), current(practice).id(), Oak.report(Outcome.DECLINED), practice.log);

            assertThat(current(practice).state())
                    .isInstanceOfSatisfying(
                            State.Closed.class,
                            closed -> assertThat(closed.ending()).isEqualTo(Ending.DECLINED));
        }

        @Test
        void a_call_that_the_holder_dialled_closes_nothing_of_the_location_whose_number_it_went_under() {
            opened(practice);
            practice.work.claim(
                    person(practice, "pat"), openedAtHarbor(practice).id(), practice.log);
            talk("tue 09:05", Dialler.PRACTICE);

            assertThat(current(practice).isOpen()).isTrue();
        }

        @Test
        void a_call_to_the_number_that_one_patient_wishes_closes_nothing_of_who_calls_from_it() {
            String home = "+12125550177";
            Callback another = openedFor(practice, home, NOTHING);
            practice.work.claim(person(practice, "ana"), opened(practice).id(), practice.log);
            practice.work.recordWishes(
                    person(practice, "ana"), current(practice).id(), callMeOn(home), practice.log);
            practice.clock.set(at("tue 09:06"));
            practice.noteConversation.take(
                    conversation("contact-9", Dialler.PRACTICE, home, at("tue 09:04"), at("tue 09:05"), NOTHING),
                    practice.log);

            assertThat(practice.callbacks.find(another.id()).orElseThrow().isOpen())
                    .isTrue();
        }

        @Test
        void a_call_of_the_practice_while_nobody_holds_the_callback_has_reached_its_caller() {
            opened(practice);
            talk("tue 09:05", Dialler.PRACTICE);

            assertThat(practice.callbacks.load(WHO).reached()).isPresent();
            assertThat(current(practice).isOpen()).isFalse();
        }

        @Test
        void a_caller_who_calls_while_somebody_holds_the_callback_closes_it_all_the_same() {
            practice.work.claim(person(practice, "ana"), opened(practice).id(), practice.log);
            talk("tue 09:05", Dialler.CALLER);

            assertThat(current(practice).isOpen()).isFalse();
        }

        @Test
        void what_was_said_about_texts_is_kept_with_the_callback() {
            opened(practice);
            practice.noteConversation.take(
                    conversation("contact-9", Dialler.CALLER, at("tue 09:10"), REVOKES), practice.log);

            assertThat(current(practice).preferences().consent().map(Consent::said))
                    .contains(TextConsent.REVOKED);
        }

        @Test
        void a_conversation_with_somebody_who_has_no_callback_is_noted_for_calls_to_come() {
            talk("tue 09:10", Dialler.CALLER);

            assertThat(practice.callbacks.load(WHO).reached().orElseThrow().at())
                    .isEqualTo(at("tue 09:10"));
        }
    }

    @Nested
    class Failure {

        @Test
        void a_conversation_with_a_number_that_cannot_be_told_notes_nothing() {
            opened(practice);
            practice.noteConversation.take(
                    new Classification.Reached(
                            new ContactId("contact-9"),
                            new Customer(Optional.empty(), Optional.of(new Address("anonymous"))),
                            Optional.of(new Address(Oak.DIALLED)),
                            Dialler.CALLER,
                            at("tue 09:09"),
                            at("tue 09:10"),
                            at("tue 09:11"),
                            FlowAttributes.in(NOTHING)),
                    practice.log);

            assertThat(current(practice).isOpen()).isTrue();
        }

        @Test
        void a_conversation_that_loses_a_race_closes_what_the_winner_has_saved() {
            opened(practice);
            practice.callbacks.beforeTheNextSave(
                    () -> practice.takeMissedCall.take(missed("contact-2", at("tue 09:02"), NOTHING), practice.log));
            talk("tue 09:10", Dialler.CALLER);

            assertThat(current(practice).calls()).hasSize(2);
            assertThat(current(practice).isOpen()).isFalse();
        }
    }
}
