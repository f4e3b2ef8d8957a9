package dev.ringback.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Team;
import dev.ringback.callback.WantedNext;
import dev.ringback.directory.file.DirectoryFiles;
import dev.ringback.rhythm.ChangedRhythm;
import dev.ringback.rhythm.OpenSpan;
import dev.ringback.rhythm.RhythmRules;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private static final String LEAST = """
        tenant: sunrise-health
        catchAll: oak-street
        locations:
          - id: oak-street
            name: Oak Street
            saysAs: Sunrise Family Practice
            timeZone: America/New_York
            numbers: ["+12125550100"]
            callBackOn: "+12125550100"
            hours: {mon: 00:00-24:00}
        staff:
          - {id: sam@sunrise.example, role: manager, locations: all}
        """;

    private final Directory directory = DirectoryFiles.directory(DirectoryFiles.SOUND);
    private final Location oakStreet = location("oak-street");
    private final Location harbor = location("harbor");

    @Test
    void names_the_owners_of_queues_to_whom_no_mail_can_be_sent() {
        assertThat(DirectoryFiles.directory(LEAST).ownersWithoutMail()).isEmpty();
        assertThat(DirectoryFiles.directory(LEAST.replace("sam@sunrise.example", "00u1sam"))
                        .ownersWithoutMail())
                .containsExactly(Map.entry(new LocationId("oak-street"), new PersonId("00u1sam")));
    }

    @Test
    void finds_the_location_that_owns_a_dialled_number() {
        assertThat(directory.ownerOf(new PhoneNumber("+12125550102"))).contains(oakStreet);
        assertThat(directory.ownerOf(new PhoneNumber("+13125550110"))).contains(harbor);
        assertThat(directory.ownerOf(new PhoneNumber("+12125550199"))).isEmpty();
    }

    @Test
    void has_a_location_for_what_nobody_owns() {
        assertThat(directory.catchAllLocation()).isEqualTo(oakStreet);
    }

    @Test
    void a_number_that_patients_are_told_to_call_is_that_locations_even_if_it_is_not_among_its_numbers() {
        Directory other = DirectoryFiles.directory(
                DirectoryFiles.soundBut("callBackOn: \"+13125550110\"", "callBackOn: \"+13125550119\""));

        assertThat(other.ownerOf(new PhoneNumber("+13125550119")).map(Location::id))
                .contains(new LocationId("harbor"));
        assertThat(other.ownerOf(new PhoneNumber("+13125550118"))).isEmpty();
    }

    @Test
    void reads_what_a_location_is() {
        assertThat(oakStreet.name()).isEqualTo("Oak Street");
        assertThat(oakStreet.saysAs()).isEqualTo("Sunrise Family Practice");
        assertThat(oakStreet.callBackOn()).isEqualTo(new PhoneNumber("+12125550100"));
        assertThat(oakStreet.hours().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(oakStreet.hours().closed()).containsExactly(LocalDate.of(2026, 11, 26));
        assertThat(oakStreet.followUps().named())
                .containsEntry(Bucket.NEW_PATIENT, List.of(WantedNext.INTAKE_PAPERWORK, WantedNext.REMINDERS))
                .containsEntry(Bucket.SCHEDULING, List.of());
        assertThat(oakStreet.shortAbandon()).isEqualTo(new ShortAbandon(Duration.ofSeconds(5), ShortAbandons.NOTHING));
        assertThat(oakStreet.texting())
                .map(TextingSettings::link)
                .contains(Optional.of(URI.create("https://book.example.org/oak")));
        assertThat(oakStreet.texting().orElseThrow().onMissedCall()).isEqualTo(TextingSettings.OnMissedCall.TEXT);
        assertThat(harbor.texting()).isEmpty();
        assertThat(harbor.connect()).isEmpty();
    }

    @Test
    void reads_ranges_of_days_and_several_spans_a_day() {
        List<OpenSpan> withLunchBreak = List.of(
                new OpenSpan(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new OpenSpan(LocalTime.of(13, 0), LocalTime.of(17, 0)));

        assertThat(oakStreet.hours().week())
                .containsOnlyKeys(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY))
                .containsEntry(DayOfWeek.MONDAY, withLunchBreak)
                .containsEntry(DayOfWeek.FRIDAY, withLunchBreak)
                .containsEntry(DayOfWeek.SATURDAY, List.of(new OpenSpan(LocalTime.of(9, 0), LocalTime.of(12, 0))));
    }

    @Test
    void a_line_or_a_queue_may_imply_a_bucket() {
        String queue = "arn:aws:connect:us-east-1:111122223333:instance/1/queue/7";
        var marked = new PhoneNumber("+12125550102");
        var plain = new PhoneNumber("+12125550100");

        assertThat(directory.bucketOfLine(oakStreet, marked)).contains(Bucket.NEW_PATIENT);
        assertThat(oakStreet.line(marked).campaign()).contains("spring-checkups");
        assertThat(directory.bucketOfLine(oakStreet, plain)).isEmpty();
        assertThat(oakStreet.line(plain)).isEqualTo(Line.PLAIN);
        assertThat(directory.bucketOfQueue(oakStreet, queue)).contains(Bucket.SCHEDULING);
        assertThat(directory.bucketOfQueue(oakStreet, queue + "7")).isEmpty();
        assertThat(directory.bucketOfQueue(harbor, queue)).isEmpty();
    }

    @Test
    void knows_the_instance_by_its_id() {
        assertThat(oakStreet.connect().orElseThrow().instanceId()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(oakStreet.connect().orElseThrow().taskFlow()).contains("flow-1");
    }

    @Test
    void a_bucket_that_changes_the_rhythm_keeps_what_the_location_changed() {
        RhythmRules ofOakStreet = ChangedRhythm.changed()
                .secondAfter(Duration.ofHours(1))
                .attempts(2)
                .rules();

        assertThat(directory.rhythmRules(oakStreet, Bucket.OTHER)).isEqualTo(ofOakStreet);
        assertThat(directory.rhythmRules(oakStreet, Bucket.BILLING))
                .isEqualTo(ChangedRhythm.changed()
                        .secondAfter(Duration.ofHours(1))
                        .attempts(1)
                        .rules());
        assertThat(directory.rhythmRules(harbor, Bucket.BILLING)).isEqualTo(RhythmRules.DEFAULTS);
    }

    @Test
    void every_number_of_the_rhythm_can_be_changed() {
        var changed = DirectoryFiles.directory(DirectoryFiles.soundBut(
                "rhythm: {secondAfter: 1h, attempts: 2, buckets: {billing: {attempts: 1}}}",
                "rhythm: {firstNeeds: 1m, secondAfter: 3h, lastBeforeClose: 0m, morning: '9:30', midday: '13:00',"
                        + " afternoon: '15:00', attempts: 5, earliest: '09:00', latest: '20:00', repeatAfter: 45m}"));

        assertThat(changed.rhythmRules(changed.catchAllLocation(), Bucket.OTHER))
                .isEqualTo(new RhythmRules(
                        Duration.ofMinutes(1),
                        Duration.ofHours(3),
                        Duration.ZERO,
                        LocalTime.of(9, 30),
                        LocalTime.of(15, 0),
                        LocalTime.of(13, 0),
                        5,
                        LocalTime.of(9, 0),
                        LocalTime.of(20, 0),
                        Duration.ofMinutes(45)));
    }

    @Test
    void the_tenant_changes_a_buckets_team_and_target_but_not_whether_it_is_texted() {
        assertThat(directory.rule(Bucket.BILLING))
                .isEqualTo(new BucketRule(new Team("money"), Duration.ofHours(2), BucketRule.Texting.ALLOWED));
        assertThat(directory.rule(Bucket.CLINICAL).texting()).isEqualTo(BucketRule.Texting.FORBIDDEN);
    }

    @Test
    void a_hand_off_is_due_within_the_shortest_target_of_its_team() {
        assertThat(directory.handOffTarget(Team.FRONT_DESK)).isEqualTo(Duration.ofMinutes(15));
        assertThat(directory.handOffTarget(Team.CLINICAL)).isEqualTo(Duration.ofMinutes(15));
        assertThat(directory.handOffTarget(Team.REFERRALS)).isEqualTo(Duration.ofHours(2));
        assertThat(directory.handOffTarget(new Team("money"))).isEqualTo(Duration.ofHours(2));
        assertThat(directory.handOffTarget(Team.INSURANCE)).isEqualTo(Duration.ofHours(4));
    }

    @Nested
    class Staff {

        @Test
        void is_found_whatever_the_case_of_the_claim() {
            assertThat(directory.person("aNA@northwind.EXAMPLE").map(Person::id))
                    .contains(new PersonId("Ana@Northwind.example"));
            assertThat(directory.person("eve@northwind.example")).isEmpty();
        }

        @Test
        void of_an_agency_works_on_everything_but_clinical_unless_told_otherwise() {
            assertThat(person("ana@northwind.example").agency()).contains(new AgencyId("northwind"));
            assertThat(person("ana@northwind.example").grants().buckets())
                    .isEqualTo(EnumSet.complementOf(EnumSet.of(Bucket.CLINICAL)));
            assertThat(person("lee@northwind.example").grants().buckets()).isEqualTo(Set.of(Bucket.OTHER));
        }

        @Test
        void in_house_works_on_everything() {
            assertThat(person("pat@sunrise.example").grants().buckets()).isEqualTo(EnumSet.allOf(Bucket.class));
        }

        @ParameterizedTest
        @CsvSource({
            "ana@northwind.example, oak-street, true",
            "ana@northwind.example, harbor, false",
            "lee@northwind.example, harbor, true",
            "sam@sunrise.example, oak-street, false",
            "ops@sunrise.example, oak-street, true"
        })
        void sees_granted_locations_only(String id, String location, boolean granted) {
            assertThat(person(id).grants().covers(new LocationId(location))).isEqualTo(granted);
        }

        @Test
        void owns_the_queue_it_is_named_for_or_else_as_a_manager_of_the_location() {
            assertThat(directory.queueOwner(oakStreet)).isEqualTo(person("pat@sunrise.example"));
            assertThat(directory.queueOwner(harbor)).isEqualTo(person("sam@sunrise.example"));
        }

        @Test
        void is_named_as_queue_owner_in_any_case() {
            var shouted = DirectoryFiles.directory(DirectoryFiles.soundBut("queueOwner: pat@", "queueOwner: PAT@"));

            assertThat(shouted.queueOwner(shouted.catchAllLocation()).id())
                    .isEqualTo(new PersonId("pat@sunrise.example"));
        }

        private Person person(String id) {
            return directory.person(id).orElseThrow();
        }
    }

    @Nested
    class Defaulted {

        private final Directory least = DirectoryFiles.directory(LEAST);

        @Test
        void keeps_closed_callbacks_for_400_days() {
            assertThat(least.keep()).isEqualTo(Duration.ofDays(400));
        }

        @Test
        void has_the_teams_of_the_rules_no_agencies_and_no_urgent_words_of_its_own() {
            assertThat(least.teams())
                    .containsExactly(Team.FRONT_DESK, Team.REFERRALS, Team.BILLING, Team.CLINICAL, Team.INSURANCE);
            assertThat(least.agencies()).isEmpty();
            assertThat(least.urgentWords()).isEqualTo(UrgentWordChanges.NONE);
        }

        /** docs/rules.md §2. */
        @ParameterizedTest
        @CsvSource({
            "NEW_PATIENT, front-desk,  15, ALLOWED",
            "SCHEDULING,  front-desk,  30, ALLOWED",
            "REFERRAL,    referrals,  120, ALLOWED",
            "BILLING,     billing,    240, ALLOWED",
            "CLINICAL,    clinical,    15, FORBIDDEN",
            "OTHER,       front-desk,  60, ALLOWED"
        })
        void has_the_buckets_of_the_rules(Bucket bucket, String team, int minutes, BucketRule.Texting texting) {
            assertThat(least.rule(bucket))
                    .isEqualTo(new BucketRule(new Team(team), Duration.ofMinutes(minutes), texting));
        }

        @Test
        void a_location_has_the_usual_rhythm_opens_short_abandons_and_never_texts() {
            Location location = least.catchAllLocation();

            assertThat(location.rhythm()).isEqualTo(RhythmSettings.DEFAULT);
            assertThat(location.shortAbandon())
                    .isEqualTo(new ShortAbandon(Duration.ofSeconds(10), ShortAbandons.CALLBACK));
            assertThat(location.texting()).isEmpty();
            assertThat(location.queueOwner()).isEmpty();
        }

        @Test
        void a_day_may_last_until_midnight() {
            assertThat(least.catchAllLocation().hours().week().get(DayOfWeek.MONDAY))
                    .containsExactly(new OpenSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
    }

    private Location location(String id) {
        return directory.location(new LocationId(id)).orElseThrow();
    }
}
