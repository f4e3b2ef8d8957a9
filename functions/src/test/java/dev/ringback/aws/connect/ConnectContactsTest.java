package dev.ringback.aws.connect;

import static dev.ringback.aws.connect.ConnectWire.describe;
import static dev.ringback.aws.connect.ConnectWire.described;
import static dev.ringback.aws.connect.ConnectWire.ended;
import static dev.ringback.aws.connect.ConnectWire.inbound;
import static dev.ringback.aws.connect.ConnectWire.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.aws.RetriedApi;
import dev.ringback.callback.ContactId;
import dev.ringback.intake.Address;
import dev.ringback.intake.AnsweredBy;
import dev.ringback.intake.ChainSearch;
import dev.ringback.intake.Channel;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.InitiationMethod;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

public class ConnectContactsTest {

    private static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/i-1");

    private final ConnectServer server = new ConnectServer();
    private final RetriedApi client = server.client();
    private final ConnectContacts contacts = new ConnectContacts(client);
    private final ChainSearch search = new ChainSearch(contacts);

    @AfterEach
    void close() {
        server.close();
    }

    private Contact found(String id) {
        return contacts.describe(INSTANCE, new ContactId(id)).orElseThrow();
    }

    @Test
    void where_the_phone_systems_recording_is_stands_on_the_contact_and_a_talk_with_an_agent_does_not() {
        server.on(path("a"), described("""
            "Id": "a", "InitiationMethod": "INBOUND",
            "Recordings": [{"Location": "sunrise/ivr/1.wav", "ParticipantType": "IVR", "Status": "AVAILABLE"},
                           {"Location": "sunrise/ivr/2.wav", "ParticipantType": "IVR", "Status": "DELETED"},
                           {"Location": "sunrise/3.wav", "ParticipantType": "ALL", "Status": "AVAILABLE"}, {}]\
            """));

        assertThat(found("a").recording()).contains("sunrise/ivr/1.wav");
    }

    @Test
    void an_attribute_without_a_value_is_none_and_loses_no_call() {
        server.on(path("a"), described("""
            "Id": "a", "InitiationMethod": "INBOUND",
            "Attributes": {"ringback_reason": null, "ringback_bucket": "billing"}\
            """));

        assertThat(found("a").attributes()).isEqualTo(Map.of("ringback_bucket", "billing"));
    }

    @Test
    void a_contact_is_described_in_one_request() {
        server.on(path("a"), described("""
            "Id": "a", "InitiationMethod": "INBOUND", "RelatedContactId": "r",
            "InitiationTimestamp": 1795528800, "ConnectedToSystemTimestamp": 1795528801.5,
            "DisconnectTimestamp": 1795528840, "DisconnectReason": "CUSTOMER_DISCONNECT",
            "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550123"},
            "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550100"},
            "QueueInfo": {"Id": "q-1", "EnqueueTimestamp": 1795528810},
            "AgentInfo": {"Id": "agent-1", "ConnectedToAgentTimestamp": 1795528820},
            "AnsweringMachineDetectionStatus": "HUMAN_ANSWERED",
            "Attributes": {"ringback_bucket": "billing"}, "SomethingNew": {"x": 1}\
            """));

        assertThat(found("a"))
                .isEqualTo(new Contact(
                        new ContactId("a"),
                        new Contact.Links(Optional.empty(), Optional.empty(), Optional.of(new ContactId("r"))),
                        InitiationMethod.INBOUND,
                        Channel.VOICE,
                        new Contact.Endpoints(Address.of("+12125550123"), Address.of("+12125550100")),
                        new Contact.Times(
                                Optional.of(Instant.ofEpochSecond(1795528800)),
                                Optional.of(Instant.ofEpochMilli(1795528801500L)),
                                Optional.of(Instant.ofEpochSecond(1795528810)),
                                Optional.of(Instant.ofEpochSecond(1795528820)),
                                Optional.of(Instant.ofEpochSecond(1795528840))),
                        Map.of("ringback_bucket", "billing"),
                        Optional.of(INSTANCE.arn() + "/queue/q-1"),
                        Optional.of("CUSTOMER_DISCONNECT"),
                        Optional.of(AnsweredBy.HUMAN),
                        Optional.empty()));
        assertThat(server.requests()).containsExactly(describe("a"));
    }

