package dev.ringback.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StoryTest {

    private static Optional<String> answered(int status) {
        ObjectNode line = JsonMapper.shared()
                .createObjectNode()
                .put("type", "response")
                .put("as", "sam@sunrise.example")
                .put("method", "GET")
                .put("path", "/worklist")
                .put("status", status);
        line.putObject("body").put("title", "You may not");
        return Story.of(line, (callback, at) -> at);
    }

    @Test
    void what_is_refused_is_told_and_what_has_not_changed_is_not() {
        assertThat(answered(403)).hasValueSatisfying(told -> assertThat(told).contains("is refused (403)"));
        assertThat(answered(304)).isEmpty();
        assertThat(answered(200)).isEmpty();
    }
}
