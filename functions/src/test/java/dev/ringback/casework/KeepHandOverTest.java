package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.WHO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.VoicemailWish;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.intake.CallUnderway;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.FlowParameters;
import dev.ringback.intake.HandedOver;
import dev.ringback.intake.InitiationMethod;
import dev.ringback.intake.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a flow hands over while it has a caller on the line, and what becomes of it when the call has ended. */
class KeepHandOverTest {

    private static final String CALL = "contact-1";
    private static final Map<String, String> CHOICES = Map.of(
            "askedForCallback", "true",
            "bucket", "billing",
            "language", "es",
            "texts", "yes",
            "voicemail", "no",
            "callOn", "2125550187",
            "when", "afternoon",
            "final", "yes");

    private final MemoryPractice practice = Oak.practice();
    private final KeepHandOver keepHandOver = new KeepHandOver(practice.handOvers, practice.clock);
    private final List<String> described = new ArrayList<>();

    private static CallUnderway call(Optional<String> from, Map<String, String> parameters) {
        return CallUnderway.of(
                new ContactId(CALL),
                new ContactId(CALL),
                new Contact.Endpoints(from.map(Address::new), Optional.of(new Address(Oak.DIALLED))),
                Map.of(),
                FlowParameters.in(parameters));
    }

    /** The event tells of no end of the line; Connect knows both, and nothing that was noted. */
    private void ends(Optional<String> from) {
        Leg ended = Leg.leg(CALL, InitiationMethod.INBOUND).from("").ended(practice.clock.instant());
        Leg known = Leg.leg(CALL, InitiationMethod.INBOUND)
                .ended(practice.clock.instant())
                .to(Oak.DIALLED);
        from.ifPresent(known::from);
        Contacts connect = new Contacts() {
            @Override
            public Optional<Contact> describe(ConnectInstance instance, ContactId contact) {
                described.add(contact.id());
                return Optional.of(known.contact());
            }

            @Override
            public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
                return Optional.of(List.of(ended.contact()));
            }
        };
        new TakeContactEvent(
                        connect,
                        practice.handOvers,
                        practice.takeMissedCall,
                        practice.noteConversation,
                        practice.noteOutboundCall,
                        practice.clock)
                .take(
                        new ContactEvent("event-1", Oak.INSTANCE, ContactEvent.Type.DISCONNECTED, ended.contact()),
                        practice.log);
    }

    @Test
    void a_callback_has_all_that_was_handed_over_and_connect_is_not_asked() {
        keepHandOver.keep(call(Optional.of(PATIENT.e164()), CHOICES), practice.log);
        practice.clock.set(at("tue 09:02"));
        ends(Optional.of(PATIENT.e164()));

        Callback callback = Oak.current(practice);
        assertThat(described).isEmpty();
        assertThat(callback.bucket()).hasToString("BILLING");
        assertThat(callback.language()).hasToString("ES");
        assertThat(callback.calls().getLast().consent()).hasToString("Optional[GIVEN]");
        assertThat(callback.calls().getLast().wishes().voicemail()).contains(VoicemailWish.LEAVE_NONE);
        assertThat(callback.calls().getLast().wishes().callOn().orElseThrow().e164())
                .isEqualTo("+12125550187");
        assertThat(callback.calls().getLast().wishes().when()).isPresent();
    }

    @Test
    void where_it_could_not_be_kept_the_call_is_taken_as_connect_knows_it() {
        var forgetful = new KeepHandOver(
                new HandOvers() {
                    @Override
                    public void keep(HandedOver handedOver, Instant at, Instant expiresAt) {
                        throw new IllegalStateException("the table does not answer");
                    }

                    @Override
                    public Optional<HandedOver> find(ContactId contact, Instant now) {
                        return Optional.empty();
                    }
                },
                practice.clock);
        forgetful.keep(call(Optional.of(PATIENT.e164()), CHOICES), practice.log);
        ends(Optional.of(PATIENT.e164()));

        assertThat(described).containsExactly(CALL);
        assertThat(practice.callbacks.load(WHO).callbacks()).hasSize(1);
        assertThat(practice.log.notes())
                .anyMatch(note -> note.contains(
                        "Contact contact-1: what its flow handed over is not kept; Connect is asked for it"));
    }

    @Test
    void a_word_that_is_none_is_named_and_never_quoted() {
        keepHandOver.keep(
                call(Optional.of(PATIENT.e164()), Map.of("callOn", "my neighbour", "when", "at dawn")), practice.log);

        assertThat(practice.log.notes())
                .containsExactly(
                        "Contact contact-1: what the parameter callOn of its flow holds is none of its words (docs/flows.md)",
                        "Contact contact-1: what the parameter when of its flow holds is none of its words (docs/flows.md)");
        assertThat(practice.handOvers.find(new ContactId(CALL), practice.clock.instant()))
                .isEmpty();
    }

    @Test
    void a_number_of_our_own_is_neither_the_caller_nor_called_for_them() {
        keepHandOver.keep(
                call(Optional.of(PATIENT.e164()), Map.of("callOn", Oak.HARBOR_DIALLED, "final", "yes")), practice.log);
        ends(Optional.of(PATIENT.e164()));
        assertThat(Oak.current(practice).calls().getLast().wishes().callOn()).isEmpty();
    }

    @Test
    void a_caller_who_is_one_of_our_own_numbers_opens_nothing() {
        keepHandOver.keep(
                call(
                        Optional.of(Oak.HARBOR_DIALLED),
                        CHOICES.entrySet().stream()
                                .filter(choice -> !choice.getKey().equals("callOn"))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))),
                practice.log);
        ends(Optional.of(Oak.HARBOR_DIALLED));

        assertThat(practice.callbacks.allOpen()).isEmpty();
        assertThat(described).isEmpty();
    }

    @Test
    void of_a_flow_without_a_number_connect_is_asked() {
        keepHandOver.keep(call(Optional.empty(), CHOICES), practice.log);
        ends(Optional.of(PATIENT.e164()));

        assertThat(described).containsExactly(CALL);
        assertThat(Oak.current(practice).bucket()).hasToString("BILLING");
    }

    @Test
    void who_withholds_their_number_is_called_on_the_one_that_they_typed() {
        keepHandOver.keep(call(Optional.of("anonymous"), CHOICES), practice.log);
        ends(Optional.of("anonymous"));

        assertThat(practice.callbacks.allOpen())
                .singleElement()
                .satisfies(open -> assertThat(open.caller().e164()).isEqualTo("+12125550187"));
    }
}
