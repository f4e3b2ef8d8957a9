package dev.ringback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Word;
import dev.ringback.callback.Worker;
import dev.ringback.directory.Grants;
import dev.ringback.directory.MayListen;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds {@link Permissions} to every cell of docs/permissions.md, for each role, location, bucket, agency and stage. */
class PermissionsTest {

    private static final LocationId OAK = new LocationId("oak-street");
    private static final LocationId MESA = new LocationId("mesa");
    private static final AgencyId NORTHWIND = new AgencyId("northwind");
    private static final AgencyId BLUEBIRD = new AgencyId("bluebird");
    private static final Set<Bucket> GRANTED =
            EnumSet.of(Bucket.SCHEDULING, Bucket.NEW_PATIENT, Bucket.CLINICAL, Bucket.OTHER);

    private record Cell(String kind, Action action, Role role) {}

    @Test
    void what_docs_permissions_says_is_what_everybody_may_do() throws IOException {
        Map<Cell, String> table = read();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Role role : Role.values()) {
            for (Action action : Action.values()) {
                for (Subject subject : subjects()) {
                    Person person = person("one@example.org", role, NORTHWIND);
                    Cell cell = new Cell(kind(person, subject), action, role);
                    boolean expected = switch (String.valueOf(table.get(cell))) {
                        case "yes" -> true;
                        case "no" -> false;
                        default -> throw new AssertionError("docs/permissions.md has no cell for " + cell);
                    };
                    tried++;
                    if (Permissions.can(person, action, subject) != expected) {
                        wrong.add(cell + " on " + subject);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried)
                .isEqualTo(Role.values().length
                        * Action.values().length
                        * subjects().size());
    }

    @Test
    void what_docs_permissions_says_of_everything_else_is_what_everybody_may_do() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/permissions.md")).stream()
                .dropWhile(line -> !line.startsWith("| right |"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Right.values())
                        .map(right -> "| `" + right.word() + "` | "
                                + Arrays.stream(Role.values())
                                        .map(role -> Permissions.rightsOf(role).contains(right) ? "yes" : "no")
                                        .collect(Collectors.joining(" | "))
                                + " |")
                        .toList());
    }

    @Test
    void where_a_location_leaves_listening_to_in_house_staff_nobody_of_an_agency_hears() throws IOException {
        List<String> row = Files.readAllLines(Path.of("../docs/permissions.md")).stream()
                .dropWhile(line -> !line.startsWith("| where `mayListen` is"))
                .filter(line -> line.startsWith("| `in-house`"))
                .toList();
        Subject subject = new Subject(OAK, Bucket.SCHEDULING, Optional.empty(), Subject.Stage.AT_THE_DESK);

        assertThat(row)
                .containsExactly("| `in-house` | "
                        + Arrays.stream(Role.values())
                                .map(role -> Permissions.mayHear(
                                                person("one@example.org", role, NORTHWIND), subject, MayListen.IN_HOUSE)
                                        ? "yes"
                                        : "no")
                                .collect(Collectors.joining(" | "))
                        + " |");
        assertThat(Permissions.mayHear(
                        person("one@example.org", Role.ASSISTANT, NORTHWIND), subject, MayListen.WORKERS))
                .isTrue();
    }

    @Test
    void a_lead_reassigns_within_the_agency_and_a_manager_to_anybody_who_may_work_it() {
        Person lead = person("lee@northwind.example", Role.AGENCY_LEAD, NORTHWIND);
        Person ana = person("ana@northwind.example", Role.ASSISTANT, NORTHWIND);
        Person ben = person("ben@bluebird.example", Role.ASSISTANT, BLUEBIRD);
        Person pat = person("pat@sunrise.example", Role.COORDINATOR, NORTHWIND);
        Person sam = person("sam@sunrise.example", Role.MANAGER, NORTHWIND);
        Subject anas = new Subject(OAK, Bucket.SCHEDULING, Optional.of(NORTHWIND), Subject.Stage.AT_THE_DESK);
        Subject clinical = new Subject(OAK, Bucket.CLINICAL, Optional.empty(), Subject.Stage.AT_THE_DESK);

        assertThat(Permissions.canReassign(lead, ana, anas, Optional.empty())).isTrue();
        assertThat(Permissions.canReassign(lead, ben, anas, Optional.empty())).isFalse();
        assertThat(Permissions.canReassign(lead, pat, anas, Optional.empty())).isFalse();
        assertThat(Permissions.canReassign(sam, ben, anas, Optional.empty())).isTrue();
        assertThat(Permissions.canReassign(sam, ana, clinical, Optional.empty()))
                .isFalse();
        assertThat(Permissions.canReassign(sam, pat, clinical, Optional.empty()))
                .isTrue();
        assertThat(Permissions.canReassign(pat, ana, anas, Optional.empty())).isFalse();
        assertThat(Permissions.canReassign(ana, lead, anas, Optional.empty())).isFalse();
    }

    @Test
    void a_lead_takes_nothing_from_in_house_staff_or_from_another_agency_s_people() {
        Person lead = person("lee@northwind.example", Role.AGENCY_LEAD, NORTHWIND);
        Person ana = person("ana@northwind.example", Role.ASSISTANT, NORTHWIND);
        Person sam = person("sam@sunrise.example", Role.MANAGER, NORTHWIND);
        Subject held = new Subject(OAK, Bucket.SCHEDULING, Optional.empty(), Subject.Stage.AT_THE_DESK);
        var pats = Optional.of(new Worker(new PersonId("pat@sunrise.example"), Optional.empty()));
        var bens = Optional.of(new Worker(new PersonId("ben@bluebird.example"), Optional.of(BLUEBIRD)));
        var anas = Optional.of(new Worker(ana.id(), Optional.of(NORTHWIND)));

        assertThat(Permissions.canReassign(lead, ana, held, pats)).isFalse();
        assertThat(Permissions.canReassign(lead, ana, held, bens)).isFalse();
        assertThat(Permissions.canReassign(lead, ana, held, anas)).isTrue();
        assertThat(Permissions.canReassign(sam, ana, held, pats)).isTrue();
    }

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (LocationId location : List.of(OAK, MESA)) {
            for (Bucket bucket : Bucket.values()) {
                for (Optional<AgencyId> agency :
                        List.of(Optional.<AgencyId>empty(), Optional.of(NORTHWIND), Optional.of(BLUEBIRD))) {
                    for (Subject.Stage stage : Subject.Stage.values()) {
                        subjects.add(new Subject(location, bucket, agency, stage));
                    }
                }
            }
        }
        return subjects;
    }

