package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What went wrong with phone numbers and time zones, played from end to end. */
class NumberCasesTest {

    private static final String ZONE_IS_WRONG =
            "locations[0].timeZone: found \"%s\"; expected a time zone that people live in, by the name of its place,"
                    + " such as America/New_York";

    @Test
    void a_mexican_mobile_number_is_one_number_with_and_without_its_old_1() throws Exception {
        List<JsonNode> told = played("mexico-521");

        assertThat(ofType(told, "uncallable")).isEmpty();
        assertThat(ofType(told, "callback")).singleElement().satisfies(callback -> {
            assertThat(callback.path("caller").asString()).isEqualTo("+525512345678");
            assertThat(callback.path("calls").asInt()).isEqualTo(2);
        });
    }

    @Test
    void a_number_with_an_extension_is_called_back() throws Exception {
        List<JsonNode> told = played("extension");

        assertThat(ofType(told, "uncallable")).isEmpty();
        assertThat(callers(told))
                .containsExactlyInAnyOrder("+12125550123", "+19075550171", "+12125550125", "+12125550126");
    }

    @Test
    void what_cannot_be_called_opens_nothing() throws Exception {
        List<JsonNode> told = played("impossible-numbers");

        assertThat(ofType(told, "uncallable"))
                .extracting(line -> line.path("reason").asString())
                .hasSize(5)
                .containsOnly("unusable-number");
        assertThat(callers(told)).containsExactly("+12345678900");
        assertThat(ofType(told, "history").stream()
                        .filter(line -> line.path("entry").asString().equals("escalated"))
                        .map(line -> line.path("reason").asString()))
                .doesNotContain("third-call");
    }

    @Test
    void a_number_of_738_is_not_called_before_eight_in_los_angeles() throws Exception {
        assertThat(firstDue(played("area-code-738"))).isEqualTo("2027-01-12T16:00:00Z");
    }

    @Test
    void a_number_of_364_is_not_called_before_eight_in_central_kentucky() throws Exception {
        assertThat(firstDue(played("overlay-364"))).isEqualTo("2027-01-12T14:00:00Z");
    }

    @Test
    void a_number_of_689_is_neither_called_nor_texted_after_nine_in_orlando() throws Exception {
        List<JsonNode> told = played("area-code-689");

        assertThat(firstDue(told)).isEqualTo("2027-01-13T14:00:00Z");
        assertThat(textsBefore(told, "2027-01-13T13:00:00Z")).isEmpty();
    }

    @Test
    void a_number_of_nicaragua_is_not_called_before_eight_in_managua_in_summer() throws Exception {
        assertThat(firstDue(played("nicaragua-summer"))).isEqualTo("2027-07-13T14:00:00Z");
    }

    @Test
    void a_number_of_chihuahua_is_neither_called_nor_texted_after_nine_there() throws Exception {
        List<JsonNode> told = played("chihuahua-evening");

        assertThat(firstDue(told)).isEqualTo("2027-01-13T16:00:00Z");
        assertThat(textsBefore(told, "2027-01-13T14:00:00Z")).isEmpty();
    }

    @Test
    void a_practice_in_st_johns_calls_its_own_patients_from_its_first_hour_on() throws Exception {
        assertThat(dueTimes(played("st-johns-spring")).get(1)).isEqualTo("2027-03-15T11:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone-utc", "zone-etc"})
    void a_zone_that_is_no_place_is_refused(String name) throws Exception {
        Path directory = file(name, "directory.yaml");
        String zone = Files.readAllLines(directory).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("timeZone: "))
                .map(line -> line.substring("timeZone: ".length()))
                .findFirst()
                .orElseThrow();

        Ran ran = Ran.ringback("directory", "check", directory);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains(ZONE_IS_WRONG.formatted(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC", "GMT", "GMT0", "UCT", "Zulu", "Universal", "Greenwich", "Etc/UTC", "Etc/GMT", "Etc/GMT+5",
                        "Etc/GMT-14",
                "SystemV/EST5EDT", "EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT", "CET", "MET", "EET",
                "WET", "UTC-5", "GMT+2", "UT", "-05:00", "+02:00", "Z", "America/Nowhere", "New_York",
                        "america/new_york"
            })
    void a_zone_that_nobody_lives_in_is_refused(String zone, @TempDir Path folder) throws Exception {
        Ran ran = Ran.ringback("directory", "check", inZone(zone, folder));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains(ZONE_IS_WRONG.formatted(zone));
    }

    /** The older names keep the same time, so a directory that has them is right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Chicago",
                "America/Indiana/Knox",
                "Pacific/Honolulu",
                "US/Eastern",
                "America/Indianapolis",
                "Canada/Newfoundland",
                "Japan",
                "Asia/Calcutta"
            })
    void a_zone_of_a_place_is_sound(String zone, @TempDir Path folder) throws Exception {
        assertThat(Ran.ringback("directory", "check", inZone(zone, folder)).exit())
                .isZero();
    }

    private static Path inZone(String zone, Path folder) throws IOException, URISyntaxException {
        String utc = Files.readString(file("zone-utc", "directory.yaml"));
        return Files.writeString(
                folder.resolve("directory.yaml"), utc.replace("timeZone: UTC", "timeZone: \"" + zone + "\""));
    }

    private static List<JsonNode> played(String name) throws URISyntaxException {
        Ran ran = Ran.ringback(
                "rehearse", file(name, "scenario.jsonl"), "--directory", file(name, "directory.yaml"), "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.json();
    }

    private static Path file(String name, String file) throws URISyntaxException {
        String resource = "/cases/" + name + "/" + file;
        return Path.of(Objects.requireNonNull(NumberCasesTest.class.getResource(resource), resource)
                .toURI());
    }

    private static List<JsonNode> ofType(List<JsonNode> told, String type) {
        return told.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    private static List<String> callers(List<JsonNode> told) {
        return ofType(told, "callback").stream()
                .map(line -> line.path("caller").asString())
                .toList();
    }

    private static String firstDue(List<JsonNode> told) {
        return dueTimes(told).getFirst();
    }

    private static List<String> dueTimes(List<JsonNode> told) {
        return ofType(told, "history").stream()
                .filter(line -> line.path("entry").asString().equals("due"))
                .map(line -> line.path("at").asString())
                .toList();
    }

    private static List<JsonNode> textsBefore(List<JsonNode> told, String instant) {
        return ofType(told, "text").stream()
                .filter(line -> line.path("at").asString().compareTo(instant) < 0)
                .toList();
    }
}
