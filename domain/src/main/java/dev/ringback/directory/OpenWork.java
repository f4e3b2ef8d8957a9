package dev.ringback.directory;

import dev.ringback.callback.CallbackId;
import java.util.List;

/**
 * Why something cannot be taken away now.
 *
 * @param callbacks at least one; ids only, for numbers have no place in an answer about the directory
 */
public record OpenWork(Removal removal, List<CallbackId> callbacks) {

    public OpenWork {
        callbacks = List.copyOf(callbacks);
    }
}
