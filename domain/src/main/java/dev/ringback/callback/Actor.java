package dev.ringback.callback;

import java.util.Optional;

/** Who brought something about that not only a person can. */
public sealed interface Actor {

    /** Somebody who works on callbacks. */
    record Staff(Worker worker) implements Actor {}

    /** The patient, by what they said in a call. */
    record Caller() implements Actor {}

    /** A rule: it follows from the entry before. */
    record Rule() implements Actor {}

    /** The person, if it was one of the staff. */
    default Optional<Worker> staff() {
        return switch (this) {
            case Staff(Worker worker) -> Optional.of(worker);
            case Caller _, Rule _ -> Optional.empty();
        };
    }
}
