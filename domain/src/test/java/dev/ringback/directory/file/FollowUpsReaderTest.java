package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import dev.ringback.callback.WantedNext;
import dev.ringback.directory.FollowUpSettings;
import dev.ringback.followup.DueRule;
import dev.ringback.followup.FollowUpRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed after a call is said by the tenant, and by a location for itself. */
class FollowUpsReaderTest {

    private static final FollowUpRule CONFIRMATION =
            FollowUpRule.standard(FollowUpKind.CONFIRMATION).orElseThrow();
    private static final FollowUpRule INSURANCE =
            FollowUpRule.standard(FollowUpKind.INSURANCE_VERIFICATION).orElseThrow();

    private static FollowUpSettings at(String location, String ofTenant, String ofOakStreet) {
        String file = DirectoryFiles.soundBut(
                        "{new-patient: [intake-paperwork, reminders], scheduling: []}", ofOakStreet)
                .replace("catchAll: oak-street", "catchAll: oak-street\nfollowUps: " + ofTenant);
        return DirectoryFiles.directory(file)
                .location(new LocationId(location))
                .orElseThrow()
                .followUps();
    }

    @Test
    void nothing_is_owed_unless_it_is_said() {
        FollowUpSettings settings = DirectoryFiles.directory(DirectoryFiles.SOUND)
                .location(new LocationId("oak-street"))
                .orElseThrow()
                .followUps();

        assertThat(settings.owed()).isEmpty();
        assertThat(settings.named()).containsEntry(Bucket.SCHEDULING, List.of());
    }

    @Test
    void what_the_tenant_says_holds_for_every_location_that_says_nothing_else() {
        assertThat(at("harbor", "{confirmation: on, insurance-verification: {team: money}}", "{}")
                        .owed())
                .containsOnly(
                        Map.entry(FollowUpKind.CONFIRMATION, CONFIRMATION),
                        Map.entry(
                                FollowUpKind.INSURANCE_VERIFICATION,
                                new FollowUpRule(new Team("money"), INSURANCE.buckets(), INSURANCE.due())));
    }

    @Test
    void a_location_switches_a_kind_off_or_says_what_is_different() {
        FollowUpSettings settings = at(
                "oak-street",
                "{confirmation: {due: 2h}, insurance-verification: {team: money}}",
                "{confirmation: off, insurance-verification: {buckets: [new-patient, other], due: 3 business days before}}");

        assertThat(settings.owed())
                .containsOnly(Map.entry(
                        FollowUpKind.INSURANCE_VERIFICATION,
                        new FollowUpRule(
                                new Team("money"),
                                Set.of(Bucket.NEW_PATIENT, Bucket.OTHER),
                                DueRule.afterDays(1).orBeforeVisit(3))));
    }

    @Test
    void business_days_after_take_the_place_of_all_else_that_was_said_of_when_it_is_due() {
        FollowUpSettings settings = at("harbor", "{insurance-verification: {due: 2 business days after}}", "{}");

        assertThat(settings.owed())
                .containsOnly(Map.entry(
                        FollowUpKind.INSURANCE_VERIFICATION,
                        new FollowUpRule(INSURANCE.team(), INSURANCE.buckets(), DueRule.afterDays(2))));
    }

    @Test
    void by_bucket_it_says_what_is_only_named() {
        FollowUpSettings settings =
                at("oak-street", "{confirmation: {due: 2h}}", "{new-patient: [reminders], confirmation: on}");

        assertThat(settings.named()).containsOnlyKeys(Bucket.NEW_PATIENT);
        assertThat(settings.named().get(Bucket.NEW_PATIENT)).containsExactly(WantedNext.REMINDERS);
        assertThat(settings.owed().get(FollowUpKind.CONFIRMATION))
                .isEqualTo(
                        new FollowUpRule(Team.FRONT_DESK, CONFIRMATION.buckets(), DueRule.after(Duration.ofHours(2))));
    }

    @Test
    void a_team_that_would_owe_it_must_be_one() {
        String file = DirectoryFiles.SOUND
                .replace("teams: [front-desk, ", "teams: [desk, ")
                .replace("buckets:\n  billing:", """
                        buckets:
                          new-patient: {team: desk}
                          scheduling: {team: desk}
                          other: {team: desk}
                          billing:""")
                .replace("catchAll: oak-street", "catchAll: oak-street\nfollowUps: {confirmation: on}");

        assertThat(DirectoryFiles.mistakes(file)).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("followUps.confirmation");
            assertThat(mistake.found()).contains("no front-desk");
        });
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
        confirmation: maybe                          | followUps.confirmation      | "maybe"                    | on, off
        appointment-match: on                        | followUps.appointment-match | "appointment-match"        | one of insurance-verification
        new-patient: []                              | followUps.new-patient       | "new-patient"              | one of insurance-verification
        confirmation: {team: nurses}                 | followUps.confirmation.team | "nurses"                   | the id of a team
        confirmation: {due: tomorrow}                | followUps.confirmation.due  | "tomorrow"                 | 1 business day after
        confirmation: {due: 41h}                     | followUps.confirmation.due  | "41h"                      | 5m to 40h
        confirmation: {due: 4m}                      | followUps.confirmation.due  | "4m"                       | 5m to 40h
        confirmation: {due: 31 business days before} | followUps.confirmation.due  | "31 business days before"  | 30 business days
        confirmation: {due: 0 business days before}  | followUps.confirmation.due  | "0 business days before"   | 30 business days
        confirmation: {due: 31 business days after}  | followUps.confirmation.due  | "31 business days after"   | 30 business days
        confirmation: {due: 0 business days after}   | followUps.confirmation.due  | "0 business days after"    | 30 business days
        """)
    void whatever_else_it_says_is_a_mistake(String written, String path, String found, String expected) {
        String tenant = DirectoryFiles.SOUND.replace(
                "catchAll: oak-street", "catchAll: oak-street\nfollowUps: {" + written + "}");

        assertThat(DirectoryFiles.mistakes(tenant)).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo(path);
            assertThat(mistake.found()).contains(found);
            assertThat(mistake.expected()).contains(expected);
        });
    }

    @Test
    void a_list_is_a_mistake_and_so_is_what_is_neither_a_bucket_nor_a_follow_up() {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.SOUND.replace(
                        "catchAll: oak-street", "catchAll: oak-street\nfollowUps: [confirmation]")))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.expected()).contains("a map by follow-up"));
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut("scheduling: []}", "flowers: on}")))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.expected()).contains("a bucket, or one of"));
    }

    @Test
    void what_a_location_says_is_a_map() {
        String file = DirectoryFiles.soundBut(
                "{new-patient: [intake-paperwork, reminders], scheduling: []}", "[confirmation]");

        assertThat(DirectoryFiles.mistakes(file))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.path()).isEqualTo("locations[0].followUps"));
    }
}
