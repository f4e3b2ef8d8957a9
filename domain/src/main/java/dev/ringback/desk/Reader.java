package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.MayListen;
import dev.ringback.directory.Person;

/** Somebody who reads a callback's history, and what the directory lets them know. */
public record Reader(Person person, Directory directory, Subject subject) {

    /** Whose people a reader belongs to. */
    public enum Employment {
        IN_HOUSE,
        OF_AGENCY
    }

    public static Reader of(Person person, Directory directory, Callback callback) {
        return new Reader(person, directory, Subject.of(callback));
    }

    public Employment employment() {
        return person.role().isOfAgency() ? Employment.OF_AGENCY : Employment.IN_HOUSE;
    }

    /** People of an agency know the names of their own agency only, so they cannot tell another agency's people from in-house staff. */
    public boolean mayName(PersonId other) {
        return Permissions.mayName(person, other, directory);
    }

    /** Whether they may hear what callers left, as far as the callback and its location go; {@link VoicemailAudience} says in which calls. */
    public boolean hearsVoicemail() {
        MayListen listeners =
                directory.location(subject.location()).map(Location::mayListen).orElse(MayListen.IN_HOUSE);
        return Permissions.mayHear(person, subject, listeners);
    }
}
