package dev.ringback.intake;

/**
 * How a contact came about, as Connect says it; what it does not say, or says in a word we do not know, is a constant
 * too.
 */
public enum InitiationMethod {
    INBOUND,
    OUTBOUND,
    TRANSFER,
    QUEUE_TRANSFER,
    CALLBACK,
    API,
    DISCONNECT,
    MONITOR,
    EXTERNAL_OUTBOUND,
    WEBRTC_API,
    AGENT_REPLY,
    FLOW,
    OTHER,
    UNSTATED;

    public static InitiationMethod read(String written) {
        return written.isBlank() ? UNSTATED : ConnectConstants.readKind(InitiationMethod.class, written, OTHER);
    }

    /**
     * Whether the practice dials the patient, or lets Connect do it ({@code API} is how Connect reports some of those
     * calls).
     */
    boolean isDialledByUs() {
        return switch (this) {
            case OUTBOUND, EXTERNAL_OUTBOUND, CALLBACK, API -> true;
            case INBOUND,
                    TRANSFER,
                    QUEUE_TRANSFER,
                    DISCONNECT,
                    MONITOR,
                    WEBRTC_API,
                    AGENT_REPLY,
                    FLOW,
                    OTHER,
                    UNSTATED -> false;
        };
    }
}
