package dev.ringback.callback;

import java.util.List;
import java.util.Optional;

/**
 * One time that an attempt is there to be taken: from the entry with which it fell due or came back until somebody takes it, it falls otherwise, or
 * no more is to be made. What is offered elsewhere, as a task of Connect, is offered once for it.
 *
 * @param since the place in the history of the entry from which it is there, from 1
 */
public record AttemptKey(CallbackId callback, int since) {

    /** The attempt that somebody should make now; absent unless the callback is due. */
    public static Optional<AttemptKey> of(Callback callback) {
        List<Entry> history = callback.history();
        State state = State.opened(callback.opened());
        int since = 0;
        for (int i = 1; i < history.size(); i++) {
            State next = state.after(history.get(i));
            if (next instanceof State.Due && !(state instanceof State.Due)) {
                since = i + 1;
            }
            state = next;
        }
        return state instanceof State.Due ? Optional.of(new AttemptKey(callback.id(), since)) : Optional.empty();
    }

    /** The key as one word, the same whenever it is asked for. */
    public String word() {
        return callback.id() + "-" + since;
    }
}
