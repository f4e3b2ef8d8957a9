package dev.ringback.intake;

import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No time that Connect tells is after we heard of it, or long before (docs/rules.md §1). */
class BelievedTimesTest {

    private static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/i-1");
    private static final Instant NOW = at(60);

    private static Contact.Times believed(Leg leg) {
        return leg.contact().believedAt(NOW).times();
    }

    private static ContactEvent event(ContactEvent.Type type, Leg told) {
        return new ContactEvent("event-1", INSTANCE, type, told.contact()).believedAt(NOW);
    }

    @Test
    void what_can_be_true_stays_as_it_was_told() {
        Leg call = inbound("a").queued(at(5)).agent(at(20)).ended(NOW);

        assertThat(believed(call)).isEqualTo(call.contact().times());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void nothing_has_happened_after_now(String written) {
        Instant never = Instant.parse(written);
        Contact.Times times = believed(inbound("a").queued(never).agent(never).ended(never));

        assertThat(times.queued()).contains(NOW);
        assertThat(times.agentConnected()).contains(NOW);
        assertThat(times.disconnected()).contains(NOW);
        assertThat(times.initiated()).contains(at(0));
    }

    @Test
    void nothing_has_happened_before_an_event_of_it_could_still_be_on_its_way() {
        Contact.Times times = believed(inbound("a")
                .started(Instant.parse("1999-12-31T00:00:00Z"))
                .agent(Instant.parse("2001-01-01T00:00:00Z"))
                .ended(NOW.minus(Duration.ofDays(29))));

        assertThat(times.initiated()).contains(NOW.minus(Duration.ofDays(30)));
        assertThat(times.agentConnected()).contains(NOW.minus(Duration.ofDays(30)));
        assertThat(times.disconnected()).contains(NOW.minus(Duration.ofDays(29)));
    }

    @Test
    void a_call_keeps_its_length_where_the_clock_is_merely_fast() {
        Contact.Times times = believed(inbound("a").started(at(70)).ended(at(100)));

        assertThat(times.initiated()).contains(at(30));
        assertThat(times.disconnected()).contains(NOW);
    }

    @Test
    void a_time_that_was_never_set_stays_unset() {
        assertThat(believed(inbound("a").ended(Instant.EPOCH)).disconnected()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DISCONNECTED", "COMPLETED"})
    void the_event_of_an_end_has_an_end_whatever_its_time_is(ContactEvent.Type type) {
        assertThat(event(type, inbound("a").ended(Instant.EPOCH)).told().times().disconnected())
                .contains(NOW);
    }

    @Test
    void the_event_of_an_agent_has_an_agent_whatever_its_time_is() {
        ContactEvent event =
                event(ContactEvent.Type.CONNECTED_TO_AGENT, inbound("a").agent(Instant.EPOCH));

        assertThat(event.told().times().agentConnected()).contains(NOW);
    }

    @Test
    void no_other_event_says_that_a_contact_is_over() {
        ContactEvent event = event(ContactEvent.Type.QUEUED, inbound("a"));

        assertThat(event.told().times().disconnected()).isEmpty();
        assertThat(event.told().times().agentConnected()).isEmpty();
    }

    @Test
    void what_Connect_answers_is_believed_no_further() {
        Contact told = inbound("a").ended(Instant.parse("9999-12-31T23:59:59Z")).contact();
        var contacts = new BelievedContacts(
                new Contacts() {
                    @Override
                    public Optional<Contact> describe(ConnectInstance instance, ContactId contact) {
                        return Optional.of(told);
                    }

                    @Override
                    public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
                        return Optional.of(List.of(told));
                    }
                },
                NOW);

        assertThat(contacts.describe(INSTANCE, told.id()).orElseThrow().times().disconnected())
                .contains(NOW);
        assertThat(contacts.summaries(INSTANCE, told.id()).orElseThrow())
                .singleElement()
                .satisfies(leg -> assertThat(leg.times().disconnected()).contains(NOW));
    }
}
