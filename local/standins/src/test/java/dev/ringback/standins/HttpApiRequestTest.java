package dev.ringback.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpApiRequestTest {

    @Test
    void what_stands_in_a_query_several_times_is_handed_over_with_commas_between() {
        var request = HttpApi.Request.of(
                Optional.empty(), "GET", "/numbers?from=2026-11-23&to=2026-11-29&from=2026-11-24", "");

        assertThat(request.path()).isEqualTo("/numbers");
        assertThat(request.query()).isEqualTo(Map.of("from", "2026-11-23,2026-11-24", "to", "2026-11-29"));
    }
}
