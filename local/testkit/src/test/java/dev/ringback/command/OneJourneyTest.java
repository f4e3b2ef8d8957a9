package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A new patient's whole journey, from a call whose event is lost to the day after the visit: what each stage is, who owes it and by when, as docs/rules.md §14
 * has it, held against what the rehearsal tells at every minute and what the desk shows at every hour.
 */
class OneJourneyTest {

    private static final Path SCENARIO = Project.root().resolve("events/scenarios/one-journey.jsonl");
    private static final Path DIRECTORY = Project.root().resolve("events/scenarios/one-journey.yaml");

    /** The stage; since when, by the location's clock in December 2026; how it stands then; who holds or owes it; by when. What has ended is owed by nobody. */
    private static final JourneyTable EXPECTED = JourneyTable.of("""
        callback                            |  1 09:10 | due           | front-desk            |  1 09:15
        callback                            |  1 09:11 | claimed       | ana@northwind.example |  1 09:15
        callback                            |  1 09:14 | booked        |                       |
        confirmation                        |  1 09:14 | due           | front-desk            |  1 10:14
        confirmation                        |  1 09:40 | claimed       | ana@northwind.example |  1 10:14
        confirmation                        |  1 09:42 | sent          |                       |
        booking-check                       |  1 09:14 | waiting       | front-desk            |  3 09:00
        booking-check                       |  2 17:00 | due           | front-desk            |  3 09:00
        booking-check                       |  3 08:05 | claimed       | ana@northwind.example |  3 09:00
        booking-check                       |  3 08:09 | confirmed     |                       |
        insurance-verification              |  1 09:14 | due           | insurance             |  2 17:00
        insurance-verification              |  1 10:05 | claimed       | pat@sunrise.example   |  2 17:00
        insurance-verification              |  1 10:11 | not-covered   |                       |
        insurance-verification.call-patient |  1 10:11 | due           | front-desk            |  1 11:11
        insurance-verification.call-patient |  1 11:05 | claimed       | ana@northwind.example |  1 11:11
        insurance-verification.call-patient |  1 11:09 | reached       |                       |
        intake-paperwork                    |  1 09:14 | due           | front-desk            |  1 10:14
        intake-paperwork                    |  1 09:43 | claimed       | ana@northwind.example |  1 10:14
        intake-paperwork                    |  1 09:45 | waiting       | front-desk            |  7 17:00
        intake-paperwork                    |  4 11:00 | waiting       | front-desk            |  9 17:00
        intake-paperwork                    |  9 08:00 | due           | front-desk            |  9 17:00
        intake-paperwork                    |  9 08:10 | claimed       | ana@northwind.example |  9 17:00
        intake-paperwork                    |  9 08:12 | received      |                       |
        confirmation-2                      |  4 11:00 | due           | front-desk            |  4 12:00
        confirmation-2                      |  4 12:00 | due, late     | front-desk            |  4 12:00
        confirmation-2                      |  4 13:10 | claimed, late | ana@northwind.example |  4 12:00
        confirmation-2                      |  4 13:12 | sent          |                       |
        post-visit                          | 10 10:50 | due           | clinical              | 11 17:00
        post-visit                          | 11 09:00 | claimed       | pat@sunrise.example   | 11 17:00
        post-visit                          | 11 09:05 | reached       |                       |
        three-days-before                   |  1 09:14 | owed          | front-desk            |  5 10:00
        three-days-before                   |  4 11:00 | owed          | front-desk            |  7 10:00
        three-days-before                   |  7 10:00 | sent          |                       |
        day-before                          |  1 09:14 | owed          | front-desk            |  7 10:00
        day-before                          |  4 11:00 | owed          | front-desk            |  9 10:00
        day-before                          |  9 10:00 | sent          |                       |
        feedback                            |  1 09:14 | owed          | front-desk            |  1 11:14
        feedback                            |  1 11:15 | sent          |                       |
        visit                               |  1 09:14 | ahead         | the practice          |  8 10:00
        visit                               |  4 11:00 | ahead         | the practice          | 10 10:00
        visit                               |  7 10:20 | confirmed     | the practice          | 10 10:00
        visit                               | 10 10:50 | kept          |                       |
        """);