    @Test
    void an_agent_who_accepted_the_contact_was_connected_even_if_connect_does_not_say_when() {
        server.on(path("a"), inbound("a", ended(1795528840) + ", \"AgentInfo\": {\"Id\": \"agent-1\"}"));

        assertThat(found("a").times().agentConnected()).contains(Instant.ofEpochSecond(1795528840));
    }

    @Test
    void agent_info_that_names_nobody_is_no_agent() {
        server.on(path("a"), inbound("a", ended(1795528840) + ", \"AgentInfo\": {}"));

        assertThat(found("a").times().agentConnected()).isEmpty();
    }

    @Test
    void an_agent_connected_at_the_beginning_of_the_epoch_never_was() {
        server.on(
                path("a"),
                inbound(
                        "a",
                        ended(1795528840)
                                + ", \"AgentInfo\": {\"Id\": \"agent\", \"ConnectedToAgentTimestamp\": 0.001}"));

        assertThat(found("a").times().agentConnected()).isEmpty();
    }

    @Test
    void constants_that_nobody_here_knows_are_tolerated() {
        server.on(
                path("a"),
                "{\"Contact\": {\"Id\": \"a\", \"Channel\": \"HOLOGRAM\", \"InitiationMethod\": \"Inbound\","
                        + " \"AnsweringMachineDetectionStatus\": \"PARROT\"}}");

        Contact contact = found("a");

        assertThat(contact.channel()).isEqualTo(Channel.OTHER);
        assertThat(contact.initiatedBy()).isEqualTo(InitiationMethod.INBOUND);
        assertThat(contact.answeredBy()).contains(AnsweredBy.UNDECIDED);
    }

    @Test
    void an_empty_answer_says_nothing() {
        server.on(path("a"), "{}");

        assertThat(found("a").initiatedBy()).isEqualTo(InitiationMethod.UNSTATED);
    }

    @Test
    void a_contact_that_connect_does_not_know_is_not_found() {
        assertThat(contacts.describe(INSTANCE, new ContactId("a"))).isEmpty();
    }

    @Test
    void a_throttled_request_is_tried_again() {
        server.refuse(path("a"), 429, "TooManyRequestsException").on(path("a"), inbound("a", ""));

        assertThat(found("a").id()).isEqualTo(new ContactId("a"));
        assertThat(server.requests()).containsExactly(describe("a"), describe("a"));
    }

    @Test
    void a_request_whose_reply_is_lost_is_tried_again() {
        server.lose(path("a")).on(path("a"), inbound("a", ""));

        assertThat(found("a").id()).isEqualTo(new ContactId("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "429,TooManyRequestsException",
        "400,ThrottlingException",
        "500,InternalServiceException",
        "403,AccessDeniedException"
    })
    void what_keeps_connect_from_describing_comes_out(int status, String error) {
        server.refuse(path("a"), status, error);

        assertThatThrownBy(() -> contacts.describe(INSTANCE, new ContactId("a")))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(status));
    }

    @Test
    void an_event_fills_what_connect_is_late_to_tell() {
        server.on(path("a"), inbound("a", ""));
        Contact told = new Contact(
                new ContactId("a"),
                Contact.Links.NONE,
                InitiationMethod.INBOUND,
                Channel.VOICE,
                Contact.Endpoints.NONE,
                new Contact.Times(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Instant.ofEpochSecond(1795528840))),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Optional<Contact> described = search.contactOf(
                new ContactEvent("e-1", INSTANCE, ContactEvent.Type.DISCONNECTED, told), Optional.empty());

        assertThat(described)
                .hasValueSatisfying(contact ->
                        assertThat(contact.times().disconnected()).contains(Instant.ofEpochSecond(1795528840)));
    }

    @Test
    void an_event_that_carries_both_ends_of_the_line_costs_no_request() {
        server.on(path("a"), inbound("a", ended(1795528840)));
        Contact whole = found("a");

        assertThat(search.contactOf(
                        new ContactEvent("e-1", INSTANCE, ContactEvent.Type.DISCONNECTED, whole), Optional.empty()))
                .contains(whole);
        assertThat(server.requests()).hasSize(1);
    }
}
