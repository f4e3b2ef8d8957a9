package dev.ringback.casework;

import static dev.ringback.casework.Oak.WHO;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Channel;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.InitiationMethod;
import dev.ringback.intake.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TakeContactEventTest {

    private final MemoryPractice practice = Oak.practice();

    /** Connect knows this one contact, and may tell which others have to do with it. */
    private record Knows(Optional<Contact> contact, Optional<List<Contact>> legs) implements Contacts {

        static Knows all(Leg leg) {
            return new Knows(Optional.of(leg.contact()), Optional.of(List.of(leg.contact())));
        }

        static Knows nothing() {
            return new Knows(Optional.empty(), Optional.empty());
        }

        @Override
        public Optional<Contact> describe(ConnectInstance instance, ContactId id) {
            return contact;
        }

        @Override
        public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId id) {
            return legs;
        }
    }

    private void take(Contacts connect, Leg leg, ContactEvent.Type type) {
        new TakeContactEvent(
                        connect,
                        practice.handOvers,
                        practice.takeMissedCall,
                        practice.noteConversation,
                        practice.noteOutboundCall,
                        practice.clock)
                .take(new ContactEvent("event-1", Oak.INSTANCE, type, leg.contact()), practice.log);
    }

    @Nested
    class Success {

        @Test
        void a_call_that_ended_without_an_agent_opens_a_callback() {
            Leg call = inbound("contact-1").ended(at(40));
            take(Knows.all(call), call, ContactEvent.Type.DISCONNECTED);

            assertThat(practice.callbacks.load(WHO).callbacks()).hasSize(1);
            assertThat(practice.log.notes()).isEmpty();
        }

        @Test
        void a_caller_who_reached_an_agent_needs_no_callback() {
            practice.clock.set(at(40));
            opened(practice);
            practice.clock.set(at(700));
            Leg call = inbound("contact-2").agent(at(600)).ended(at(700));
            take(Knows.all(call), call, ContactEvent.Type.CONNECTED_TO_AGENT);

            assertThat(current(practice).isOpen()).isFalse();
        }

        @Test
        void what_can_decide_nothing_what_is_no_call_and_what_is_not_ours_changes_nothing() {
            Leg call = inbound("contact-1").ended(at(40));
            take(Knows.nothing(), call, ContactEvent.Type.QUEUED);
            take(
                    Knows.nothing(),
                    inbound("contact-2").over(Channel.CHAT).ended(at(40)),
                    ContactEvent.Type.DISCONNECTED);
            Leg ours = Leg.leg("contact-3", InitiationMethod.OUTBOUND)
                    .to("+12125550100")
                    .ended(at(40));
            take(Knows.all(ours), ours, ContactEvent.Type.DISCONNECTED);
            Leg ignored = inbound("contact-4").ended(at(40)).with("ringback_ignore", "true");
            take(Knows.all(ignored), ignored, ContactEvent.Type.DISCONNECTED);

            assertThat(practice.callbacks.allOpen()).isEmpty();
        }

        @Test
        void a_contact_of_a_kind_that_nobody_knows_yet_is_told_to_operations() {
            Leg began = Leg.leg("contact-1", InitiationMethod.OTHER)
                    .from("+12125550143")
                    .to("+12125550100")
                    .ended(at(40));
            take(Knows.all(began), began, ContactEvent.Type.DISCONNECTED);
            take(Knows.nothing(), inbound("contact-2").over(Channel.OTHER), ContactEvent.Type.DISCONNECTED);

            assertThat(practice.callbacks.allOpen()).isEmpty();
            assertThat(practice.log.notes())
                    .containsExactly(
                            "Contact contact-1 is of a kind that Ringback does not know",
                            "Contact contact-2 is of a kind that Ringback does not know");
        }

        @Test
        void an_attribute_of_which_nothing_is_understood_is_named_and_loses_no_call() {
            Leg call = inbound("contact-1")
                    .ended(at(40))
                    .with("ringback_bucket", "oncology ward")
                    .with("ringback_voicemail", "s3://recordings/" + "a".repeat(1000))
                    .with("ringback_text_consent", "maybe")
                    .with("ringback_language", " ");
            take(Knows.all(call), call, ContactEvent.Type.DISCONNECTED);

            assertThat(current(practice).isOpen()).isTrue();
            assertThat(practice.log.notes())
                    .hasSize(3)
                    .allSatisfy(note ->
                            assertThat(note).startsWith("Contact contact-1: ").doesNotContain("oncology"))
                    .anySatisfy(note -> assertThat(note).contains(" ringback_voicemail "));
        }

        @Test
        void an_end_in_1970_loses_no_call_whose_contact_has_no_end_yet() {
            Leg told = Leg.leg("contact-1", InitiationMethod.INBOUND).ended(Instant.EPOCH);
            take(Knows.all(inbound("contact-1")), told, ContactEvent.Type.DISCONNECTED);

            assertThat(current(practice).lastCallEndedAt()).isEqualTo(practice.clock.instant());
        }

        @Test
        void an_agent_of_2099_swallows_no_later_call() {
            practice.clock.set(at(40));
            Leg answered = inbound("contact-1").agent(Instant.parse("2099-01-01T00:00:00Z"));
            take(Knows.all(answered), answered, ContactEvent.Type.CONNECTED_TO_AGENT);
            practice.clock.set(at(700));
            Leg missed = inbound("contact-2").started(at(600)).ended(at(640));
            take(Knows.all(missed), missed, ContactEvent.Type.DISCONNECTED);

            assertThat(current(practice).isOpen()).isTrue();
        }

        @Test
        void an_end_in_9999_moves_no_deadline() {
            Leg call = inbound("contact-1").ended(Instant.parse("9999-12-31T23:59:59Z"));
            take(Knows.all(call), call, ContactEvent.Type.DISCONNECTED);

            assertThat(current(practice).deadline())
                    .isBefore(practice.clock.instant().plus(Duration.ofDays(1)));
        }

        @Test
        void where_Connect_does_not_list_the_legs_the_log_says_what_may_be_missing() {
            Leg call = inbound("contact-1").ended(at(40));
            take(new Knows(Optional.of(call.contact()), Optional.empty()), call, ContactEvent.Type.DISCONNECTED);

            assertThat(practice.callbacks.load(WHO).callbacks()).hasSize(1);
            assertThat(practice.log.notes()).singleElement().asString().contains("connect:ListAssociatedContacts");
        }
    }

    @Nested
    class Failure {

        @Test
        void a_contact_that_Connect_does_not_know_is_given_back_with_the_id_of_its_event() {
            Leg half = Leg.leg("contact-1", InitiationMethod.INBOUND).ended(at(40));

            assertThatThrownBy(() -> take(Knows.nothing(), half, ContactEvent.Type.DISCONNECTED))
                    .isInstanceOfSatisfying(TakeContactEvent.NotTaken.class, notTaken -> {
                        assertThat(notTaken.event()).isEqualTo("event-1");
                        assertThat(notTaken.why()).hasMessageContaining("contact-1");
                    });
        }
    }
}
