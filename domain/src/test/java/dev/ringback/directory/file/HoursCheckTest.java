package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.rhythm.OpenHours;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the hours of a location, its closed days and its special ones. */
class HoursCheckTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-fri: 08:00-12:00; 13:00-17:00 | locations[0].hours.mon-fri    | "08:00-12:00; 13:00-17:00" | such as 08:00-12:00
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-fri: 8-12                     | locations[0].hours.mon-fri    | "8-12"         | such as 08:00-12:00
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-fri: 08:00-12:60              | locations[0].hours.mon-fri    | "08:00-12:60"  | such as 08:00-12:00
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-fri: 08:00-12:00,             | locations[0].hours.mon-fri    | ""             | such as 08:00-12:00
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-fri: 17:00-08:00              | locations[0].hours.mon-fri    | "17:00-08:00"  | a night is two
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-fri: 08:00-13:00, 12:00-17:00 | locations[0].hours.mon-fri    | 08:00-13:00 and 12:00-17:00 | do not overlap
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-fri: [08:00-12:00]            | locations[0].hours.mon-fri    | ["08:00-12:00"] | as one text
        mon-fri: 08:00-12:00, 13:00-17:00 | mon-sat: 08:00-12:00              | locations[0].hours.sat        | another entry for sat | it is in mon-sat too
        sat: 09:00-12:00                  | sab: 09:00-12:00                  | locations[0].hours.sab        | the day "sab"  | mon, tue, wed
        sat: 09:00-12:00                  | sun-sat: 09:00-12:00              | locations[0].hours.sun-sat    | ends before it starts | mon-fri
        hours: {mon-sun: 09:00-17:00}     | hours: {}                         | locations[1].hours            | no day         | at least one day
        hours: {mon-sun: 09:00-17:00}     | hours: 09:00-17:00                | locations[1].hours            | "09:00-17:00"  | open hours by day
        hours: {mon-sun: 09:00-17:00}     | hours: {mon-sun: 21:30-24:00}     | locations[1].hours            | {"mon-sun":"21:30-24:00"} | from 08:00 to 21:00
        closed: [2026-11-26]              | closed: [2026-11-31]              | locations[0].closed[0]        | "2026-11-31"   | 2026-12-25
        closed: [2026-11-26]              | closed: 2026-11-26                | locations[0].closed           | "2026-11-26"   | a list
        closed: [2026-11-26]              | closed: [2026-12-27..2026-12-25]  | locations[0].closed[0]        | "2026-12-27..2026-12-25" | not before its first
        closed: [2026-11-26]              | closed: [2026-01-01..2027-01-02]  | locations[0].closed[0]        | "2026-01-01..2027-01-02" | at most 366 days
        closed: [2026-11-26]              | closed: [0000-01-01..9999-12-31]  | locations[0].closed[0]        | "0000-01-01..9999-12-31" | at most 366 days
        closed: [2026-11-26]              | closed: [2026-11-26..2026-11-31]  | locations[0].closed[0]        | "2026-11-26..2026-11-31" | the first and the last
        closed: [2026-11-26]              | closed: [2026-11-26..]            | locations[0].closed[0]        | "2026-11-26.." | the first and the last
        closed: [2026-11-26]              | closed: [2026-11-26-2026-11-27]   | locations[0].closed[0]        | "2026-11-26-2026-11-27" | 2026-12-25..2026-12-27
        closed: [2026-11-26]              | closed: [2026-11-26, 2026-11-26]  | locations[0].closed[1]        | another entry for 2026-11-26 | it is in 2026-11-26 too
        closed: [2026-11-26]              | closed: [2026-11-24..2026-11-26, 2026-11-25..2026-11-30] | locations[0].closed[1] | another entry for 2026-11-25 | it is in 2026-11-24..2026-11-26 too
        special: {2026-12-24: 08:00-12:00} | special: 08:00-12:00              | locations[0].special          | "08:00-12:00"  | open hours by date
        special: {2026-12-24: 08:00-12:00} | special: {thu: 08:00-12:00}       | locations[0].special.thu      | "thu"          | a date such as
        special: {2026-12-24: 08:00-12:00} | special: {2026-11-31: 08:00-12:00} | locations[0].special["2026-11-31"] | "2026-11-31" | a date such as
        special: {2026-12-24: 08:00-12:00} | special: {2026-12-24..2026-12-25: 08:00-12:00} | locations[0].special["2026-12-24..2026-12-25"] | "2026-12-24..2026-12-25" | a date such as
        special: {2026-12-24: 08:00-12:00} | special: {2026-12-24: 12:00-08:00} | locations[0].special["2026-12-24"] | "12:00-08:00" | a night is two
        special: {2026-12-24: 08:00-12:00} | special: {2026-12-24: "08:00-12:00, 11:00-13:00"} | locations[0].special["2026-12-24"] | 08:00-12:00 and 11:00-13:00 | do not overlap
        special: {2026-12-24: 08:00-12:00} | special: {2026-12-24: ""}         | locations[0].special["2026-12-24"] | nothing | such as 08:00-12:00
        special: {2026-12-24: 08:00-12:00} | special: {2026-12-24: closed}     | locations[0].special["2026-12-24"] | "closed" | such as 08:00-12:00
        hours: {mon-sun: 09:00-17:00}     | special: {2026-12-24: 09:00-17:00} | locations[1].hours           | nothing        | open hours by day
        """)
    void says_where_a_slip_is_what_was_found_and_what_is_right(
            String text, String instead, String path, String found, String expected) {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut(text, instead)))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.path()).isEqualTo(path);
                    assertThat(mistake.found()).contains(found);
                    assertThat(mistake.expected()).contains(expected);
                });
    }

    @Test
    void a_year_of_closed_days_is_taken_and_a_special_day_may_be_among_them() {
        String file = DirectoryFiles.soundBut(
                "closed: [2026-11-26]", "closed: [2026-11-26, 2028-01-01..2028-12-31, 2026-12-20..2026-12-24]");
        assertThat(DirectoryFiles.mistakes(file)).isEmpty();

        Directory directory = DirectoryFiles.directory(file);

        OpenHours hours =
                directory.location(new LocationId("oak-street")).orElseThrow().hours();
        assertThat(hours.closed()).hasSize(372);
        assertThat(hours.isBusinessDay(LocalDate.of(2026, 12, 24))).isFalse();
    }

    @Test
    void a_list_of_closed_days_has_an_end() {
        String year = IntStream.rangeClosed(1600, 1966)
                .mapToObj(number -> number + "-01-01.." + number + "-12-31")
                .collect(Collectors.joining(", "));

        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut("closed: [2026-11-26]", "closed: [" + year + "]")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.path()).isEqualTo("locations[0].closed");
                    assertThat(mistake.found()).isEqualTo("367 entries");
                    assertThat(mistake.expected()).startsWith("at most 366 entries");
                });
    }
}