    private static Person person(String id, Role role, AgencyId agency) {
        return new Person(
                new PersonId(id),
                role,
                Optional.of(agency).filter(_ -> role.isOfAgency()),
                new Grants(new Grants.Locations.Only(Set.of(OAK)), GRANTED));
    }

    /** The heading of docs/permissions.md under which a callback falls for somebody: the first that fits. */
    private static String kind(Person person, Subject subject) {
        if (!person.grants().covers(subject.location())) {
            return "At a location that was not granted to the person";
        }
        if (!person.grants().covers(subject.bucket())) {
            return "In a bucket that was not granted to the person";
        }
        if (subject.bucket() == Bucket.CLINICAL) {
            return "Clinical";
        }
        if (subject.stage() == Subject.Stage.HANDED_OFF) {
            return "Handed off to another team";
        }
        if (subject.stage() == Subject.Stage.ENDED_IN_HOUSE) {
            return "Over, ended by in-house staff or by another team";
        }
        if (subject.agency().isEmpty()) {
            return "At the desk, not yet worked by anyone, or worked by in-house staff";
        }
        return subject.agency().equals(person.agency())
                ? "At the desk, worked by the person's own agency"
                : "At the desk, worked by another agency";
    }

    private static Map<Cell, String> read() throws IOException {
        Map<Cell, String> table = new HashMap<>();
        String kind = "";
        List<Role> columns = List.of();
        for (String line : Files.readAllLines(Path.of("../docs/permissions.md"))) {
            if (line.startsWith("## ")) {
                kind = line.substring(3);
                columns = List.of();
            } else if (line.startsWith("| action |")) {
                columns = cells(line).stream()
                        .skip(1)
                        .map(word -> Word.find(Role.class, word).orElseThrow())
                        .toList();
            } else if (line.startsWith("| `") && !columns.isEmpty()) {
                List<String> cells = cells(line);
                Action action = Word.find(Action.class, cells.getFirst().replace("`", ""))
                        .orElseThrow();
                for (int i = 0; i < columns.size(); i++) {
                    table.put(new Cell(kind, action, columns.get(i)), cells.get(i + 1));
                }
            }
        }
        return table;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
