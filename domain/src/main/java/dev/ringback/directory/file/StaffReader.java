package dev.ringback.directory.file;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the staff: who may work where, and on what (docs/rules.md §10). */
final class StaffReader {

    private static final Decoder<Role> ROLE = Decoder.word(Role.class);
    private static final Decoder<List<Language>> LANGUAGES =
            Decoder.word(Language.class).list();
    private static final Decoder<List<Bucket>> BUCKETS =
            Decoder.word(Bucket.class).list();

    private final Decoder<String> agencies;
    private final Decoder<Grants.Locations> granted;
    private final Map<String, String> pathById = new HashMap<>();

    StaffReader(References references) {
        // Once for all people, since each names what the file has.
        this.agencies = references.agency();
        this.granted = locations(references.location().list());
    }

    /** The staff by lower-cased id, as far as they are free of mistakes. */
    Map<String, Person> read(Node node) {
        Map<String, Person> staff = new LinkedHashMap<>();
        for (Node item : node.items()) {
            Members.of(item, "id", "role", "agency", "locations", "buckets", "languages")
                    .flatMap(this::person)
                    .ifPresent(person ->
                            staff.putIfAbsent(Directory.staffKey(person.id().id()), person));
        }
        return staff;
    }

    private Optional<Person> person(Members members) {
        int mistakesBefore = members.node().mistakes().count();
        Optional<String> id = members.required("id", Scalars.STAFF_ID);
        id.ifPresent(given -> requireUnique(given, members));
        Optional<Role> role = members.required("role", ROLE);
        Optional<String> agency = members.optional("agency", agencies);
        role.ifPresent(given -> requireAgencyThatFits(given, members));
        Optional<Grants.Locations> locations = role.equals(Optional.of(Role.ADMIN))
                ? members.optional("locations", granted).or(() -> Optional.of(new Grants.Locations.All()))
                : members.required("locations", granted);
        Optional<List<Bucket>> buckets = members.optional("buckets", BUCKETS);
        role.ifPresent(given -> requireNoClinicalOutsideTheHouse(given, buckets, members));
        Optional<List<Language>> languages = members.optional("languages", LANGUAGES);
        if (members.node().mistakes().count() > mistakesBefore) {
            return Optional.empty();
        }
        Role given = role.orElseThrow();
        Set<Bucket> ofBuckets = buckets.<Set<Bucket>>map(Set::copyOf).orElse(usualBuckets(given));
        return Optional.of(new Person(
                new PersonId(id.orElseThrow()),
                given,
                agency.map(AgencyId::new),
                new Grants(locations.orElseThrow(), ofBuckets),
                languages
                        .filter(spoken -> !spoken.isEmpty())
                        .<Set<Language>>map(Set::copyOf)
                        .orElse(Set.of(Language.EN))));
    }

    private void requireUnique(String id, Members members) {
        String earlier =
                pathById.putIfAbsent(Directory.staffKey(id), members.node().path());
        if (earlier != null) {
            members.find("id").ifPresent(at -> at.refuse(DirectorySentence.ID_TAKEN.with(earlier)));
        }
    }

    private static void requireAgencyThatFits(Role role, Members members) {
        if (role.isOfAgency() && members.find("agency").isEmpty()) {
            members.node().at("agency").mistake(DirectorySentence.AGENCY_OF_ROLE.with(role.word()));
        }
        if (!role.isOfAgency() && members.areSound("agency")) {
            members.find("agency").ifPresent(at -> at.mistake(DirectorySentence.IN_HOUSE.with(role.word())));
        }
    }

    private static void requireNoClinicalOutsideTheHouse(Role role, Optional<List<Bucket>> buckets, Members members) {
        if (role.isOfAgency()
                && buckets.filter(given -> given.contains(Bucket.CLINICAL)).isPresent()) {
            members.find("buckets").ifPresent(at -> at.refuse(DirectorySentence.NOT_CLINICAL));
        }
    }

    /** What somebody works on unless the file says otherwise: everything, but clinical only in-house. */
    private static Set<Bucket> usualBuckets(Role role) {
        Set<Bucket> buckets = EnumSet.allOf(Bucket.class);
        if (role.isOfAgency()) {
            buckets.remove(Bucket.CLINICAL);
        }
        return buckets;
    }

    private static Decoder<Grants.Locations> locations(Decoder<List<String>> ids) {
        return new Decoder<>(DirectorySentence.GRANTED_LOCATIONS, node -> {
            if (node.json().isArray()) {
                return ids.decode(node).map(StaffReader::only);
            }
            boolean all = node.json().stringValueOpt().filter("all"::equals).isPresent();
            return all ? Optional.of(new Grants.Locations.All()) : node.mistake(DirectorySentence.GRANTED_LOCATIONS);
        });
    }

    private static Grants.Locations only(List<String> ids) {
        return new Grants.Locations.Only(
                Set.copyOf(ids.stream().map(LocationId::new).toList()));
    }
}
