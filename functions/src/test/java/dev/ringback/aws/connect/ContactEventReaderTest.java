package dev.ringback.aws.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.connect.ContactEventReader.Problem;
import dev.ringback.aws.connect.ContactEventReader.Reading;
import dev.ringback.callback.ContactId;
import dev.ringback.intake.Address;
import dev.ringback.intake.Channel;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.InitiationMethod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

public class ContactEventReaderTest {

    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    private final JsonMapper mapper = new JsonMapper();
    private final ContactEventReader reader = new ContactEventReader(mapper);

    private static byte[] sample(String name) {
        try (InputStream sample =
                Objects.requireNonNull(ContactEventReaderTest.class.getResourceAsStream(name), name)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private ObjectNode tree(String name) {
        return (ObjectNode) mapper.readTree(sample(name));
    }

    private static ContactEvent understood(Reading reading) {
        return switch (reading) {
            case Reading.Understood(ContactEvent event) -> event;
            case Reading.NotUnderstood(Problem problem) -> throw new AssertionError(problem.toString());
        };
    }

    private static Problem problem(Reading reading) {
        return switch (reading) {
            case Reading.Understood _ -> throw new AssertionError("understood");
            case Reading.NotUnderstood(Problem problem) -> problem;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"disconnected.json", "disconnected-other-casing.json"})
    void an_event_is_read_without_regard_to_case(String name) {
        ContactEvent event = understood(reader.read(sample(name)));

        assertThat(event.id()).isEqualTo("5d0c7a10-0000-4000-8000-000000000001");
        assertThat(event.instance().arn()).isEqualTo(INSTANCE);
        assertThat(event.instance().id()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(event.type()).isEqualTo(ContactEvent.Type.DISCONNECTED);
        assertThat(event.contact()).isEqualTo(new ContactId("c0000000-0000-4000-8000-00000000000b"));
        assertThat(event.channel()).isEqualTo(Channel.VOICE);
        Contact told = event.told();
        assertThat(told.chain()).isEqualTo(new ContactId("c0000000-0000-4000-8000-00000000000a"));
        assertThat(told.links().previous()).contains(new ContactId("c0000000-0000-4000-8000-00000000000a"));
        assertThat(told.initiatedBy()).isEqualTo(InitiationMethod.QUEUE_TRANSFER);
        assertThat(told.queueArn()).contains(INSTANCE + "/queue/77777777-0000-4000-8000-000000000001");
        assertThat(told.times().initiated()).contains(Instant.parse("2026-11-24T14:00:05.120Z"));
        assertThat(told.times().queued()).contains(Instant.parse("2026-11-24T14:00:06Z"));
        assertThat(told.times().disconnected()).contains(Instant.parse("2026-11-24T14:00:40.250Z"));
        assertThat(told.times().agentConnected()).isEmpty();
        assertThat(event.whole()).isEmpty();
    }

    @Test
    void an_agent_is_heard_of_in_any_casing() {
        ContactEvent event = understood(reader.read(sample("connected-to-agent.json")));

        assertThat(event.type()).isEqualTo(ContactEvent.Type.CONNECTED_TO_AGENT);
        assertThat(event.told().times().agentConnected()).contains(Instant.parse("2026-11-24T14:00:19.500Z"));
    }

    @Test
    void an_event_that_carries_both_ends_of_the_line_carries_the_contact() {
        ContactEvent event = understood(reader.read(sample("disconnected-with-endpoints.json")));

        assertThat(event.whole()).hasValueSatisfying(contact -> {
            assertThat(contact.endpoints().customer()).contains(new Address("+12125550123"));
            assertThat(contact.endpoints().system()).contains(new Address("+12125550100"));
            assertThat(contact.attributes()).containsOnlyKeys("ringback_bucket", "Case");
        });
    }

    @Test
    void an_agent_whom_the_end_of_a_contact_names_was_connected_before_it() {
        ObjectNode event = tree("connected-to-agent.json");
        ObjectNode detail = (ObjectNode) event.path("detail");
        detail.put("eventType", "DISCONNECTED");
        ((ObjectNode) detail.path("AgentInfo")).remove("ConnectedToAgentTimestamp");

        assertThat(understood(reader.read(event)).told().times().agentConnected())
                .contains(Instant.parse(event.path("time").stringValue()));
    }

    @ParameterizedTest
    @CsvSource({"DISCONNECTED,true,false", "COMPLETED,true,false", "CONNECTED_TO_AGENT,false,true", "QUEUED,false,false"
    })
    void what_the_type_says_happened_even_if_its_time_is_missing(String type, boolean ended, boolean hadAgent) {
        ObjectNode event = tree("connected-to-agent.json");
        ObjectNode detail = (ObjectNode) event.path("detail");
        detail.put("eventType", type).remove("AgentInfo");

        Contact.Times times = understood(reader.read(event)).told().times();

        assertThat(times.disconnected().isPresent()).isEqualTo(ended);
        assertThat(times.agentConnected().isPresent()).isEqualTo(hadAgent);
    }

    /** Ids stand in keys, logs and alerts. */
    @ParameterizedTest
    @ValueSource(strings = {"contactId", "initialContactId", "previousContactId", "relatedContactId"})
    void an_id_with_a_control_character_or_of_ten_thousand_characters_is_none(String field) {
        for (String id : List.of("a\u001b[2Jb", "a b", "ä", "a".repeat(10_000))) {
            ObjectNode event = tree("disconnected.json");
            ((ObjectNode) event.path("detail")).put(field, id);

            assertThat(problem(reader.read(event)).toString())
                    .contains("detail." + field + ": expected")
                    .doesNotContain(id);
        }
    }

    @Test
    void so_is_the_id_of_an_event() {
        ObjectNode event = tree("disconnected.json").put("id", "5d0c\r\n7a10");

        assertThat(problem(reader.read(event))).hasToString("event without id: id: expected the event's id");
    }

    /** AWS's own sample of a contact that waits in a queue has these times, and an agent. */
    @Test
    void a_time_at_the_beginning_of_the_epoch_was_never_set() {
        ObjectNode event = tree("disconnected.json");
        ObjectNode detail = (ObjectNode) event.path("detail");
        detail.put("connectedToSystemTimestamp", "1970-01-01T00:00:00.001Z");
        detail.putObject("agentInfo")
                .put("agentArn", "arn:aws:connect:us-east-1:111122223333:instance/i/agent/a")
                .put("connectedToAgentTimestamp", "1970-01-01T00:00:00.001Z");

        Contact.Times times = understood(reader.read(event)).told().times();

        assertThat(times.connectedToSystem()).isEmpty();
        assertThat(times.agentConnected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void data_that_changed_can_decide_something_only_once_the_contact_is_over(boolean isOver) {
        ObjectNode event = tree("disconnected.json");
        ObjectNode detail = (ObjectNode) event.path("detail");
        detail.put("eventType", "CONTACT_DATA_UPDATED");
        if (!isOver) {
            detail.remove("disconnectTimestamp");
        }

        assertThat(understood(reader.read(event)).canDecide()).isEqualTo(isOver);
    }

    @Test
    void types_channels_and_methods_that_nobody_knows_yet_are_tolerated() {
        ObjectNode event = tree("disconnected.json");
        ((ObjectNode) event.path("detail"))
                .put("eventType", "TELEPORTED")
                .put("channel", "HOLOGRAM")
                .put("initiationMethod", "MIND")
                .put("initiationTimestamp", "yesterday");

        ContactEvent read = understood(reader.read(event));

        assertThat(read.type()).isEqualTo(ContactEvent.Type.OTHER);
        assertThat(read.canDecide()).isFalse();
        assertThat(read.channel()).isEqualTo(Channel.OTHER);
        assertThat(read.told().initiatedBy()).isEqualTo(InitiationMethod.OTHER);
        assertThat(read.told().times().initiated()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contactId", "instanceArn", "eventType"})
    void a_missing_field_is_named_with_the_events_id(String field) {
        ObjectNode event = tree("disconnected.json");
        ((ObjectNode) event.path("detail")).remove(field);

        assertThat(problem(reader.read(event)).toString())
                .startsWith("event 5d0c7a10-0000-4000-8000-000000000001: detail." + field + ": expected ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "17", "\"\"", "{}"})
    void a_field_that_says_nothing_is_missing(String value) {
        ObjectNode event = tree("disconnected.json");
        ((ObjectNode) event.path("detail")).set("contactId", mapper.readTree(value));

        assertThat(problem(reader.read(event)).field()).isEqualTo("detail.contactId");
    }

    @Test
    void an_event_of_another_kind_is_named() {
        ObjectNode event = tree("disconnected.json");
        event.put("detail-type", "Something Else");

        assertThat(problem(reader.read(event)).field()).isEqualTo("detail-type");
    }

    @Test
    void an_event_without_id_is_named_as_such() {
        ObjectNode event = tree("disconnected.json");
        event.remove("id");

        assertThat(problem(reader.read(event)).toString()).startsWith("event without id: id: expected ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"detail\": {\"customerEndpoint\": {\"address\": \"+12125550123\" oops",
                "[]",
                "null",
                "7"
            })
    void what_is_no_event_is_a_problem_that_tells_nothing_of_the_patient(String text) {
        Problem problem = problem(reader.read(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(problem.event()).isEqualTo("without id");
        assertThat(problem.toString()).doesNotContain("5550123");
    }
}
