package dev.ringback.directory;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Actor;
import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Preferences;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import dev.ringback.directory.file.DirectoryFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemovalsTest {

    private static final Instant NOW = at("tue 09:00");

    private static final String FILE = """
        tenant: sunrise-health
        catchAll: harbor
        locations:
          - {id: harbor, name: Harbor, saysAs: Sunrise Harbor, timeZone: America/Chicago, numbers: ["+13125550110"],
             callBackOn: "+13125550110", hours: {mon-sun: 09:00-17:00}}
          - {id: oak-street, name: Oak Street, saysAs: Sunrise Oak, timeZone: America/New_York, numbers: ["+12125550100"],
             callBackOn: "+12125550100", hours: {mon-sun: 09:00-17:00}}
        teams: [front-desk, referrals, billing, clinical, insurance, night-shift]
        agencies:
          - {id: northwind, name: Northwind}
          - {id: bluebird, name: Bluebird}
        staff:
          - {id: ana@northwind.example, role: assistant, agency: northwind, locations: [oak-street, harbor], buckets: [scheduling, other]}
          - {id: sam@sunrise.example, role: manager, locations: all}
        """;

    private final Callback due = callback();
    private final Callback heldByAna = due.with(Claims.entries(new Worker(ANA, Optional.empty()), NOW));

    private static Callback callback() {
        var opened = new Entry.Opened(
                at("tue 08:00"),
                call("c-1", at("tue 08:00")),
                Team.FRONT_DESK,
                at("tue 10:00"),
                Optional.empty(),
                Preferences.NONE);
        return Callback.of(new CallbackId("cb1"), WHO, 1, List.of(opened), List.of(), 1)
                .with(new Entry.Due(at("tue 08:00"), Attempt.FIRST));
    }

    private static Removals removals(String was, String now) {
        assertThat(FILE).contains(was);
        return Removals.between(DirectoryFiles.directory(FILE), DirectoryFiles.directory(FILE.replace(was, now)));
    }

    private static List<OpenWork> openWork(Removals removals, Callback... open) {
        return removals.openWork(Stream.of(open), NOW);
    }

    private static Removals withoutOakStreet() {
        String oak = FILE.substring(FILE.indexOf("  - {id: oak-street"), FILE.indexOf("teams:"));
        String file = FILE.replace(oak, "").replace("[oak-street, harbor]", "[harbor]");
        return Removals.between(DirectoryFiles.directory(FILE), DirectoryFiles.directory(file));
    }

    @Test
    void nothing_that_stays_or_comes_is_a_removal() {
        assertThat(removals("[scheduling, other]", "[scheduling, other, referral]")
                        .all())
                .isEmpty();
        assertThat(removals("Sunrise Oak", "Sunrise Oak Street").all()).isEmpty();
    }

    @Test
    void a_location_cannot_go_while_a_callback_is_open_there() {
        Removals removals = withoutOakStreet();

        assertThat(removals.locations()).containsExactly(OAK_STREET);
        assertThat(openWork(removals, due)).singleElement().satisfies(work -> {
            assertThat(work.removal().path()).isEqualTo("locations.oak-street");
            assertThat(work.callbacks()).containsExactly(due.id());
        });
    }

    @Test
    void a_closed_callback_is_in_nobodys_way() {
        Callback closed = due.with(new Entry.Closed(NOW, Ending.DECLINED, List.of()));

        assertThat(openWork(withoutOakStreet(), closed)).isEmpty();
    }

    @Test
    void a_grant_for_a_location_that_goes_is_not_a_removal_of_its_own() {
        assertThat(withoutOakStreet().all()).containsExactly(new Removal.OfLocation(OAK_STREET));
    }

    @Test
    void somebody_cannot_go_while_they_hold_a_callback() {
        String ana = FILE.substring(FILE.indexOf("  - {id: ana@"), FILE.indexOf("  - {id: sam@"));

        assertThat(openWork(removals(ana, ""), heldByAna))
                .extracting(OpenWork::removal)
                .containsExactly(new Removal.OfPerson(ANA));
        assertThat(openWork(removals(ana, ""), due)).isEmpty();
    }

    @Test
    void a_claim_that_has_lapsed_holds_nobody_back() {
        Callback lapsed = due.with(Claims.entries(new Worker(ANA, Optional.empty()), NOW.minus(Claims.LASTS)));
        String ana = FILE.substring(FILE.indexOf("  - {id: ana@"), FILE.indexOf("  - {id: sam@"));

        assertThat(openWork(removals(ana, ""), lapsed)).isEmpty();
    }

    @Test
    void somebody_who_is_written_differently_cannot_finish_what_they_hold() {
        assertThat(openWork(removals("id: ana@northwind", "id: Ana@northwind"), heldByAna))
                .hasSize(1);
    }

    @Test
    void a_grant_cannot_go_while_its_holder_works_by_it() {
        assertThat(openWork(removals("[scheduling, other]", "[other]"), heldByAna))
                .hasSize(1);
        assertThat(openWork(removals("[scheduling, other]", "[scheduling]"), heldByAna))
                .isEmpty();
        assertThat(openWork(removals("[oak-street, harbor]", "[harbor]"), heldByAna))
                .hasSize(1);
        assertThat(openWork(removals("[oak-street, harbor]", "[oak-street]"), heldByAna))
                .isEmpty();
        assertThat(heldByAna.bucket()).isEqualTo(Bucket.SCHEDULING);
    }

    @Test
    void an_agency_cannot_go_while_one_of_its_people_holds_a_callback_even_if_they_move_to_another() {
        String agency = "  - {id: northwind, name: Northwind}\n";
        String moved = FILE.replace(agency, "").replace("agency: northwind", "agency: bluebird");
        Removals removals = Removals.between(DirectoryFiles.directory(FILE), DirectoryFiles.directory(moved));

        assertThat(openWork(removals, heldByAna))
                .extracting(work -> work.removal().path())
                .containsExactly("agencies.northwind");
        assertThat(removals.all()).contains(new Removal.OfAgency(new AgencyId("northwind"), Set.of(ANA)));
    }

    @Test
    void a_team_cannot_go_while_a_callback_is_handed_off_to_it() {
        Team night = new Team("night-shift");
        Removals removals = removals(", night-shift]", "]");

        assertThat(removals.teams()).containsExactly(night);
        assertThat(openWork(removals, heldByAna.with(new Entry.HandedOff(NOW, new Actor.Rule(), night, NOW))))
                .hasSize(1);
        assertThat(openWork(removals, due)).isEmpty();
    }

    @Test
    void a_callback_that_is_found_twice_is_named_once() {
        assertThat(openWork(withoutOakStreet(), due, due).getFirst().callbacks())
                .hasSize(1);
    }

    @Test
    void what_is_taken_away_tells_which_callbacks_must_be_looked_at() {
        Directory before = DirectoryFiles.directory(FILE);
        Directory withoutTeam = DirectoryFiles.directory(FILE.replace(", night-shift", ""));
        Directory withoutBucket =
                DirectoryFiles.directory(FILE.replace("buckets: [scheduling, other]", "buckets: [other]"));
        Directory withoutPlace =
                DirectoryFiles.directory(FILE.replace("locations: [oak-street, harbor]", "locations: [harbor]"));

        assertThat(Removals.between(before, before).concernPeople()).isFalse();
        assertThat(Removals.between(before, withoutTeam).concernPeople()).isFalse();
        assertThat(Removals.between(before, withoutTeam).teams()).containsExactly(new Team("night-shift"));
        assertThat(Removals.between(before, withoutBucket).concernPeople()).isTrue();
        assertThat(Removals.between(before, withoutPlace).concernPeople()).isTrue();
        assertThat(Removals.between(before, withoutPlace).locations()).isEmpty();
    }
}
