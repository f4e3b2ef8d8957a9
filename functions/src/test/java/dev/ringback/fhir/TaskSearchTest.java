package dev.ringback.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.api.HttpRequest;
import dev.ringback.casework.JourneyStore;
import dev.ringback.fhir.Failure.Unanswerable;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskSearchTest {

    private static HttpRequest asking(Map<String, String> query, String prefer) {
        return new HttpRequest(
                "GET /fhir/Task", Map.of(), query, Map.of("prefer", prefer), "", HttpRequest.Encoding.TEXT, Map.of());
    }

    private static TaskSearch search(String name, String value) throws Unanswerable {
        return TaskSearch.of(asking(Map.of(name, value), ""));
    }

    private static int refused(String name, String value) {
        return catchThrowableOfType(Unanswerable.class, () -> search(name, value))
                .failure()
                .status();
    }

    @Test
    void what_is_open_is_read_from_the_indexes_of_what_is_open_and_nothing_else_is() throws Unanswerable {
        assertThat(search("status", "ready,on-hold,in-progress").which()).isEqualTo(JourneyStore.Which.OPEN);
        assertThat(search("status", "http://hl7.org/fhir/task-status|ready").which())
                .isEqualTo(JourneyStore.Which.OPEN);
        assertThat(search("status", "ready,completed").which()).isEqualTo(JourneyStore.Which.ALL);
        assertThat(search("code", "callback").which()).isEqualTo(JourneyStore.Which.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "ge2026-12-01T15:00:00Z, 2026-12-01T15:00:00Z, true",
        "ge2026-12-01T15:00:00Z, 2026-12-01T14:59:59Z, false",
        "gt2026-12-01T15:00:00Z, 2026-12-01T15:00:00Z, false",
        "gt2026-12-01T10:00:00-05:00, 2026-12-01T15:00:01Z, true",
        "lt2026-12-01T15:00:00Z, 2026-12-01T15:00:00Z, false",
        "le2026-12-01T16:00:00 01:00, 2026-12-01T15:00:00Z, true",
        "ge2026-12-01, 2026-12-01T00:00:00Z, true",
        "gt2026-12-01, 2026-12-01T23:59:59Z, false",
        "le2026-12-01, 2026-12-01T23:59:59Z, true",
        "lt2026-12-01, 2026-12-01T00:00:00Z, false",
        "'ge2026-12-01,lt2026-12-02', 2026-12-01T12:00:00Z, true",
        "'ge2026-12-01,lt2026-12-02', 2026-12-02T00:00:00Z, false",
    })
    void the_last_change_is_compared_to_the_second(String given, Instant changed, boolean isFound) throws Unanswerable {
        assertThat(search("_lastUpdated", given).changed().stream().allMatch(when -> when.test(changed)))
                .isEqualTo(isFound);
    }

    @ParameterizedTest
    @CsvSource({
        "_lastUpdated, 2026-12-01",
        "_lastUpdated, eq2026-12-01",
        "_lastUpdated, ge2026-13-01",
        "_lastUpdated, g",
        "status, claimed",
        "code, urn:other|callback",
        "code, visit",
        "owner:identifier, urn:other|insurance",
        "_count, 0",
        "_count, many",
    })
    void what_cannot_be_meant_is_refused(String name, String value) throws Unanswerable {
        if (name.equals("_count")) {
            Query query = search(name, value).query();
            assertThat(catchThrowableOfType(Unanswerable.class, query::count)
                            .failure()
                            .status())
                    .isEqualTo(400);
        } else {
            assertThat(refused(name, value)).isEqualTo(400);
        }
    }

    @Test
    void an_unknown_parameter_is_refused_unless_who_asks_wants_it_ignored() throws Unanswerable {
        assertThat(refused("patient", "+12125550123")).isEqualTo(400);
        assertThat(TaskSearch.of(asking(Map.of("patient", "x", "status", "ready"), "handling=lenient"))
                        .query()
                        .used())
                .containsOnlyKeys("status");
    }

    @Test
    void another_format_than_json_is_not_acceptable() throws Unanswerable {
        assertThat(refused("_format", "xml")).isEqualTo(406);
        assertThat(search("_format", "application/fhir+json").query().used()).isEmpty();
    }

    @Test
    void a_page_has_a_hundred_at_most() throws Unanswerable {
        assertThat(search("_count", "100000").query().count()).isEqualTo(100);
        assertThat(search("_count", "7").query().count()).isEqualTo(7);
    }
}
