package dev.ringback.intake;

import dev.ringback.callback.CallbackId;
import java.util.Map;
import java.util.Optional;

/** What Ringback writes on a task of Connect, and reads on it again: which callback it is about, and nothing of the patient. */
public final class TaskAttributes {

    private static final String CALLBACK = "ringback_callback";

    private TaskAttributes() {}

    public static Map<String, String> about(CallbackId callback) {
        return Map.of(CALLBACK, callback.id());
    }

    /** The callback that a contact is about, if it is one of Ringback's tasks. */
    public static Optional<CallbackId> callbackIn(Contact contact) {
        return Optional.of(contact)
                .filter(task -> task.channel() == Channel.TASK)
                .map(task -> task.attributes().getOrDefault(CALLBACK, ""))
                .filter(id -> !id.isBlank())
                .map(CallbackId::new);
    }
}
