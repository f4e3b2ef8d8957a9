package dev.ringback.callback;

import java.util.Optional;

/** Who brought something about that not only a person can. */
public sealed interface Actor {

    /** Somebody who works on callbacks. */
    record Staff(PersonId id) implements Actor {}

    /** The patient, by what they said in a call. */
    record Caller() implements Actor {}

    /** A rule: it follows from the entry before. */
    record Rule() implements Actor {}

    /** The person, if it was one of the staff. */
    default Optional<PersonId> staff() {
        return switch (this) {
            case Staff(PersonId id) -> Optional.of(id);
            case Caller _, Rule _ -> Optional.empty();
        };
    }
}
