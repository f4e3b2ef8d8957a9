package dev.ringback.intake;

/** The medium of a contact, as Connect says it; only voice can be a missed call (docs/rules.md §1). */
public enum Channel {
    VOICE,
    CHAT,
    TASK,
    EMAIL,
    OTHER,
    UNSTATED;

    public static Channel read(String written) {
        return written.isBlank() ? UNSTATED : ConnectConstants.read(Channel.class, written, OTHER);
    }

    /** A contact that does not state its medium may be a call, and no call may be lost. */
    public boolean mayBeVoice() {
        return this == VOICE || this == UNSTATED;
    }
}
