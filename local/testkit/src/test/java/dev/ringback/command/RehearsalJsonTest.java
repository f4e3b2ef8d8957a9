package dev.ringback.command;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code rehearse --json} prints of the example day, against the table of docs/rehearsals.md. */
@SuppressWarnings("NullAway.Init") // JUnit runs it before all else
class RehearsalJsonTest {

    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("domain-event", Set.of("callback", "bus", "source", "detail-type", "detail")),
            Map.entry("history", Set.of("callback", "location", "seq", "entry")),
            Map.entry("follow-up-history", Set.of("followUp", "callback", "location", "seq", "entry")),
            Map.entry(
                    "follow-up",
                    Set.of(
                            "followUp",
                            "callback",
                            "kind",
                            "location",
                            "caller",
                            "bucket",
                            "state",
                            "owner",
                            "team",
                            "due",
                            "outcome",
                            "appointmentAt",
                            "nextAt",
                            "closedAt")),
            Map.entry("text", Set.of("callback", "to", "from", "body")),
            Map.entry("alert", Set.of("callback", "topic", "subject", "message")),
            Map.entry("schedule", Set.of("callback", "name", "fires", "payload")),
            Map.entry("response", Set.of("status", "body")),
            Map.entry("uncallable", Set.of("location", "contact", "reason")),
            Map.entry(
                    "callback",
                    Set.of(
                            "callback",
                            "location",
                            "caller",
                            "bucket",
                            "urgent",
                            "state",
                            "outcome",
                            "owner",
                            "attempts",
                            "calls",
                            "openedAt",
                            "nextAt",
                            "closedAt",
                            "links")),
            Map.entry("numbers", Set.of("period", "figures")),
            Map.entry("cost", Set.of("dynamodb", "scheduler", "sns", "connect")));

    /** The example day has these; the other names are in the table of docs/rehearsals.md too. */
    private static final Set<String> ENTRIES = Set.of(
            "opened",
            "follow-up-owed",
            "appointment-told",
            "repeat-call",
            "due",
            "waiting",
            "claimed",
            "number-shown",
            "outcome",
            "text-sent",
            "escalated",
            "handed-off",
            "closed");

    private static Ran ran;
    private static List<JsonNode> lines;

    @BeforeAll
    static void rehearse() {
        ran = Ran.ringback("rehearse", Project.exampleDay(), "--json");
        lines = ran.json();
    }

    @Test
    void nothing_but_json_is_printed_and_it_ends_well() {
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(lines).isNotEmpty().allMatch(JsonNode::isObject);
    }

    @Test
    void every_line_has_its_time_its_type_and_the_fields_of_its_type() {
        for (JsonNode line : lines) {
            assertThat(FIELDS).containsKey(line.path("type").asString());
            assertThat(line.propertyNames())
                    .contains("at", "type")
                    .containsAll(FIELDS.get(line.path("type").asString()));
        }
        assertThat(lines.stream().map(line -> line.path("type").asString())).containsAll(FIELDS.keySet());
    }

    @Test
    void lines_come_in_time_order() {
        assertThat(lines.stream().map(line -> Instant.parse(line.path("at").asString())))
                .isSorted();
    }

    @Test
    void times_have_one_form() {
        assertThat(lines.stream().map(line -> line.path("at").asString()))
                .allMatch(at -> at.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z"));
    }

    @Test
    void the_history_of_each_callback_is_numbered_from_1_without_a_gap() {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        ofType("history").stream()
                .collect(groupingBy(line -> line.path("callback").asString()))
                .forEach((callback, entries) -> numbers.put(
                        callback,
                        entries.stream().map(entry -> entry.path("seq").asInt()).toList()));

        assertThat(numbers)
                .hasSize(8)
                .allSatisfy((callback, seq) -> assertThat(seq)
                        .isEqualTo(IntStream.rangeClosed(1, seq.size()).boxed().toList()));
    }

    @Test
    void entries_have_the_names_of_the_format() {
        assertThat(ofType("history").stream().map(line -> line.path("entry").asString()))
                .hasSameElementsAs(ENTRIES);
    }

    @Test
    void callbacks_follow_ups_and_then_the_numbers_and_the_cost_come_at_the_end() {
        List<String> types =
                lines.stream().map(line -> line.path("type").asString()).toList();

        assertThat(types.subList(types.indexOf("callback"), types.size()))
                .startsWith("callback")
                .containsSubsequence("callback", "follow-up")
                .endsWith("follow-up", "numbers", "cost")
                .containsOnlyOnce("numbers", "cost")
                .containsOnly("callback", "follow-up", "numbers", "cost");
    }

    @Test
    void what_a_callback_lacks_is_null() {
        for (JsonNode callback : ofType("callback")) {
            boolean closed = callback.path("state").asString().equals("closed");
            assertThat(callback.path("outcome").isNull()).isEqualTo(!closed);
            assertThat(callback.path("closedAt").isNull()).isEqualTo(!closed);
            assertThat(callback.path("nextAt").isNull()).isEqualTo(closed);
            assertThat(callback.path("links").isArray()).isTrue();
            assertThat(callback.path("urgent").isBoolean()).isTrue();
            assertThat(callback.path("attempts").isInt()).isTrue();
            assertThat(callback.path("calls").isInt()).isTrue();
        }
        assertThat(ofType("callback").stream()
                        .map(callback -> callback.path("state").asString()))
                .contains("closed", "handed-off");
    }

    @Test
    void a_response_says_who_asked_for_what() {
        JsonNode refused = ofType("response").stream()
                .filter(response -> response.path("status").asInt() == 409)
                .findFirst()
                .orElseThrow();

        assertThat(refused.path("as").asString()).isEqualTo("lee@northwind.example");
        assertThat(refused.path("method").asString()).isEqualTo("POST");
        assertThat(refused.path("path").asString())
                .isEqualTo("/callbacks/" + refused.path("callback").asString() + "/claim");
        assertThat(refused.path("body").path("until").asString()).isEqualTo("2026-11-24T13:15:00Z");
        assertThat(refused.path("body").path("detail").asString()).contains("until Tue 24 Nov 08:15 EST");
    }

    @Test
    void the_cost_counts_requests_and_units() {
        JsonNode cost = lines.getLast();

        assertThat(cost.path("dynamodb").propertyNames()).containsExactlyInAnyOrder("requests", "writes", "wru", "rru");
        assertThat(cost.path("dynamodb").path("wru").asDouble()).isPositive();
        assertThat(cost.path("scheduler").asInt()).isPositive();
        assertThat(cost.path("sns").asInt()).isPositive();
        assertThat(cost.path("connect").asInt()).isPositive();
    }

    private static List<JsonNode> ofType(String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }
}
