package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersQueryTest {

    private static Map<String, String> weekAnd(String name, String value) {
        Map<String, String> query = new HashMap<>(Map.of("from", "2026-11-23", "to", "2026-11-29"));
        query.put(name, value);
        return query;
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        week    | 48                     | There is no parameter of that name here
        from    | monday                 | 'from' must be a day
        to      | 2026-11-22             | 'to' must be no earlier than 'from'
        to      | 2027-11-24             | At most 366 days
        by      | weather                | 'by' must be one of
        bucket  | gossip                 | 'bucket' must be one of
        against | yesterday              | 'against' must be two days
        against | 2026-11-22..2026-11-16 | 'against' must name the earlier of its two days first
        """)
    void what_cannot_be_asked_is_told(String name, String value, String told) {
        assertThatThrownBy(() -> NumbersQuery.ofNumbers(weekAnd(name, value)))
                .isInstanceOf(Body.Unreadable.class)
                .hasMessageContaining(told);
    }

    @Test
    void what_is_said_several_times_is_asked_for_once_each() throws Body.Unreadable {
        assertThat(NumbersQuery.ofNumbers(weekAnd("location", "oak-street, harbor,,oak-street"))
                        .locations())
                .hasSize(2);
        assertThat(NumbersQuery.ofNumbers(weekAnd("against", "audit")).against())
                .isPresent();
        assertThat(NumbersQuery.ofCallbacks(weekAnd("campaign", "spring-checkups"))
                        .campaigns())
                .containsExactly("spring-checkups");
    }
}
