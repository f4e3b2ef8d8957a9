package dev.ringback.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The worked table of docs/rules.md §4, lived through from end to end. Tuesday is 2026-11-10. */
class RehearsedWorkedTableTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String PAT = "pat@sunrise.example";

    /** For each caller: missed at, and the three attempts. */
    private static final Map<String, List<String>> TABLE = Map.of(
            "+12125550111", List.of("2026-11-10T09:00", "2026-11-10T09:00", "2026-11-10T11:00", "2026-11-11T14:00"),
            "+12125550112", List.of("2026-11-10T11:30", "2026-11-10T11:30", "2026-11-10T14:30", "2026-11-11T10:00"),
            "+12125550113", List.of("2026-11-10T12:20", "2026-11-10T13:00", "2026-11-10T15:00", "2026-11-11T10:00"),
            "+12125550114", List.of("2026-11-10T14:45", "2026-11-10T14:45", "2026-11-11T08:00", "2026-11-12T14:00"),
            "+12125550115", List.of("2026-11-13T16:50", "2026-11-16T08:00", "2026-11-16T10:00", "2026-11-17T14:00"));

    @Test
    void the_attempts_become_due_as_worked(@TempDir Path folder) throws IOException {
        ScenarioLines scenario = new ScenarioLines();
        TABLE.forEach((caller, times) -> {
            scenario.missedCall(at(times.getFirst()), caller, "{}");
            for (String attempt : times.subList(1, times.size())) {
                scenario.asks(at(attempt), PAT, "POST", "/callbacks/{callback}/claim", caller);
                scenario.records(at(attempt), PAT, caller, "{\"outcome\": \"message-left\"}");
            }
        });

        Ran ran = Ran.ringback("rehearse", scenario.in(folder), "--json", "--directory", withoutSaturdays(folder));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(dueTimes(ran)).isEqualTo(expected());
        assertThat(ran.json().stream()
                        .filter(line -> line.path("type").asString().equals("callback"))
                        .map(line -> line.path("outcome").asString("")))
                .hasSize(TABLE.size())
                .containsOnly("unreachable");
    }

    private static Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        TABLE.forEach((caller, times) -> expected.put(caller, times.subList(1, times.size())));
        return expected;
    }

    private static Map<String, List<String>> dueTimes(Ran ran) {
        Map<String, String> callers = ran.json().stream()
                .filter(line -> line.path("type").asString().equals("callback"))
                .collect(Collectors.toMap(
                        line -> line.path("callback").asString(),
                        line -> line.path("caller").asString()));
        return ran.json().stream()
                .filter(line -> line.path("entry").asString("").equals("due"))
                .collect(groupingBy(
                        line -> String.valueOf(callers.get(line.path("callback").asString())),
                        mapping(RehearsedWorkedTableTest::newYork, toList())));
    }

    private static String newYork(JsonNode line) {
        return Instant.parse(line.path("at").asString())
                .atZone(NEW_YORK)
                .toLocalDateTime()
                .toString();
    }

    private static String at(String local) {
        return local + ":00-05:00";
    }

    /** The example tenant, but Oak Street keeps the hours of the table. */
    private static Path withoutSaturdays(Path folder) throws IOException {
        String example = Files.readString(Project.exampleDirectory());
        assertThat(example).containsOnlyOnce("      sat: 09:00-12:00\n");
        return Files.writeString(folder.resolve("directory.yaml"), example.replace("      sat: 09:00-12:00\n", ""));
    }
}
