package dev.ringback.directory;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the staff: who may work where, and on what (docs/rules.md §10). */
final class StaffReader {

    private static final Reading<Role> ROLE = Scalars.word(Role.class);
    private static final Reading<List<Bucket>> BUCKETS =
            Scalars.word(Bucket.class).list();

    private final Known known;
    private final Map<String, String> pathById = new HashMap<>();

    StaffReader(Known known) {
        this.known = known;
    }

    /** The staff by lower-cased id, as far as they are free of mistakes. */
    Map<String, Person> read(Place place) {
        Map<String, Person> staff = new LinkedHashMap<>();
        for (Place item : Reading.items(place)) {
            Fields.of(item, "id", "role", "agency", "locations", "buckets")
                    .flatMap(this::person)
                    .ifPresent(
                            person -> staff.put(Directory.staffKey(person.id().id()), person));
        }
        return staff;
    }

    private Optional<Person> person(Fields fields) {
        int mistakesBefore = fields.place().mistakes().count();
        Optional<String> id = fields.required("id", Scalars.STAFF_ID);
        id.ifPresent(given -> requireUnique(given, fields));
        Optional<Role> role = fields.required("role", ROLE);
        Optional<String> agency = fields.optional("agency", known.agency());
        role.ifPresent(given -> requireAgencyThatFits(given, fields));
        Optional<Grants.Locations> locations = role.equals(Optional.of(Role.ADMIN))
                ? fields.optional("locations", locations()).or(() -> Optional.of(new Grants.Locations.All()))
                : fields.required("locations", locations());
        Optional<List<Bucket>> buckets = fields.optional("buckets", BUCKETS);
        role.ifPresent(given -> requireNoClinicalOutsideTheHouse(given, buckets, fields));
        if (fields.place().mistakes().count() > mistakesBefore) {
            return Optional.empty();
        }
        Role given = role.orElseThrow();
        Set<Bucket> granted = buckets.<Set<Bucket>>map(Set::copyOf).orElse(usualBuckets(given));
        return Optional.of(new Person(
                new PersonId(id.orElseThrow()),
                given,
                agency.map(AgencyId::new),
                new Grants(locations.orElseThrow(), granted)));
    }

    private void requireUnique(String id, Fields fields) {
        String earlier =
                pathById.putIfAbsent(Directory.staffKey(id), fields.place().path());
        if (earlier != null) {
            fields.at("id").ifPresent(at -> at.mistake("an id of its own: " + earlier + " has it already"));
        }
    }

    private static void requireAgencyThatFits(Role role, Fields fields) {
        if (role.isOfAgency() && fields.at("agency").isEmpty()) {
            fields.place()
                    .mistakes()
                    .add(new Mistake(
                            fields.place().pathOf("agency"), "nothing", "the id of the agency of this " + role.word()));
        }
        if (!role.isOfAgency()) {
            fields.at("agency")
                    .ifPresent(at -> at.mistake("no agency: a " + role.word() + " is in-house, only assistants and"
                            + " agency leads have one"));
        }
    }

    private static void requireNoClinicalOutsideTheHouse(Role role, Optional<List<Bucket>> buckets, Fields fields) {
        if (role.isOfAgency()
                && buckets.filter(given -> given.contains(Bucket.CLINICAL)).isPresent()) {
            fields.at("buckets")
                    .ifPresent(at -> at.mistake("buckets without clinical, which is for in-house staff only"));
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

    private Reading<Grants.Locations> locations() {
        Reading<List<String>> ids = known.location().list();
        String expected = "all, or a list of location ids";
        return new Reading<>(expected, place -> {
            if (place.node().isArray()) {
                return ids.read().apply(place).map(StaffReader::only);
            }
            boolean all = place.node().stringValueOpt().filter("all"::equals).isPresent();
            return all ? Optional.of(new Grants.Locations.All()) : place.mistake(expected);
        });
    }

    private static Grants.Locations only(List<String> ids) {
        return new Grants.Locations.Only(
                Set.copyOf(ids.stream().map(LocationId::new).toList()));
    }
}
