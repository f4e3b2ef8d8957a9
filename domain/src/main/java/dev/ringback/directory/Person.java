package dev.ringback.directory;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Language;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works on callbacks.
 *
 * @param agency present for assistants and agency leads, and for no others
 * @param languages what they speak with patients; English, unless the directory says otherwise
 */
public record Person(PersonId id, Role role, Optional<AgencyId> agency, Grants grants, Set<Language> languages) {

    /** Somebody who speaks English. */
    public Person(PersonId id, Role role, Optional<AgencyId> agency, Grants grants) {
        this(id, role, agency, grants, Set.of(Language.EN));
    }

    /** This person as the history of a callback knows them. */
    public Worker worker() {
        return new Worker(id, agency);
    }

    public Person {
        languages = Set.copyOf(languages);
        if (role.isOfAgency() != agency.isPresent()) {
            throw new IllegalArgumentException(
                    "assistants and agency leads have an agency, nobody else does, unlike %s (%s)".formatted(id, role));
        }
    }
}
