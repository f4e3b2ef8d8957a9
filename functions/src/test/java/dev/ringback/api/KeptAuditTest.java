package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.numbers.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class KeptAuditTest {

    private static final String AUDIT = """
        {"ringbackAudit": 1, "system": "ringcentral-analytics", "period": {"from": "2026-11-16", "to": "2026-11-22"},
         "inbound": {"calls": 80, "missed": 30, "percentMissed": 37.5},
         "byHour": {"8": {"calls": 30, "missed": 4}, "9": {"calls": 9, "missed": 0}, "12": {"calls": 41, "missed": 26}},
         "byWeekday": {"tue": {"calls": 40, "missed": 20}, "mon": {"calls": 40, "missed": 10}},
         "byLine": {"+12125550100": {"calls": 40, "missed": 12}, "+12125550102": {"calls": 20, "missed": 9},
                    "+13125550110": {"calls": 10, "missed": 5}, "Front door": {"calls": 10, "missed": 4}},
         "episodes": {"count": 24, "calledBack": 20, "calledAgainAndAnswered": 1, "neverReached": 3},
         "timeToCallBack": {"minutes": {"average": 90.0, "median": 73.0, "p90": 200.5},
                            "openMinutes": {"average": 60.0, "median": 44.3, "p90": 120.0}},
         "appointments": {"episodes": 6, "percent": 25.0}}""";

    private static final Directory DIRECTORY = directory();

    private static Directory directory() {
        try (var file = KeptAuditTest.class.getResourceAsStream("/casework/directory.yaml")) {
            JsonNode directory = YAMLMapper.shared().readTree(file);
            directory
                    .withArray("/locations")
                    .path(0)
                    .withObject("/lines")
                    .putObject("+12125550102")
                    .put("campaign", "spring-checkups");
            return DirectoryReader.read(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode beside(ObjectNode audit) {
        return KeptAudit.beside(audit, Optional.empty(), DIRECTORY);
    }

    private static ObjectNode audit() {
        return JsonMapper.shared().readTree(AUDIT).asObject();
    }

    @Test
    void what_an_audit_knows_stands_by_the_names_of_live_figures() {
        assertThat(KeptAudit.refusal(audit())).isEmpty();
        JsonNode beside = beside(audit());

        assertThat(beside.at("/period/to").asString()).isEqualTo("2026-11-22");
        JsonNode figures = beside.path("figures");
        assertThat(figures.path("missedCalls").asInt()).isEqualTo(30);
        assertThat(figures.path("callbacks").asInt()).isEqualTo(24);
        assertThat(figures.at("/firstCallback/tried").asInt()).isEqualTo(20);
        assertThat(figures.at("/firstCallback/untried").asInt()).isEqualTo(4);
        assertThat(figures.at("/firstCallback/median").asDouble()).isEqualTo(44.3);
        assertThat(figures.at("/bookings/booked").asInt()).isEqualTo(6);
        assertThat(figures.at("/bookings/percent").asDouble()).isEqualTo(25.0);
        assertThat(figures.at("/withinTarget/kept").isNull()).isTrue();
    }

    @Test
    void without_hours_minutes_are_by_the_clock_and_without_outbound_calls_nobody_knows() {
        ObjectNode withoutHours = audit();
        withoutHours.withObject("/timeToCallBack").putNull("openMinutes");
        JsonNode byTheClock = beside(withoutHours);
        assertThat(byTheClock.at("/figures/firstCallback/median").asDouble()).isEqualTo(73.0);
        assertThat(byTheClock.at("/callLog/minutes").asString()).isEqualTo("clock");

        ObjectNode withoutOutbound = audit();
        withoutOutbound.withObject("/episodes").putNull("calledBack");
        withoutOutbound.putNull("timeToCallBack");
        JsonNode first = beside(withoutOutbound).at("/figures/firstCallback");
        assertThat(first.path("tried").isNull()).isTrue();
        assertThat(first.path("untried").isNull()).isTrue();
        assertThat(first.path("p90").isNull()).isTrue();
        assertThat(beside(withoutOutbound).at("/callLog/minutes").isNull()).isTrue();
    }

    @Test
    void what_only_a_call_log_tells_stands_by_names_of_its_own() {
        assertThat(beside(audit()).path("callLog"))
                .isEqualTo(JsonMapper.shared().readTree("""
                    {"calls": 80, "percentMissed": 37.5, "calledAgainAndAnswered": 1, "neverReached": 3, "minutes": "open"}"""));
    }

    /** Whose line a number is, and for which campaign, the directory says; what is no line of anybody's is the catch-all's. */
    @ParameterizedTest
    @CsvSource({
        "HOUR, 8=4 12=26",
        "WEEKDAY, mon=10 tue=20",
        "LOCATION, harbor=9 oak-street=21",
        "CAMPAIGN, spring-checkups=9",
        "PERSON, ''",
        "DAY, ''",
    })
    void its_missed_calls_are_told_apart_by_what_a_log_knows(Dimension by, String groups) {
        assertThat(KeptAudit.beside(audit(), Optional.of(by), DIRECTORY)
                        .path("groups")
                        .valueStream()
                        .map(group -> group.path("key").asString() + "=" + group.path("missedCalls"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(groups);
    }

    @Test
    void no_number_is_told_and_what_has_no_groups_or_odd_ones_is_told_without() {
        assertThat(Stream.of(Dimension.values())
                        .map(by -> KeptAudit.beside(audit(), Optional.of(by), DIRECTORY)
                                .toString()))
                .allSatisfy(told -> assertThat(told).doesNotContain("555"));

        ObjectNode odd = audit();
        odd.putNull("byLine")
                .put("byWeekday", 7)
                .putObject("byHour")
                .put("noon", 3)
                .put("8", "many");
        assertThat(Stream.of(Dimension.values())
                        .map(by -> KeptAudit.beside(odd, Optional.of(by), DIRECTORY)
                                .path("groups")))
                .allSatisfy(groups -> assertThat(groups).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/ringbackAudit, must be what `ringback audit --save` writes",
        "/period/from, audit.period.from",
        "/inbound/missed, audit.inbound.missed",
        "/episodes/count, audit.episodes.count",
    })
    void what_is_no_audit_is_told_what_it_lacks(String lacks, String why) {
        ObjectNode audit = audit();
        int slash = lacks.lastIndexOf('/');
        (slash == 0 ? audit : audit.withObject(lacks.substring(0, slash))).remove(lacks.substring(slash + 1));

        assertThat(KeptAudit.refusal(audit).orElseThrow()).contains(why);
    }

    @Test
    void one_that_is_too_large_is_refused() {
        assertThat(KeptAudit.refusal(audit().put("more", "x".repeat(KeptAudit.LARGEST))))
                .contains("'audit' must be at most 256 KiB.");
    }
}
