package dev.ringback.directory;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;
import java.util.Optional;

/**
 * Somebody who works on callbacks.
 *
 * @param agency present for assistants and agency leads, and for no others
 */
public record Person(PersonId id, Role role, Optional<AgencyId> agency, Grants grants) {

    /** This person as the history of a callback knows them. */
    public Worker worker() {
        return new Worker(id, agency);
    }

    public Person {
        if (role.isOfAgency() != agency.isPresent()) {
            throw new IllegalArgumentException(
                    "assistants and agency leads have an agency, nobody else does, unlike %s (%s)".formatted(id, role));
        }
    }
}
