package dev.ringback.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WantedNext;
import dev.ringback.callback.Worker;
import dev.ringback.directory.file.DirectoryFiles;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.texting.OwedTextRule;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rules are told of a location, and of somebody who works there. */
class LocationPolicyTest {

    private static final PhoneNumber PATIENT = new PhoneNumber("+12125550123");

    private final Directory directory = DirectoryFiles.directory(DirectoryFiles.SOUND);

    private LocationPolicy policy(String location) {
        return new LocationPolicy(
                directory, directory.location(new LocationId(location)).orElseThrow(), _ -> CallerZones.UNKNOWN);
    }

    @Test
    void a_bucket_has_the_team_and_the_target_that_the_tenant_gave_it() {
        assertThat(policy("harbor").rule(Bucket.BILLING).team()).isEqualTo(new Team("money"));
        assertThat(policy("harbor").rule(Bucket.BILLING).target()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void follow_ups_are_those_of_the_location_or_all_where_it_names_none() {
        assertThat(policy("oak-street").wantedNext(Bucket.NEW_PATIENT))
                .containsExactly(WantedNext.INTAKE_PAPERWORK, WantedNext.REMINDERS);
        assertThat(policy("oak-street").wantedNext(Bucket.SCHEDULING)).isEmpty();
        assertThat(policy("harbor").wantedNext(Bucket.SCHEDULING)).isEqualTo(WantedNext.ALL);
    }

    @Test
    void the_rhythm_is_that_of_the_location_and_the_bucket() {
        assertThat(policy("oak-street")
                        .rhythm(Bucket.SCHEDULING, PATIENT)
                        .rules()
                        .attempts())
                .isEqualTo(2);
        assertThat(policy("oak-street").rhythm(Bucket.BILLING, PATIENT).rules().attempts())
                .isEqualTo(1);
        assertThat(policy("harbor").rhythm(Bucket.BILLING, PATIENT).rules().attempts())
                .isEqualTo(3);
    }

    @Test
    void hours_and_what_a_short_call_opens_are_those_of_the_location() {
        assertThat(policy("oak-street").shortAbandons()).isEqualTo(ShortAbandons.NOTHING);
        assertThat(policy("oak-street").hours())
                .isEqualTo(policy("oak-street").location().hours());
    }

    @Test
    void a_team_has_as_long_for_a_hand_off_as_for_the_bucket_that_it_owns() {
        assertThat(policy("harbor").handOffTarget(new Team("money"))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void only_people_of_an_agency_have_one() {
        Person lee = directory.person("lee@northwind.example").orElseThrow();

        assertThat(lee.worker()).isEqualTo(new Worker(lee.id(), Optional.of(new AgencyId("northwind"))));
        assertThatThrownBy(() ->
                        new Person(new PersonId("pat@sunrise.example"), Role.COORDINATOR, lee.agency(), lee.grants()))
                .hasMessageContaining("assistants and agency leads have an agency, nobody else does");
    }

    @Test
    void what_is_owed_after_a_call_is_what_the_location_switches_on_and_texts_only_where_it_texts() {
        Directory owing = DirectoryFiles.directory(DirectoryFiles.SOUND.replace(
                "catchAll: oak-street", "catchAll: oak-street\nfollowUps: {confirmation: on, reminder: on}"));
        Location oakStreet = owing.location(new LocationId("oak-street")).orElseThrow();
        Location harbor = owing.location(new LocationId("harbor")).orElseThrow();
        var texting = new LocationPolicy(owing, oakStreet, _ -> CallerZones.UNKNOWN);
        var silent = new LocationPolicy(owing, harbor, _ -> CallerZones.UNKNOWN);

        assertThat(texting.followUp(FollowUpKind.CONFIRMATION)).isEqualTo(silent.followUp(FollowUpKind.CONFIRMATION));
        assertThat(texting.followUp(FollowUpKind.CONFIRMATION)).isPresent();
        assertThat(texting.followUp(FollowUpKind.POST_VISIT)).isEmpty();
        assertThat(texting.owes(TextStep.Purpose.REMINDER)).contains(OwedTextRule.standard(TextStep.Purpose.REMINDER));
        assertThat(texting.owes(TextStep.Purpose.FEEDBACK)).isEmpty();
        assertThat(silent.owes(TextStep.Purpose.REMINDER)).isEmpty();
        assertThat(silent.texts()).isEqualTo(ContactWindow.TEXTS);
        assertThat(texting.script(Bucket.BILLING, Language.EN))
                .isEqualTo(oakStreet.script(Bucket.BILLING, Language.EN).version());
    }
}
