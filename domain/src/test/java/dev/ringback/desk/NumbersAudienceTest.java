package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import dev.ringback.directory.file.DirectoryFiles;
import dev.ringback.numbers.Selection;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersAudienceTest {

    private static final LocationId HARBOR = new LocationId("harbor");
    private static final Directory DIRECTORY = DirectoryFiles.directory(DirectoryFiles.SOUND);

    private static Optional<Selection> asked(String person, Set<LocationId> locations, Set<Bucket> buckets) {
        return NumbersAudience.selection(person(person), DIRECTORY, locations, buckets, Set.of("spring-checkups"));
    }

    private static Person person(String id) {
        return DIRECTORY.person(id).orElseThrow();
    }

    @Test
    void an_administrator_who_names_nothing_is_told_of_every_location_and_of_calls_in_no_bucket() {
        assertThat(asked("ops@sunrise.example", Set.of(), Set.of()))
                .contains(new Selection(
                        Set.of(OAK_STREET, HARBOR), Set.of(), Set.of("spring-checkups"), Optional.empty()));
    }

    @Test
    void a_manager_is_told_of_their_locations_and_of_no_other() {
        assertThat(asked("sam@sunrise.example", Set.of(), Set.of())
                        .orElseThrow()
                        .locations())
                .containsExactly(HARBOR);
        assertThat(asked("sam@sunrise.example", Set.of(HARBOR), Set.of(Bucket.CLINICAL))
                        .orElseThrow()
                        .buckets())
                .containsExactly(Bucket.CLINICAL);
        assertThat(asked("sam@sunrise.example", Set.of(OAK_STREET), Set.of())).isEmpty();
        assertThat(asked("sam@sunrise.example", Set.of(HARBOR, OAK_STREET), Set.of()))
                .isEmpty();
    }

    @Test
    void an_agencys_lead_is_told_of_the_own_agencys_work_in_the_granted_buckets() {
        Selection selection = asked("lee@northwind.example", Set.of(), Set.of()).orElseThrow();

        assertThat(selection.workOf()).contains(NORTHWIND);
        assertThat(selection.buckets()).containsExactly(Bucket.OTHER);
        assertThat(asked("lee@northwind.example", Set.of(), Set.of(Bucket.BILLING)))
                .isEmpty();
    }

    @Test
    void nobody_else_is_told_anything_and_of_a_location_that_there_is_not_nobody() {
        assertThat(asked("ana@northwind.example", Set.of(), Set.of())).isEmpty();
        assertThat(asked("pat@sunrise.example", Set.of(), Set.of())).isEmpty();
        assertThat(asked("ops@sunrise.example", Set.of(new LocationId("no-such-place")), Set.of()))
                .isEmpty();
    }

    @Test
    void an_audit_is_for_who_manages_every_location() {
        assertThat(NumbersAudience.mayKnowAudit(person("ops@sunrise.example"))).isTrue();
        assertThat(NumbersAudience.mayKnowAudit(person("sam@sunrise.example"))).isFalse();
        assertThat(NumbersAudience.mayKnowAudit(person("lee@northwind.example")))
                .isFalse();
        assertThat(NumbersAudience.mayKnowAudit(person("pat@sunrise.example"))).isFalse();
    }
}
