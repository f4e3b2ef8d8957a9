package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.NumbersSettings;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What is in force was checked once; it is read without being judged again (docs/adr/0022-reading-is-not-checking.md). */
class ReadingIsNotCheckingTest {

    @Test
    void a_directory_of_an_earlier_release_is_read_and_works_though_a_check_would_refuse_it_now() {
        var stored = (ObjectNode) DirectoryFiles.tree(DirectoryFiles.SOUND
                .replace("timeZone: America/New_York", "timeZone: UTC")
                .replace("saysAs: Sunrise Harbor", "saysAs: Sunrise Oncology")
                .replace("rhythm: {secondAfter: 1h,", "rhythm: {secondAfter: 30h, patience: 3,")
                .replace("target: 2h}", "target: 500h, fax: none}")
                .replace(
                        "slowAfter: 1.5x target, lowBooking: 30%, manyWaiting: 8",
                        "slowAfter: 0.5x target, lowBooking: 130%, manyWaiting: 0, mood: good")
                .replace("numbers: [\"+13125550110\"]", "numbers: [\"+13125550110\", \"+12125550100\"]"));
        stored.put("theme", "blue").putNull("keep");

        Directory directory = DirectoryReader.read(stored);

        Location oakStreet = directory.location(new LocationId("oak-street")).orElseThrow();
        assertThat(oakStreet.hours().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(oakStreet.rhythm().rules().secondAfter()).isEqualTo(Duration.ofHours(30));
        assertThat(directory.location(new LocationId("harbor")).orElseThrow().saysAs())
                .isEqualTo("Sunrise Oncology");
        assertThat(directory.rule(Bucket.BILLING).target()).isEqualTo(Duration.ofHours(500));
        assertThat(directory.keep()).isEqualTo(Duration.ofDays(400));
        assertThat(directory.numbers()).isEqualTo(new NumbersSettings(12, 0.5, 130, 0, 20, 15));
        assertThat(DirectoryFiles.mistakes(stored))
                .extracting(mistake -> mistake.path())
                .contains(
                        "theme",
                        "keep",
                        "locations[0].timeZone",
                        "locations[0].rhythm.secondAfter",
                        "locations[0].rhythm.patience",
                        "locations[1].saysAs",
                        "locations[1].numbers[1]",
                        "buckets.billing.target",
                        "buckets.billing.fax",
                        "numbers.slowAfter",
                        "numbers.lowBooking",
                        "numbers.manyWaiting",
                        "numbers.mood");
    }

    @Test
    void an_entry_that_refers_to_what_is_gone_says_what_it_said() {
        Directory directory = DirectoryReader.read(DirectoryFiles.tree(DirectoryFiles.SOUND
                .replace("team: money", "team: many")
                .replace("locations: [oak-street]}", "locations: [oak-street, elm-street]}")));

        assertThat(directory.rule(Bucket.BILLING).team()).isEqualTo(new Team("many"));
        assertThat(directory
                        .person("pat@sunrise.example")
                        .orElseThrow()
                        .grants()
                        .covers(new LocationId("elm-street")))
                .isTrue();
    }

    @Test
    void a_key_without_a_value_was_taken_for_none_and_still_is() {
        Directory directory = DirectoryReader.read(DirectoryFiles.tree(DirectoryFiles.SOUND
                .replace("hours: {mon-sun: 09:00-17:00}", "hours: {mon-fri: 08:00-12:00, 13:00-17:00: null}")
                .replace("texting: {", "queueOwner2: null\n    texting: {")));

        assertThat(directory
                        .location(new LocationId("harbor"))
                        .orElseThrow()
                        .hours()
                        .week())
                .hasSize(5);
    }

    /** Nothing could work by these, or nobody would answer: they are no matter of taste. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        keep: 90d                    | keep: soon                   | keep
        tenant: sunrise-health       |                              | tenant
        catchAll: oak-street         | catchAll: elm-street         | catchAll
        timeZone: America/Chicago    | timeZone: Mars/Olympus       | locations[1].timeZone
        hours: {mon-sun: 09:00-17:00} | hours: {}                   | locations[1].hours
        hours: {mon-sun: 09:00-17:00} | hours: {mon: 09-17}         | locations[1].hours.mon
        numbers: ["+13125550110"]    | numbers: ["312"]             | locations[1].numbers[0]
        attempts: 2                  | attempts: 0                  | locations[0].rhythm.attempts
        tooFew: 12                   | tooFew: 0                    | numbers.tooFew
        slowAfter: 1.5x target       | slowAfter: 2                 | numbers.slowAfter
        secondAfter: 1h              | secondAfter: 0h              | locations[0].rhythm.secondAfter
        secondAfter: 1h              | earliest: "21:00"            | locations[0].rhythm
        role: manager                | role: boss                   | staff[3].role
        role: assistant, agency: northwind | role: assistant        | staff[0].agency
        queueOwner: pat@sunrise.example |                           | locations[0].queueOwner
        """)
    void what_cannot_be_understood_fails_and_says_where(String text, String instead, String path) {
        var stored = DirectoryFiles.tree(DirectoryFiles.soundBut(text, instead == null ? "" : instead));

        assertThatThrownBy(() -> DirectoryReader.read(stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the stored directory has mistakes: " + path + ": found ");
    }
}
