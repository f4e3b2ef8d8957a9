package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Lambda is told of a table's stream. */
class StreamReaderTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void each_change_from_now_on_is_told_once_and_in_order() {
        desk.put("1", Map.of());
        StreamReader reader = desk.table().stream(TABLE);
        assertThat(reader.next()).isEmpty();

        desk.put("2", Map.of("a", n(1)));
        desk.put("3", Map.of());

        assertThat(reader.next())
                .extracting(record -> record.at("/dynamodb/Keys/sk/S").asString())
                .containsExactly("2", "3");
        assertThat(reader.next()).isEmpty();
        desk.put("2", Map.of("a", n(2)));
        assertThat(reader.next()).singleElement().satisfies(StreamReaderTest::saysWhatWasAndWhatIs);
    }

    private static void saysWhatWasAndWhatIs(JsonNode record) {
        assertThat(record.path("eventName").asString()).isEqualTo("MODIFY");
        assertThat(record.at("/dynamodb/OldImage/a/N").asString()).isEqualTo("1");
        assertThat(record.at("/dynamodb/NewImage/a/N").asString()).isEqualTo("2");
    }

    @Test
    void a_reader_that_has_not_looked_for_a_day_is_told_what_is_still_there() {
        StreamReader reader = desk.table().stream(TABLE);
        desk.put("1", Map.of());
        desk.clock().advanceTo(Desk.START.plus(Duration.ofHours(25)));
        desk.put("2", Map.of());

        assertThat(reader.next())
                .extracting(record -> record.at("/dynamodb/Keys/sk/S").asString())
                .containsExactly("2");
    }

    @Test
    void a_table_without_a_stream_has_no_reader() {
        assertThatThrownBy(() -> desk.table().stream("other"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the table other");
    }
}
