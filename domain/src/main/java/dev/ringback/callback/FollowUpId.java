package dev.ringback.callback;

/**
 * The id of a follow-up: that of the callback that it was owed from, and what is owed. It says nothing of the caller, and may appear in logs
 * and alerts.
 */
public record FollowUpId(String id) {

    public FollowUpId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a follow-up id must not be blank");
        }
    }

    /** The id of the first of its kind that is owed from a callback. */
    public static FollowUpId of(CallbackId callback, FollowUpKind kind) {
        return of(callback, kind, 1);
    }

    /** The id of what is owed from a callback, of which this is the {@code nth} of its kind, from 1. */
    public static FollowUpId of(CallbackId callback, FollowUpKind kind, int nth) {
        return new FollowUpId(callback + "." + FollowUpKey.name(kind, nth));
    }

    /** The id of what is owed because of how this one ended. */
    public FollowUpId then(FollowUpKind kind) {
        return new FollowUpId(id + "." + kind.word());
    }

    @Override
    public String toString() {
        return id;
    }
}
