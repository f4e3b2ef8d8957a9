package dev.ringback.directory.file;

import static dev.ringback.directory.file.DirectoryFiles.SOUND;
import static dev.ringback.directory.file.DirectoryFiles.directory;
import static dev.ringback.directory.file.DirectoryFiles.soundBut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryDiffTest {

    private static List<Change> changes(String after) {
        return DirectoryDiff.between(Optional.of(directory(SOUND)), directory(after))
                .changes();
    }

    @Test
    void the_same_directory_changes_nothing() {
        assertThat(changes(SOUND)).isEmpty();
    }

    @Test
    void a_default_that_is_written_out_changes_nothing() {
        assertThat(changes(
                        soundBut("{secondAfter: 1h, attempts: 2,", "{secondAfter: 60m, attempts: 2, firstNeeds: 15m,")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sat: 09:00-12:00           | sat: 09:00-13:00         | locations.oak-street.hours.sat                        | 'Oak Street (oak-street): hours on Saturday: was 09:00-12:00, now 09:00-13:00'
        sat: 09:00-12:00           | sat: 09:00-24:00         | locations.oak-street.hours.sat                        | 'Oak Street (oak-street): hours on Saturday: was 09:00-12:00, now 09:00-24:00'
        closed: [2026-11-26]       | closed: []               | 'locations.oak-street.closed["2026-11-26"]'           | 'Oak Street (oak-street): closed on 2026-11-26 is gone'
        campaign: spring-checkups  | campaign: fall           | 'locations.oak-street.lines["+12125550102"].campaign' | 'Oak Street (oak-street): line +12125550102 belongs to campaign: was spring-checkups, now fall'
        onMissedCall: true         | onMissedCall: false      | locations.oak-street.texting.onMissedCall             | 'Oak Street (oak-street): text right after a missed call: was yes, now no'
        onMissedCall: true         | 'onMissedCall: true, window: "09:00-18:00"' | locations.oak-street.texting.window | 'Oak Street (oak-street): hours of texts: was 08:00-20:00, now 09:00-18:00'
        '["+13125550110"]'         | '["+13125550110", "+13125550111"]' | 'locations.harbor.numbers["+13125550111"]'  | 'Harbor (harbor): number +13125550111 is new'
        target: 2h                 | target: 90m              | buckets.billing.target                                | 'bucket billing: target in open time: was 2h, now 90m'
        'billing: {attempts: 1}'   | 'billing: {attempts: 3}' | locations.oak-street.rhythm.buckets.billing.attempts  | 'Oak Street (oak-street): for billing, attempts: was 1, now 3'
        name: Northwind Virtual Assistants | name: Northwind  | agencies.northwind.name                               | 'agency northwind: name: was Northwind Virtual Assistants, now Northwind'
        buckets: [other]           | 'buckets: [other, referral]' | 'staff["lee@northwind.example"].buckets.referral' | 'lee@northwind.example: grant for bucket referral is new'
        keep: 90d                  | keep: 91d                | keep                                                  | 'the tenant: closed callbacks are kept for: was 90d, now 91d'
        remove: [stroke]           | remove: []               | urgentWords.remove.stroke                             | 'urgent words: taken out: "stroke" is gone'
        tooFew: 12                 | tooFew: 20               | numbers.tooFew                                        | 'the numbers: nothing is said of fewer than: was 12, now 20'
        slowAfter: 1.5x target     | slowAfter: 3x target     | numbers.slowAfter                                     | 'the numbers: callbacks are slow beyond: was 1.5x target, now 3x target'
        'lowBooking: 30%, '        | ''                       | numbers.lowBooking                                    | 'the numbers: patients reached who have a visit are few below: was 30%, now 40%'
        manyWaiting: 8             | manyWaiting: 9           | numbers.manyWaiting                                   | 'the numbers: callbacks that wait at once are many from: was 8, now 9'
        repeatCallers: 20%         | repeatCallers: 21%       | numbers.repeatCallers                                 | 'the numbers: patients who called again are many above: was 20%, now 21%'
        unresolved: 15%            | unresolved: 100%         | numbers.unresolved                                    | 'the numbers: callbacks left open at a close are many above: was 15%, now 100%'
        """)
    void says_each_change_with_its_path_and_in_words(String was, String now, String path, String words) {
        List<Change> changes = changes(soundBut(was, now));

        assertThat(changes).extracting(Change::path).containsExactly(path);
        assertThat(changes)
                .extracting(change -> change.inWords().in(Language.EN))
                .containsExactly(words);
    }

    @Test
    void somebody_new_is_one_change_that_says_what_they_may_do() {
        String after = soundBut(
                "  - {id: ops@",
                "  - {id: kit@sunrise.example, role: clinician, locations: [harbor], buckets: [clinical]}\n"
                        + "  - {id: ops@");

        assertThat(changes(after)).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Change.Added.class);
            assertThat(change.path()).isEqualTo("staff[\"kit@sunrise.example\"]");
            assertThat(change.inWords().in(Language.EN))
                    .isEqualTo("kit@sunrise.example is new: id kit@sunrise.example; role clinician;"
                            + " grant for location harbor; grant for bucket clinical; speaks en");
        });
    }

    @Test
    void somebody_who_goes_is_one_change() {
        String after = soundBut(
                "  - {id: lee@northwind.example, role: agency-lead, agency: northwind, locations: all, buckets:"
                        + " [other]}\n",
                "");

        assertThat(changes(after))
                .extracting(change -> change.inWords().in(Language.EN))
                .containsExactly("lee@northwind.example is gone");
    }

    @Test
    void a_grant_for_all_locations_that_becomes_one_for_some_says_both() {
        assertThat(changes(soundBut(
                        "agency-lead, agency: northwind, locations: all",
                        "agency-lead, agency: northwind, locations: [harbor]")))
                .extracting(change -> change.inWords().in(Language.EN))
                .containsExactlyInAnyOrder(
                        "lee@northwind.example: grant for all locations is gone",
                        "lee@northwind.example: grant for location harbor is new");
    }

    @Test
    void an_entry_that_only_moved_within_its_list_has_not_changed() {
        String pat = "  - {id: pat@sunrise.example, role: coordinator, locations: [oak-street]}\n";
        String sam = "  - {id: sam@sunrise.example, role: manager, locations: [harbor]}\n";

        assertThat(changes(soundBut(pat + sam, sam + pat))).isEmpty();
    }

    @Test
    void a_first_directory_is_all_new() {
        List<Change> changes =
                DirectoryDiff.between(Optional.empty(), directory(SOUND)).changes();

        assertThat(changes).hasOnlyElementsOfType(Change.Added.class);
        assertThat(changes)
                .extracting(Change::path)
                .contains("tenant", "locations.oak-street", "agencies.northwind", "staff[\"ops@sunrise.example\"]");
    }
}
