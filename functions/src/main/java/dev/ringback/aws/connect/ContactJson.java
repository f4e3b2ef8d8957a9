package dev.ringback.aws.connect;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.Address;
import dev.ringback.intake.AnsweredBy;
import dev.ringback.intake.Channel;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.InitiationMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Connect's API answers of a contact. Everything may be missing; constants are read from their text, for new ones appear. Times are
 * seconds since 1970, with a fraction.
 */
public final class ContactJson {

    private static final String PHONE_SYSTEM = "IVR";
    private static final String DELETED = "DELETED";
    private static final int MILLIS = 3;

    private ContactJson() {}

    /** A time as a request has it. */
    static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), MILLIS);
    }

    /**
     * The contact that DescribeContact answers.
     *
     * @param asked the id that was asked for, which the answer may leave out
     */
    static Contact described(JsonNode contact, ContactId asked, ConnectInstance instance) {
        JsonNode queue = contact.path("QueueInfo");
        return new Contact(
                asked,
                new Contact.Links(
                        id(contact, "InitialContactId"),
                        id(contact, "PreviousContactId"),
                        id(contact, "RelatedContactId")),
                InitiationMethod.read(word(contact, "InitiationMethod")),
                Channel.read(word(contact, "Channel")),
                new Contact.Endpoints(address(contact, "CustomerEndpoint"), address(contact, "SystemEndpoint")),
                new Contact.Times(
                        time(contact, "InitiationTimestamp"),
                        time(contact, "ConnectedToSystemTimestamp"),
                        time(queue, "EnqueueTimestamp"),
                        agentConnectedAt(contact),
                        time(contact, "DisconnectTimestamp")),
                attributes(contact.path("Attributes")),
                text(queue, "Id").filter(id -> !id.isBlank()).map(instance::queueArn),
                text(contact, "DisconnectReason"),
                text(contact, "AnsweringMachineDetectionStatus").map(AnsweredBy::read),
                recording(contact.path("Recordings")));
    }

    /** What Connect recorded of the caller with the phone system. */
    private static Optional<String> recording(JsonNode recordings) {
        return recordings
                .valueStream()
                .filter(recording -> word(recording, "ParticipantType").equalsIgnoreCase(PHONE_SYSTEM))
                .filter(recording -> !word(recording, "Status").equals(DELETED))
                .flatMap(recording -> text(recording, "Location").stream())
                .filter(location -> !location.isBlank())
                .reduce((_, later) -> later);
    }

    /** An attribute without a value is none. */
    private static Map<String, String> attributes(JsonNode attributes) {
        return attributes.properties().stream()
                .filter(attribute -> attribute.getValue().isString())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, attribute -> attribute.getValue().stringValue()));
    }

    /** Connect names only an agent who accepted the contact; if it does not say when, it was before the end. */
    private static Optional<Instant> agentConnectedAt(JsonNode contact) {
        JsonNode agent = contact.path("AgentInfo");
        Optional<Instant> connected = written(agent, "ConnectedToAgentTimestamp");
        return text(agent, "Id").isPresent() || connected.isPresent()
                ? Stream.of(connected, time(contact, "DisconnectTimestamp"), time(contact, "InitiationTimestamp"))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** A contact in the list that ListAssociatedContacts answers. */
    static Contact associated(JsonNode summary) {
        return summary(
                word(summary, "ContactId"),
                new Contact.Links(
                        id(summary, "InitialContactId"),
                        id(summary, "PreviousContactId"),
                        id(summary, "RelatedContactId")),
                summary);
    }

    /** A contact in the list that SearchContacts answers. */
    static Contact found(JsonNode summary) {
        return summary(
                word(summary, "Id"),
                new Contact.Links(id(summary, "InitialContactId"), id(summary, "PreviousContactId"), Optional.empty()),
                summary);
    }

    /** A summary knows neither the ends of the line nor the attributes, nor whether there was an agent. */
    private static Contact summary(String id, Contact.Links links, JsonNode summary) {
        return new Contact(
                new ContactId(id),
                links,
                InitiationMethod.read(word(summary, "InitiationMethod")),
                Channel.read(word(summary, "Channel")),
                Contact.Endpoints.NONE,
                new Contact.Times(
                        time(summary, "InitiationTimestamp"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        time(summary, "DisconnectTimestamp")),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<ContactId> id(JsonNode node, String name) {
        return text(node, name).filter(text -> !text.isBlank()).map(ContactId::new);
    }

    private static Optional<Address> address(JsonNode contact, String endpoint) {
        return text(contact.path(endpoint), "Address").flatMap(Address::of);
    }

    /** A time that was never set counts as not told, so that another can stand in for it. */
    private static Optional<Instant> time(JsonNode node, String name) {
        return written(node, name).filter(Contact.Times::isSet);
    }

    /** A time as it stands there, also one that was never set. */
    private static Optional<Instant> written(JsonNode node, String name) {
        return node.optional(name)
                .filter(time -> !time.isNull())
                .map(time -> Instant.ofEpochMilli(
                        time.decimalValue().movePointRight(MILLIS).longValue()));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.path(name).stringValueOpt();
    }

    private static String word(JsonNode node, String name) {
        return text(node, name).orElse("");
    }
}
