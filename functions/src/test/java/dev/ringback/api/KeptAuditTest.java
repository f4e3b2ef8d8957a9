package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class KeptAuditTest {

    private static final String AUDIT = """
        {"ringbackAudit": 1, "system": "ringcentral-analytics", "period": {"from": "2026-11-16", "to": "2026-11-22"},
         "inbound": {"calls": 80, "missed": 30}, "episodes": {"count": 24, "calledBack": 20, "neverReached": 3},
         "timeToCallBack": {"minutes": {"average": 90.0, "median": 73.0, "p90": 200.5},
                            "openMinutes": {"average": 60.0, "median": 44.3, "p90": 120.0}},
         "appointments": {"episodes": 6, "percent": 25.0}}""";

    private static ObjectNode audit() {
        return JsonMapper.shared().readTree(AUDIT).asObject();
    }

    @Test
    void what_an_audit_knows_stands_by_the_names_of_live_figures() {
        assertThat(KeptAudit.refusal(audit())).isEmpty();
        JsonNode beside = KeptAudit.beside(audit());

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
        assertThat(KeptAudit.beside(withoutHours)
                        .at("/figures/firstCallback/median")
                        .asDouble())
                .isEqualTo(73.0);

        ObjectNode withoutOutbound = audit();
        withoutOutbound.withObject("/episodes").putNull("calledBack");
        withoutOutbound.putNull("timeToCallBack");
        JsonNode first = KeptAudit.beside(withoutOutbound).at("/figures/firstCallback");
        assertThat(first.path("tried").isNull()).isTrue();
        assertThat(first.path("untried").isNull()).isTrue();
        assertThat(first.path("p90").isNull()).isTrue();
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
