package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedAtHarbor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Outcome;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.directory.Person;
import dev.ringback.intake.Channel;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.Leg;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Both locations have their calls in one instance of Connect, which knows one call to Oak Street. */
class FindCallerTest {

    private static final String INSTANCE = "arn:aws:connect:us-east-1:111122223333:instance/1";
    private static final ContactId CALL = new ContactId("contact-1");

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace("\"queueOwner\":", "\"connect\":{\"instance\":\"" + INSTANCE + "\"},\"queueOwner\":"),
            at("tue 09:00"));

    private FindCaller callers(Leg... known) {
        return new FindCaller(new Knows(List.of(known)), practice.callbacks, practice.directory);
    }

    private record Knows(List<Leg> legs) implements Contacts {

        @Override
        public Optional<Contact> describe(ConnectInstance instance, ContactId id) {
            return legs.stream()
                    .map(Leg::contact)
                    .filter(contact -> contact.id().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
            return Optional.empty();
        }
    }

    private Optional<Callback> callbackOf(String name, Leg call) {
        return callers(call).callbackOf(person(name), CALL);
    }

    private static Leg call() {
        return Leg.inbound("contact-1").from(PATIENT.e164());
    }

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    @Nested
    class Success {

        @Test
        void all_that_is_kept_of_a_caller_is_read_where_the_reader_was_granted_it() {
            opened(practice);
            openedAtHarbor(practice);

            assertThat(callers().recordsOf(person("pat"), PATIENT)).hasSize(2);
            assertThat(callers().recordsOf(person("ana"), PATIENT))
                    .singleElement()
                    .extracting(CallerRecord::callbacks)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactly(current(practice));
        }

        @Test
        void a_contact_is_about_what_is_open_at_the_location_that_was_called() {
            Callback atOak = opened(practice);
            openedAtHarbor(practice);

            assertThat(callbackOf("pat", call()))
                    .contains(practice.callbacks.find(atOak.key()).orElseThrow());
        }

        @Test
        void what_is_open_elsewhere_comes_before_what_is_closed_here() {
            Callback atOak = opened(practice);
            practice.work.claim(person("pat"), atOak.id(), practice.log);
            practice.work.recordOutcome(person("pat"), atOak.id(), Oak.report(Outcome.NO_FURTHER_ACTION), practice.log);
            assertThat(callbackOf("pat", call())).contains(current(practice));

            Callback atHarbor = openedAtHarbor(practice);

            assertThat(callbackOf("pat", call())).contains(atHarbor);
        }
    }

    @Nested
    class Tasks {

        private final Callback atOak = opened(practice, Oak.URGENT);

        private Leg about(String callback, Channel medium) {
            return Leg.inbound("contact-1").over(medium).with("ringback_callback", callback);
        }

        @Test
        void a_task_is_about_the_callback_that_it_offers() {
            assertThat(callbackOf("pat", about(atOak.id().id(), Channel.TASK))).contains(atOak);
        }

        @Test
        void who_may_not_see_that_callback_is_not_shown_it_by_the_task() {
            assertThat(callbackOf("ana", about(atOak.id().id(), Channel.TASK))).isEmpty();
        }

        @Test
        void a_task_about_what_is_kept_no_more_and_a_call_that_says_so_are_about_nothing() {
            assertThat(callbackOf("pat", about("gone", Channel.TASK))).isEmpty();
            assertThat(callbackOf("pat", about(atOak.id().id(), Channel.VOICE).from("+12125550177")))
                    .isEmpty();
        }
    }

    @Nested
    class Failure {

        @Test
        void a_contact_that_connect_does_not_know_is_about_nothing() {
            opened(practice);

            assertThat(callers().callbackOf(person("pat"), CALL)).isEmpty();
        }

        @Test
        void a_reader_hears_nothing_of_locations_that_they_were_not_granted() {
            openedAtHarbor(practice);

            assertThat(callbackOf("ana", call())).isEmpty();
        }

        @Test
        void what_a_reader_may_not_see_is_not_found_by_a_contact_either() {
            opened(practice, Oak.URGENT);

            assertThat(callbackOf("ana", call())).isEmpty();
            assertThat(callbackOf("pat", call())).contains(current(practice));
        }

        @Test
        void connect_is_not_asked_for_calls_of_locations_that_the_reader_was_not_granted() {
            var harbors = new MemoryPractice(
                    Oak.directory()
                            .replace(
                                    "\"saysAs\":\"Sunrise Harbor\"",
                                    "\"saysAs\":\"Sunrise Harbor\",\"connect\":{\"instance\":\"" + INSTANCE + "\"}"),
                    at("tue 09:00"));
            Callback atOak = opened(harbors);
            var callers = new FindCaller(new Knows(List.of(call())), harbors.callbacks, harbors.directory);

            assertThat(callers.callbackOf(Oak.person(harbors, "ana"), CALL)).isEmpty();
            assertThat(callers.callbackOf(Oak.person(harbors, "pat"), CALL)).contains(atOak);
        }

        @Test
        void a_call_without_a_number_or_from_one_of_our_own_is_about_nobody() {
            opened(practice);

            assertThat(callbackOf("pat", Leg.inbound("contact-1").from("anonymous")))
                    .isEmpty();
            assertThat(callbackOf("pat", Leg.inbound("contact-1").from("+12125550100")))
                    .isEmpty();
        }
    }
}
