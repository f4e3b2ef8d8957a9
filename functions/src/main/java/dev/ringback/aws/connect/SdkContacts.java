package dev.ringback.aws.connect;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.Address;
import dev.ringback.intake.AnsweredBy;
import dev.ringback.intake.Channel;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.InitiationMethod;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ContactSearchSummary;
import software.amazon.awssdk.services.connect.model.EndpointInfo;
import software.amazon.awssdk.services.connect.model.QueueInfo;
import software.amazon.awssdk.services.connect.model.RecordingInfo;
import software.amazon.awssdk.services.connect.model.RecordingStatus;

/**
 * Reads the SDK's words for a contact. Everything may be missing; constants are read from their text, for new ones
 * appear.
 */
public final class SdkContacts {

    private static final String PHONE_SYSTEM = "IVR";

    private SdkContacts() {}

    /** @param asked the id that was asked for, which the answer may leave out */
    static Contact read(
            software.amazon.awssdk.services.connect.model.@Nullable Contact answer,
            ContactId asked,
            ConnectInstance instance) {
        if (answer == null) {
            return unstated(asked);
        }
        Optional<QueueInfo> queue = Optional.ofNullable(answer.queueInfo());
        return new Contact(
                asked,
                new Contact.Links(
                        id(answer.initialContactId()), id(answer.previousContactId()), id(answer.relatedContactId())),
                InitiationMethod.read(text(answer.initiationMethodAsString())),
                Channel.read(text(answer.channelAsString())),
                new Contact.Endpoints(address(answer.customerEndpoint()), address(answer.systemEndpoint())),
                new Contact.Times(
                        time(answer.initiationTimestamp()),
                        time(answer.connectedToSystemTimestamp()),
                        queue.flatMap(info -> time(info.enqueueTimestamp())),
                        agentConnectedAt(answer),
                        time(answer.disconnectTimestamp())),
                attributes(answer),
                queue.map(QueueInfo::id).filter(id -> !id.isBlank()).map(instance::queueArn),
                Optional.ofNullable(answer.disconnectReason()),
                Optional.ofNullable(answer.answeringMachineDetectionStatusAsString())
                        .map(AnsweredBy::read),
                recording(answer));
    }

    /** What Connect recorded of the caller with the phone system: it names the participant IVR, which this SDK's constants lack. */
    private static Optional<String> recording(software.amazon.awssdk.services.connect.model.Contact answer) {
        return answer.recordings().stream()
                .filter(recording -> text(recording.participantTypeAsString()).equalsIgnoreCase(PHONE_SYSTEM))
                .filter(recording -> recording.status() != RecordingStatus.DELETED)
                .map(RecordingInfo::location)
                .filter(Objects::nonNull)
                .filter(location -> !location.isBlank())
                .reduce((_, later) -> later);
    }

    /** An attribute without a value is none. */
    private static Map<String, String> attributes(software.amazon.awssdk.services.connect.model.Contact answer) {
        return answer.attributes().entrySet().stream()
                .filter(attribute -> Objects.nonNull(attribute.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Connect names only an agent who accepted the contact; if it does not say when, it was before the end. */
    private static Optional<Instant> agentConnectedAt(software.amazon.awssdk.services.connect.model.Contact answer) {
        return Optional.ofNullable(answer.agentInfo())
                .filter(agent -> agent.id() != null || agent.connectedToAgentTimestamp() != null)
                .flatMap(agent -> Stream.of(
                                Optional.ofNullable(agent.connectedToAgentTimestamp()),
                                time(answer.disconnectTimestamp()),
                                time(answer.initiationTimestamp()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    static Contact read(AssociatedContactSummary summary) {
        return summary(
                summary.contactId(),
                new Contact.Links(
                        id(summary.initialContactId()),
                        id(summary.previousContactId()),
                        id(summary.relatedContactId())),
                InitiationMethod.read(text(summary.initiationMethodAsString())),
                Channel.read(text(summary.channelAsString())),
                time(summary.initiationTimestamp()),
                time(summary.disconnectTimestamp()));
    }

    static Contact read(ContactSearchSummary summary) {
        return summary(
                summary.id(),
                new Contact.Links(id(summary.initialContactId()), id(summary.previousContactId()), Optional.empty()),
                InitiationMethod.read(text(summary.initiationMethodAsString())),
                Channel.read(text(summary.channelAsString())),
                time(summary.initiationTimestamp()),
                time(summary.disconnectTimestamp()));
    }

    /** A summary knows neither the ends of the line nor the attributes, nor whether there was an agent. */
    private static Contact summary(
            String id,
            Contact.Links links,
            InitiationMethod method,
            Channel channel,
            Optional<Instant> initiated,
            Optional<Instant> disconnected) {
        return new Contact(
                new ContactId(id),
                links,
                method,
                channel,
                Contact.Endpoints.NONE,
                new Contact.Times(initiated, Optional.empty(), Optional.empty(), Optional.empty(), disconnected),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Contact unstated(ContactId id) {
        return new Contact(
                id,
                Contact.Links.NONE,
                InitiationMethod.UNSTATED,
                Channel.UNSTATED,
                Contact.Endpoints.NONE,
                Contact.Times.NONE,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<ContactId> id(@Nullable String id) {
        return Optional.ofNullable(id).filter(text -> !text.isBlank()).map(ContactId::new);
    }

    private static Optional<Address> address(@Nullable EndpointInfo endpoint) {
        return Optional.ofNullable(endpoint).map(EndpointInfo::address).flatMap(Address::of);
    }

    /** A time that was never set counts as not told, so that another can stand in for it. */
    private static Optional<Instant> time(@Nullable Instant told) {
        return Optional.ofNullable(told).filter(Contact.Times::isSet);
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