    private static final Instant FIRST = JourneyTable.at("1 09:00").plusSeconds(30);
    private static final Instant LAST = JourneyTable.at("11 12:00");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static Ran play(Path scenario) {
        Ran ran = Ran.ringback("rehearse", scenario, "--directory", DIRECTORY, "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }

    private Path rewritten(List<String> lines) throws IOException {
        return Files.write(folder.resolve("rewritten.jsonl"), lines);
    }

    private static List<JsonNode> of(List<JsonNode> lines, String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    private static List<String> entries(List<JsonNode> lines, String entry, String field) {
        return of(lines, "history").stream()
                .filter(line -> line.path("entry").asString().equals(entry))
                .map(line -> line.path(field).asString())
                .toList();
    }

    /** Half a minute past each, since all that happens does so at whole minutes. */
    private static Stream<Instant> every(Duration step) {
        return Stream.iterate(FIRST, time -> time.isBefore(LAST), time -> time.plus(step));
    }

    @Test
    void each_stage_has_its_owner_its_deadline_and_its_state_at_every_minute() {
        JourneyTimeline told = JourneyTimeline.of(play(SCENARIO).json());

        assertThat(told.stages()).isEqualTo(EXPECTED.stages());
        assertThat(every(Duration.ofMinutes(1)))
                .allSatisfy(time -> assertThat(told.at(time)).isEqualTo(EXPECTED.at(time)));
    }

    @Test
    void the_desk_shows_the_same_at_every_hour() throws IOException {
        List<JsonNode> looks = of(play(rewritten(withALookEveryHour())).json(), "response").stream()
                .filter(line -> line.path("as").asString().equals("sam@sunrise.example"))
                .toList();

        Map<Instant, Map<String, String>> shown = new LinkedHashMap<>();
        looks.forEach(
                look -> shown.put(Instant.parse(look.path("at").asString()), JourneyDesk.shown(look.path("body"))));
        // Before the callback opens there is nothing to look at; the visit, and texts, are no work of the desk's.
        assertThat(shown).hasSize(242);
        assertThat(shown)
                .allSatisfy((time, stages) -> assertThat(stages)
                        .as(time.toString())
                        .isEqualTo(EXPECTED.without("three-days-before", "day-before", "feedback", "visit")
                                .at(time)));
    }

    private List<String> withALookEveryHour() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SCENARIO));
        every(Duration.ofHours(1)).skip(1).forEach(time -> {
            String look = """
                {"at": "%s", "request": {"as": "sam@sunrise.example", "method": "GET", "path": "/callbacks/{callback}/caller"}, "caller": "+12125550123"}\
                """.formatted(time);
            int later = 0;
            while (later < lines.size()
                    && (lines.get(later).startsWith("#")
                            || !time(lines.get(later)).isAfter(time))) {
                later++;
            }
            lines.add(later, look);
        });
        return lines;
    }

    private static Instant time(String line) {
        return JourneyTable.instant(
                JsonMapper.shared().readTree(line).path("at").asString());
    }

    @Test
    void what_is_lost_is_found_by_looking_and_the_practice_is_heard_again() {
        List<JsonNode> lines = play(SCENARIO).json();

        assertThat(of(lines, "lost"))
                .extracting(
                        line -> line.path("id").asString(),
                        line -> line.path("detail-type").asString())
                .containsExactly(tuple("e-1", "Amazon Connect Contact Event"), tuple("p-1", "Appointment Booked"));
        assertThat(entries(lines, "opened", "at")).containsExactly("2026-12-01T14:10:00Z");
        assertThat(entries(lines, "appointment-told", "change")).containsExactly("moved", "kept");
        assertThat(entries(lines, "visit-confirmed", "messageId")).containsExactly("t-2");
        assertThat(entries(lines, "feedback-given", "score")).containsExactly("5");
        assertThat(of(lines, "alert"))
                .extracting(line -> line.at("/message/reason").asString())
                .containsExactly("follow-up-late");
    }

    @Test
    void a_lost_event_that_arrives_after_all_is_not_lost() throws IOException {
        List<String> arriving = Files.readAllLines(SCENARIO).stream()
                .map(line -> line.replace(", \"lost\": true", ""))
                .toList();
        List<JsonNode> lines = play(rewritten(arriving)).json();

        assertThat(of(lines, "lost")).isEmpty();
        assertThat(entries(lines, "opened", "at")).containsExactly("2026-12-01T14:00:00Z");
        assertThat(entries(lines, "appointment-told", "change")).containsExactly("booked", "moved", "kept");
    }
}
