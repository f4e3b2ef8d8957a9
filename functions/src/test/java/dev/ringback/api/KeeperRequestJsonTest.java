package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.KeeperRequest;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class KeeperRequestJsonTest {

    private static KeeperRequest read(String json) {
        return KeeperRequestJson.read(JsonMapper.shared().readTree(json));
    }

    @Nested
    class Success {

        @Test
        void every_action_is_read_with_what_it_needs() {
            assertThat(read("{\"action\":\"check\",\"directory\":{}}")).isInstanceOf(KeeperRequest.Check.class);
            assertThat(read("{\"action\":\"diff\",\"directory\":{}}")).isInstanceOf(KeeperRequest.Diff.class);
            assertThat(read("{\"action\":\"apply\",\"directory\":{},\"by\":\"ops\",\"version\":3}"))
                    .isInstanceOfSatisfying(
                            KeeperRequest.Apply.class,
                            apply -> assertThat(apply.against()).contains(3));
            assertThat(read("{\"action\":\"rollback\",\"by\":\"ops\"}"))
                    .isEqualTo(new KeeperRequest.Rollback("ops", Optional.empty(), Optional.empty()));
            assertThat(read("{\"action\":\"history\"}")).isEqualTo(new KeeperRequest.History());
        }
    }

    @Nested
    class Failure {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                          | The request must be a JSON object
            {"action": "history", "who": "me"}                          | unknown field 'who'
            {}                                                          | 'action' must be one of check, diff
            {"action": "explode"}                                       | 'action' must be one of check, diff
            {"action": "check"}                                         | 'directory' must be there
            {"action": "history", "directory": {}}                      | unknown field 'directory'; it may have: action.
            {"action": "apply", "directory": {}}                        | 'by' must be
            {"action": "rollback", "by": "  "}                          | 'by' must be
            {"action": "rollback", "by": "ops", "version": "two"}       | whole number
            {"action": "rollback", "by": "ops", "version": -1}          | whole number
            """)
        void a_request_that_cannot_be_understood_says_what_would_be_right(String json, String why) {
            assertThat(read(json))
                    .isInstanceOfSatisfying(
                            KeeperRequest.Unusable.class,
                            unusable -> assertThat(unusable.why()).contains(why));
        }

        @Test
        void a_name_longer_than_a_name_is_refused() {
            assertThat(read("{\"action\":\"rollback\",\"by\":\"%s\"}".formatted("x".repeat(201))))
                    .isInstanceOf(KeeperRequest.Unusable.class);
            assertThat(read("{\"action\":\"rollback\",\"by\":\"%s\"}".formatted("x".repeat(200))))
                    .isInstanceOf(KeeperRequest.Rollback.class);
        }
    }
}
