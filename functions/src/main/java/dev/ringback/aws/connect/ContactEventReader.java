package dev.ringback.aws.connect;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.Address;
import dev.ringback.intake.AnsweredBy;
import dev.ringback.intake.Channel;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.InitiationMethod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Connect's contact events as EventBridge delivers them. Keys and constants are read without regard to case, for
 * AWS's own samples differ in it; what is unknown is ignored. Timestamps that cannot be read count as not told:
 * DescribeContact tells them too. So do those that were never set.
 */
public final class ContactEventReader {

    private static final String DETAIL_TYPE = "Amazon Connect Contact Event";

    /** What became of reading an event. */
    public sealed interface Reading {

        record Understood(ContactEvent event) implements Reading {}

        /** The event lacks something that it must have; the problem holds no patient data. */
        record NotUnderstood(Problem problem) implements Reading {}
    }

    /**
     * Why an event cannot be used.
     *
     * @param event the event's id, or "without id"
     * @param field the path of the field in question
     */
    public record Problem(String event, String field, String expected) {

        @Override
        public String toString() {
            return "event " + event + ": " + field + ": expected " + expected;
        }
    }

    private final JsonMapper mapper;

    public ContactEventReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public Reading read(byte[] event) {
        try {
            return read(mapper.readTree(event));
        } catch (JacksonException _) {
            // The parser's own message quotes the text, which may hold a phone number.
            return new Reading.NotUnderstood(new Problem("without id", "(whole event)", "JSON"));
        }
    }

    public Reading read(JsonNode event) {
        Fields envelope = Fields.of(event);
        Fields detail = envelope.object("detail");
        Optional<String> id = envelope.text("id").filter(ContactId::isOne);
        Optional<String> contact = detail.text("contactId").filter(ContactId::isOne);
        Optional<String> instance = detail.text("instanceArn").filter(ConnectInstance::isArn);
        Optional<String> type = detail.text("eventType");
        if (id.isEmpty()) {
            return notUnderstood("without id", "id", "the event's id");
        }
        if (envelope.text("detail-type").filter(DETAIL_TYPE::equalsIgnoreCase).isEmpty()) {
            return notUnderstood(id.get(), "detail-type", "\"" + DETAIL_TYPE + "\"");
        }
        if (contact.isEmpty()) {
            return notUnderstood(id.get(), "detail.contactId", "the contact's id");
        }
        if (instance.isEmpty()) {
            return notUnderstood(id.get(), "detail.instanceArn", "the ARN of a Connect instance");
        }
        if (type.isEmpty()) {
            return notUnderstood(id.get(), "detail.eventType", "what happened, for example DISCONNECTED");
        }
        for (String link : List.of("initialContactId", "previousContactId", "relatedContactId")) {
            if (detail.text(link).filter(text -> !ContactId.isOne(text)).isPresent()) {
                return notUnderstood(id.get(), "detail." + link, "a contact's id, or nothing");
            }
        }
        ContactEvent.Type happened = ContactEvent.Type.read(type.get());
        Contact told = told(new ContactId(contact.get()), detail, happened, envelope.time("time"));
        return new Reading.Understood(new ContactEvent(id.get(), new ConnectInstance(instance.get()), happened, told));
    }

    private static Reading notUnderstood(String event, String field, String expected) {
        return new Reading.NotUnderstood(new Problem(event, field, expected));
    }

    private static Contact told(ContactId id, Fields detail, ContactEvent.Type happened, Optional<Instant> eventTime) {
        Fields queue = detail.object("queueInfo");
        return new Contact(
                id,
                new Contact.Links(
                        detail.text("initialContactId").map(ContactId::new),
                        detail.text("previousContactId").map(ContactId::new),
                        detail.text("relatedContactId").map(ContactId::new)),
                InitiationMethod.read(detail.text("initiationMethod").orElse("")),
                Channel.read(detail.text("channel").orElse("")),
                new Contact.Endpoints(
                        address(detail.object("customerEndpoint")), address(detail.object("systemEndpoint"))),
                times(detail, queue, happened, eventTime),
                attributes(detail.field("attributes")),
                queue.text("queueArn"),
                detail.text("disconnectReason"),
                detail.text("answeringMachineDetectionStatus").map(AnsweredBy::read),
                Optional.empty());
    }

    /** What the type of the event says happened, happened: at the event's own time, where no better one is told. */
    private static Contact.Times times(
            Fields detail, Fields queue, ContactEvent.Type happened, Optional<Instant> eventTime) {
        return new Contact.Times(
                detail.time("initiationTimestamp"),
                detail.time("connectedToSystemTimestamp"),
                queue.time("enqueueTimestamp").or(() -> eventTime.filter(_ -> happened == ContactEvent.Type.QUEUED)),
                agentConnectedAt(detail, happened, eventTime),
                detail.time("disconnectTimestamp").or(() -> eventTime.filter(_ -> ends(happened))));
    }

    /**
     * Connect names only an agent who accepted the contact; if it does not say when, it was before this event. One whose time was never
     * set has not accepted it: so Connect writes of who is offered a contact that waits.
     */
    private static Optional<Instant> agentConnectedAt(
            Fields detail, ContactEvent.Type happened, Optional<Instant> eventTime) {
        Fields agent = detail.object("agentInfo");
        boolean accepted = agent.text("agentArn").isPresent() || happened == ContactEvent.Type.CONNECTED_TO_AGENT;
        return agent.written("connectedToAgentTimestamp").or(() -> eventTime.filter(_ -> accepted));
    }

    private static boolean ends(ContactEvent.Type happened) {
        return happened == ContactEvent.Type.DISCONNECTED || happened == ContactEvent.Type.COMPLETED;
    }

    private static Optional<Address> address(Fields endpoint) {
        return endpoint.text("address").flatMap(Address::of);
    }

    /** The keys of attributes are the flow's own, so their case stays as it is. */
    private static Map<String, String> attributes(Optional<JsonNode> object) {
        Map<String, String> attributes = new HashMap<>();
        object.stream()
                .flatMap(node -> node.properties().stream())
                .filter(attribute -> attribute.getValue().isString())
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().stringValue()));
        return attributes;
    }

    /**
     * The fields of a JSON object by their names in lower case; of two that differ in case only, the first that says
     * something.
     */
    private record Fields(Map<String, JsonNode> byName) {

        static Fields of(JsonNode node) {
            Map<String, JsonNode> byName = new HashMap<>();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!field.getValue().isNull()) {
                    byName.putIfAbsent(lower(field.getKey()), field.getValue());
                }
            }
            return new Fields(byName);
        }

        Fields object(String name) {
            return field(name).map(Fields::of).orElseGet(() -> new Fields(Map.of()));
        }

        Optional<String> text(String name) {
            return field(name)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        Optional<Instant> time(String name) {
            return written(name).filter(Contact.Times::isSet);
        }

        /** A time as it stands there, also one that was never set. */
        Optional<Instant> written(String name) {
            return text(name).flatMap(Fields::instant);
        }

        Optional<JsonNode> field(String name) {
            return Optional.ofNullable(byName.get(lower(name)));
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
