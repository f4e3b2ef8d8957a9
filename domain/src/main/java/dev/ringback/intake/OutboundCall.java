package dev.ringback.intake;

import dev.ringback.callback.SeenCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that the practice dialled and that is over.
 *
 * @param patient the other end of the line; empty if Connect did not say
 */
public record OutboundCall(SeenCall call, Optional<Address> patient) {

    /** Why Connect disconnected a call; that a word begins as one of these is enough. */
    private enum Reason {
        CUSTOMER_DISCONNECT,
        AGENT_DISCONNECT,
        TELECOM_BUSY,
        TELECOM_UNANSWERED,
        TELECOM_TIMEOUT,
        CUSTOMER_NEVER_ARRIVED,
        TELECOM,
        OUTBOUND,
        CUSTOMER_CONNECTION_NOT_ESTABLISHED,
        OTHER
    }

    /** The call on the leg that was dialled, once it has ended; what became of it on later legs is another matter. */
    static Optional<OutboundCall> on(Contact leg) {
        return leg.times().disconnected().map(endedAt -> {
            Instant dialledAt = leg.times().begun().filter(endedAt::isAfter).orElse(endedAt);
            return new OutboundCall(
                    new SeenCall(leg.id(), dialledAt, Duration.between(dialledAt, endedAt), pickedUp(leg), end(leg)),
                    leg.endpoints().customer());
        });
    }

    /** For a call that was dialled, Connect's end of the line is connected when somebody picks up at the patient's. */
    private static SeenCall.PickedUp pickedUp(Contact leg) {
        return switch (leg.answeredBy().orElse(AnsweredBy.UNDECIDED)) {
            case HUMAN -> SeenCall.PickedUp.SOMEBODY;
            case NO_HUMAN ->
                leg.times().connectedToSystem().isPresent() ? SeenCall.PickedUp.A_MACHINE : SeenCall.PickedUp.NOBODY;
            case UNDECIDED ->
                leg.times().connectedToSystem().isPresent() ? SeenCall.PickedUp.SOMEBODY : SeenCall.PickedUp.NOBODY;
        };
    }

    private static SeenCall.End end(Contact leg) {
        return leg.disconnectReason()
                .map(written -> switch (ConnectConstants.readKind(Reason.class, written, Reason.OTHER)) {
                    case CUSTOMER_DISCONNECT -> SeenCall.End.PATIENT_HUNG_UP;
                    case AGENT_DISCONNECT -> SeenCall.End.WE_HUNG_UP;
                    case TELECOM_BUSY -> SeenCall.End.BUSY;
                    case TELECOM_UNANSWERED, TELECOM_TIMEOUT, CUSTOMER_NEVER_ARRIVED -> SeenCall.End.UNANSWERED;
                    case TELECOM, OUTBOUND, CUSTOMER_CONNECTION_NOT_ESTABLISHED -> SeenCall.End.NOT_CONNECTED;
                    case OTHER -> SeenCall.End.OTHER;
                })
                .orElse(SeenCall.End.OTHER);
    }
}
