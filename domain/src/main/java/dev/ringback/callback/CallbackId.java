package dev.ringback.callback;

/** The id of a callback: opaque, says nothing of the caller, and may appear in logs, schedules and alerts. */
public record CallbackId(String id) {

    public CallbackId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a callback id must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
