package dev.ringback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryFiles;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** To whom the people of the sample directory may give callbacks, and where. */
class AssigneeTest {

    private static final Directory DIRECTORY = DirectoryFiles.directory(DirectoryFiles.SOUND);

    private static List<String> of(String person) {
        return Assignee.of(DIRECTORY.person(person).orElseThrow(), DIRECTORY).stream()
                .map(to -> to.person().id()
                        + to.locations()
                                .map(locations -> locations.stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ", " at ", "")))
                                .orElse(" everywhere"))
                .toList();
    }

    @Test
    void who_may_give_nothing_is_told_of_nobody() {
        assertThat(of("ana@northwind.example")).isEmpty();
        assertThat(of("pat@sunrise.example")).isEmpty();
    }

    @Test
    void a_lead_gives_to_the_people_of_the_own_agency_where_both_work() {
        assertThat(of("lee@northwind.example"))
                .containsExactly("Ana@Northwind.example at oak-street", "lee@northwind.example everywhere");
    }

    @Test
    void a_manager_gives_to_whoever_works_at_the_managers_locations() {
        assertThat(of("sam@sunrise.example"))
                .containsExactly(
                        "lee@northwind.example everywhere",
                        "sam@sunrise.example at harbor",
                        "ops@sunrise.example everywhere");
    }

    @Test
    void an_admin_gives_to_everybody() {
        assertThat(of("ops@sunrise.example"))
                .containsExactly(
                        "Ana@Northwind.example at oak-street",
                        "lee@northwind.example everywhere",
                        "pat@sunrise.example at oak-street",
                        "sam@sunrise.example at harbor",
                        "ops@sunrise.example everywhere");
    }
}
