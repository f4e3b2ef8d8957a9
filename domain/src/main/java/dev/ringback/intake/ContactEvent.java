package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one of Connect's contact events says.
 *
 * @param id the event's id, the same when it is delivered twice
 * @param told what the event itself tells of the contact; seldom all of it
 */
public record ContactEvent(String id, ConnectInstance instance, Type type, Contact told) {

    /** What happened to the contact; new types appear, so an unknown one is a constant too. */
    public enum Type {
        INITIATED,
        CONNECTED_TO_SYSTEM,
        CONTACT_DATA_UPDATED,
        QUEUED,
        CONNECTED_TO_AGENT,
        DISCONNECTED,
        PAUSED,
        RESUMED,
        COMPLETED,
        AMD_DISABLED,
        WEBRTC_API,
        OTHER;

        public static Type read(String written) {
            return ConnectConstants.read(Type.class, written, OTHER);
        }
    }

    /**
     * Whether this can be the moment at which a call turns out to be missed, or its caller to be reached, or more to be known of a
     * call: a transcript is written to the contact's attributes once the call is over; and a caller who asked to be called back can be put
     * into the queue for it when Connect has told the end of their call already. While it lasts, a flow writes to them all the
     * time, and Connect is not asked about each.
     */
    public boolean canDecide() {
        return switch (type) {
            case CONNECTED_TO_AGENT, DISCONNECTED, COMPLETED -> true;
            case CONTACT_DATA_UPDATED -> told.times().disconnected().isPresent();
            case QUEUED -> told.initiatedBy() == InitiationMethod.CALLBACK;
            case INITIATED, CONNECTED_TO_SYSTEM, PAUSED, RESUMED, AMD_DISABLED, WEBRTC_API, OTHER -> false;
        };
    }

    /**
     * This event as far as it can be true if we hear of it at {@code now}. What its type says happened, has happened by now, whatever
     * it says of the time.
     */
    public ContactEvent believedAt(Instant now) {
        Contact.Times times = told.times().believedAt(now);
        boolean hasAgent = type == Type.CONNECTED_TO_AGENT;
        boolean isOver = type == Type.DISCONNECTED || type == Type.COMPLETED;
        var happened = new Contact.Times(
                times.initiated(),
                times.connectedToSystem(),
                times.queued(),
                times.agentConnected().or(() -> Optional.of(now).filter(_ -> hasAgent)),
                times.disconnected().or(() -> Optional.of(now).filter(_ -> isOver)));
        return new ContactEvent(id, instance, type, told.at(happened));
    }

    public ContactId contact() {
        return told.id();
    }

    public Channel channel() {
        return told.channel();
    }

    /** The contact, if the event carries both ends of the line: then Connect need not be asked for it. */
    public Optional<Contact> whole() {
        return told.endpoints().customer().isPresent()
                        && told.endpoints().system().isPresent()
                ? Optional.of(told)
                : Optional.empty();
    }
}
