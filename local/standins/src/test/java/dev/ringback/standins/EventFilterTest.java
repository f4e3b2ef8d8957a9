package dev.ringback.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters see of a record what their patterns look at, and decide as if they saw all of it. */
class EventFilterTest {

    private static boolean passes(String record, String... patterns) {
        return new EventFilter("a source", List.of(patterns)).passes(Json.read(record));
    }

    @Test
    void without_filters_everything_passes() {
        assertThat(passes("{}")).isTrue();
    }

    @Test
    void what_a_pattern_looks_at_decides_however_much_stands_beside_it() {
        String pattern =
                "{\"eventName\": [\"INSERT\"], \"dynamodb\": {\"NewImage\": {\"id\": {\"S\": [{\"exists\": true}]}}}}";

        assertThat(passes(
                        "{\"eventName\": \"INSERT\", \"dynamodb\": {\"Keys\": {}, \"NewImage\": {\"id\": {\"S\": \"a\"}, \"more\": {\"L\": []}}}}",
                        pattern))
                .isTrue();
        assertThat(passes(
                        "{\"eventName\": \"INSERT\", \"dynamodb\": {\"NewImage\": {\"other\": {\"S\": \"id\"}}}}",
                        pattern))
                .isFalse();
        assertThat(passes(
                        "{\"eventName\": \"MODIFY\", \"dynamodb\": {\"NewImage\": {\"id\": {\"S\": \"a\"}}}}", pattern))
                .isFalse();
        assertThat(passes("{\"eventName\": \"INSERT\", \"dynamodb\": {\"NewImage\": 7}}", pattern))
                .isFalse();
    }

    @Test
    void one_pattern_is_enough_and_each_looks_at_its_own() {
        String[] patterns = {
            "{\"new\": {\"id\": [{\"exists\": true}]}}",
            "{\"new\": {\"heard\": {\"L\": [{\"exists\": true}]}}}",
            "{\"old\": [\"gone\"]}"
        };

        assertThat(passes("{\"new\": {\"id\": \"a\"}}", patterns)).isTrue();
        assertThat(passes("{\"new\": {\"heard\": {\"L\": [\"b\"]}}}", patterns)).isTrue();
        assertThat(passes("{\"old\": \"gone\"}", patterns)).isTrue();
        assertThat(passes("{\"old\": \"there\", \"new\": {\"heard\": \"L\"}}", patterns))
                .isFalse();
    }

    @Test
    void absence_choices_and_elements_of_lists_are_seen_too() {
        assertThat(passes("{\"a\": {\"c\": 1}}", "{\"a\": {\"b\": [{\"exists\": false}]}}"))
                .isTrue();
        assertThat(passes("{\"a\": {\"b\": 1}}", "{\"a\": {\"b\": [{\"exists\": false}]}}"))
                .isFalse();
        String either = "{\"$or\": [{\"a\": [1]}, {\"b\": {\"c\": [2]}}]}";
        assertThat(passes("{\"a\": 1}", either)).isTrue();
        assertThat(passes("{\"a\": 3, \"b\": {\"c\": 2}}", either)).isTrue();
        assertThat(passes("{\"a\": 3, \"b\": {\"c\": 4}}", either)).isFalse();
        assertThat(passes("{\"a\": [{\"b\": 5}, {\"b\": 6}]}", "{\"a\": {\"b\": [6]}}"))
                .isTrue();
    }
}
