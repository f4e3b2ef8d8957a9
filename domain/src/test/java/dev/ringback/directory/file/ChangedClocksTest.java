package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A location whose clocks a law has changed is not put in force by a Java runtime that has the old ones. */
class ChangedClocksTest {

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver, -08:00, 2026b",
        "Canada/Pacific,    -08:00, 2026b",
        "America/Edmonton,  -07:00, 2026c",
        "Canada/Mountain,   -07:00, 2026c",
        "Africa/Casablanca, +01:00, 2026c"
    })
    void the_clocks_of_before_the_law_are_not_taken(ZoneId zone, ZoneOffset before, String release) {
        assertThat(ChangedClocks.unknownTo(zone, ZoneRules.of(before)))
                .hasValueSatisfying(
                        law -> assertThat(law.expected().in(Language.EN)).contains(release));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver,    -07:00",
        "America/Edmonton,     -06:00",
        "Africa/Casablanca,    Z",
        "America/Los_Angeles,  -08:00",
        "America/Fort_Nelson,  -07:00"
    })
    void clocks_that_are_right_are_taken(ZoneId zone, ZoneOffset now) {
        assertThat(ChangedClocks.unknownTo(zone, ZoneRules.of(now))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"America/Vancouver, -07:00", "America/Edmonton, -06:00"})
    void a_directory_is_refused_where_this_java_would_open_its_location_an_hour_off(String zone, ZoneOffset now) {
        boolean known = ZoneId.of(zone)
                .getRules()
                .getOffset(Instant.parse("2026-12-15T20:00:00Z"))
                .equals(now);

        var mistakes = DirectoryFiles.mistakes(DirectoryFiles.soundBut("America/Chicago", zone));

        assertThat(mistakes).hasSize(known ? 0 : 1).allSatisfy(mistake -> {
            assertThat(mistake.path()).isEqualTo("locations[1].timeZone");
            assertThat(mistake.found()).contains(zone, "tzdb is 20");
        });
    }

    /** What is in force stays in force: it is read without being judged (docs/adr/0022-reading-is-not-checking.md). */
    @ParameterizedTest
    @ValueSource(strings = {"America/Vancouver", "America/Edmonton"})
    void a_directory_in_force_is_read_by_any_java(String zone) {
        var directory = DirectoryReader.read(DirectoryFiles.tree(DirectoryFiles.soundBut("America/Chicago", zone)));

        assertThat(directory
                        .location(new LocationId("harbor"))
                        .orElseThrow()
                        .hours()
                        .zone())
                .isEqualTo(ZoneId.of(zone));
    }
}
