package dev.ringback.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventFilterTest {

    private static boolean passes(String record, String... patterns) {
        return new EventFilter("stream", List.of(patterns)).passes(Json.read(record));
    }

    @Test
    void without_filters_everything_passes() {
        assertThat(passes("{\"a\": 1}")).isTrue();
    }

    @Test
    void a_record_passes_that_one_of_the_patterns_takes_whatever_else_stands_in_it() {
        String id = "{\"eventName\": [\"INSERT\"], \"image\": {\"id\": {\"S\": [{\"exists\": true}]}}}";
        String told = "{\"eventName\": [\"INSERT\"], \"image\": {\"told\": {\"S\": [{\"exists\": true}]}}}";

        assertThat(passes(
                        "{\"eventName\": \"INSERT\", \"image\": {\"id\": {\"S\": \"x\"}, \"more\": {\"S\": \"y\"}}}",
                        id,
                        told))
                .isTrue();
        assertThat(passes(
                        "{\"eventName\": \"INSERT\", \"image\": {\"told\": {\"S\": \"x\"}, \"list\": {\"L\": [{\"S\": \"x\"}]}}}",
                        id,
                        told))
                .isTrue();
        assertThat(passes("{\"eventName\": \"REMOVE\", \"image\": {\"id\": {\"S\": \"x\"}}}", id, told))
                .isFalse();
        assertThat(passes("{\"eventName\": \"INSERT\", \"image\": {\"more\": {\"S\": \"x\"}}}", id, told))
                .isFalse();
        assertThat(passes("{\"eventName\": \"INSERT\"}", id, told)).isFalse();
    }

    @Test
    void what_must_not_be_there_is_looked_for() {
        String absent = "{\"image\": {\"id\": [{\"exists\": false}]}}";

        assertThat(passes("{\"image\": {\"more\": 1}}", absent)).isTrue();
        assertThat(passes("{\"image\": {\"id\": 1, \"more\": 1}}", absent)).isFalse();
    }

    @Test
    void alternatives_and_fields_within_lists_are_read_too() {
        String either = "{\"$or\": [{\"a\": [1]}, {\"b\": {\"c\": [2]}}]}";

        assertThat(passes("{\"a\": 3, \"b\": {\"c\": 2}}", either)).isTrue();
        assertThat(passes("{\"a\": 3, \"b\": {\"c\": 4}}", either)).isFalse();
        assertThat(passes("{\"a\": 3, \"b\": [{\"c\": 4}, {\"c\": 2}]}", either))
                .isTrue();
    }
}
