package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static dev.ringback.casework.Oak.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Fixtures;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.SeenCall;
import dev.ringback.callback.State;
import dev.ringback.callback.Wishes;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.intake.OutboundCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteOutboundCallTest {

    private final MemoryPractice practice = Oak.practice();

    private static OutboundCall call(String number, Instant dialledAt) {
        return new OutboundCall(
                new SeenCall(
                        new ContactId("out-1"),
                        dialledAt,
                        Duration.ofSeconds(60),
                        SeenCall.PickedUp.SOMEBODY,
                        SeenCall.End.WE_HUNG_UP),
                Optional.of(new Address(number)));
    }

    private void dialled(String time) {
        practice.noteOutboundCall.take(call(Fixtures.PATIENT.e164(), at(time)), practice.log);
    }

    private static List<Entry.AttemptSeen> seen(Callback callback) {
        return callback.history().stream()
                .filter(Entry.AttemptSeen.class::isInstance)
                .map(Entry.AttemptSeen.class::cast)
                .toList();
    }

    private void claimed() {
        practice.work.claim(person(practice, "ana"), opened(practice).id(), practice.log);
    }

    @Nested
    class Success {

        @Test
        void a_call_during_the_claim_is_seen_once_and_the_holder_keeps_the_callback() {
            claimed();
            practice.clock.set(at("tue 09:05"));
            dialled("tue 09:02");
            dialled("tue 09:02");

            assertThat(seen(current(practice)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.holder())
                            .isEqualTo(worker(person(practice, "ana").id())));
            assertThat(current(practice).state()).isInstanceOf(State.Claimed.class);
        }

        @Test
        void it_may_become_known_after_the_callback_was_closed() {
            claimed();
            practice.clock.set(at("tue 09:05"));
            practice.work.recordOutcome(
                    person(practice, "ana"), current(practice).id(), Oak.report(Outcome.DECLINED), practice.log);
            practice.clock.set(at("tue 13:00"));
            dialled("tue 09:02");

            assertThat(current(practice).isOpen()).isFalse();
            assertThat(seen(current(practice))).hasSize(1);
        }

        @Test
        void one_call_is_seen_by_all_that_one_person_holds_of_the_patient() {
            practice.work.claim(person(practice, "pat"), opened(practice).id(), practice.log);
            Callback atHarbor = openedAtHarbor(practice);
            practice.work.claim(person(practice, "pat"), atHarbor.id(), practice.log);
            practice.clock.set(at("tue 09:05"));
            dialled("tue 09:02");

            assertThat(seen(current(practice))).hasSize(1);
            assertThat(seen(practice.callbacks.find(atHarbor.id()).orElseThrow()))
                    .hasSize(1);
        }

        @Test
        void a_call_to_the_number_that_the_patient_wishes_is_seen() {
            claimed();
            practice.work.recordWishes(
                    person(practice, "ana"),
                    current(practice).id(),
                    new Wishes(
                            Optional.empty(),
                            Optional.of(new PhoneNumber("+12125550177")),
                            Optional.empty(),
                            Optional.empty()),
                    practice.log);
            practice.clock.set(at("tue 09:05"));
            practice.noteOutboundCall.take(call("+12125550177", at("tue 09:02")), practice.log);

            assertThat(seen(current(practice))).hasSize(1);
        }

        @Test
        void a_call_while_nobody_holds_it_or_to_somebody_else_is_not_seen() {
            opened(practice);
            practice.clock.set(at("tue 09:05"));
            dialled("tue 09:02");
            claimed();
            practice.noteOutboundCall.take(call("+12125550144", at("tue 09:05")), practice.log);
            practice.noteOutboundCall.take(call("anonymous", at("tue 09:05")), practice.log);

            assertThat(seen(current(practice))).isEmpty();
        }
    }

    @Nested
    class Failure {

        @Test
        void a_call_that_loses_a_race_is_noted_on_what_the_winner_has_saved() {
            claimed();
            practice.clock.set(at("tue 09:05"));
            practice.callbacks.beforeTheNextSave(() -> practice.work.recordOutcome(
                    person(practice, "ana"), current(practice).id(), Oak.report(Outcome.DECLINED), practice.log));
            dialled("tue 09:02");

            assertThat(current(practice).isOpen()).isFalse();
            assertThat(seen(current(practice))).hasSize(1);
        }
    }
}
