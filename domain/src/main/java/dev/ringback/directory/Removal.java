package dev.ringback.directory;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.State;
import dev.ringback.callback.Team;
import dev.ringback.callback.Wording;
import dev.ringback.reading.FieldPath;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that a new directory takes away, and that must not go while work hangs on it. */
public sealed interface Removal {

    /** Where it stood in the directory, by id. */
    String path();

    /** What would go, in words. */
    Wording what();

    /** Whether this open callback would be left without whom it belongs to. */
    boolean isHinderedBy(Callback open, Instant now);

    record OfLocation(LocationId location) implements Removal {

        @Override
        public String path() {
            return FieldPath.under("locations", location.id());
        }

        @Override
        public Wording what() {
            return RemovalSentence.LOCATION.with(location);
        }

        @Override
        public boolean isHinderedBy(Callback open, Instant now) {
            return open.location().equals(location);
        }
    }

    /** Somebody goes, or is written differently: a claim is held by the id as it was written. */
    record OfPerson(PersonId person) implements Removal {

        @Override
        public String path() {
            return pathOf(person);
        }

        @Override
        public Wording what() {
            return Wording.verbatim(person.id());
        }

        @Override
        public boolean isHinderedBy(Callback open, Instant now) {
            return holder(open, now).equals(Optional.of(person));
        }
    }

    /**
     * Somebody may work on less than before.
     *
     * @param left what they are granted from now on
     */
    record OfGrants(PersonId person, Grants left) implements Removal {

        @Override
        public String path() {
            return pathOf(person);
        }

        @Override
        public Wording what() {
            return RemovalSentence.GRANT.with(person);
        }

        @Override
        public boolean isHinderedBy(Callback open, Instant now) {
            return holder(open, now).equals(Optional.of(person))
                    && !(left.covers(open.location()) && left.covers(open.bucket()));
        }
    }

    /**
     * An agency goes.
     *
     * @param people all who worked for it, wherever they are from now on
     */
    record OfAgency(AgencyId agency, Set<PersonId> people) implements Removal {

        public OfAgency {
            people = Set.copyOf(people);
        }

        static OfAgency of(AgencyId agency, Directory before) {
            return new OfAgency(
                    agency,
                    before.staff().values().stream()
                            .filter(person -> person.agency().equals(Optional.of(agency)))
                            .map(Person::id)
                            .collect(Collectors.toSet()));
        }

        @Override
        public String path() {
            return FieldPath.under("agencies", agency.id());
        }

        @Override
        public Wording what() {
            return RemovalSentence.AGENCY.with(agency);
        }

        @Override
        public boolean isHinderedBy(Callback open, Instant now) {
            return holder(open, now).filter(people::contains).isPresent();
        }
    }

    /** A team that owes the next step of a callback: one handed off to it, or one of a bucket of which it was first owner. */
    record OfTeam(Team team) implements Removal {

        @Override
        public String path() {
            return FieldPath.under("teams", team.id());
        }

        @Override
        public Wording what() {
            return RemovalSentence.TEAM.with(team);
        }

        @Override
        public boolean isHinderedBy(Callback open, Instant now) {
            return open.team().equals(team);
        }
    }

    private static Optional<PersonId> holder(Callback open, Instant now) {
        return open.state() instanceof State.Held claimed && !claimed.hasLapsed(now)
                ? Optional.of(claimed.by())
                : Optional.empty();
    }

    private static String pathOf(PersonId person) {
        return FieldPath.under("staff", Directory.staffKey(person.id()));
    }
}
