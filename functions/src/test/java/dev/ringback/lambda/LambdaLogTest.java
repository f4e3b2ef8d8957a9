package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaLogTest {

    private final List<String> lines = new ArrayList<>();

    private final LambdaLog log = new LambdaLog(new LambdaLogger() {

        @Override
        public void log(String message) {
            lines.add(message);
        }

        @Override
        public void log(byte[] message) {
            lines.add(new String(message, StandardCharsets.UTF_8));
        }
    });

    @Test
    void what_a_note_quotes_begins_no_other_line_and_commands_no_terminal() {
        log.note("Contact a\r\nREPORT all is well\u001b[2J\u2028\u202eb was not taken");

        assertThat(lines)
                .containsExactly("Contact a\\u{D}\\u{A}REPORT all is well\\u{1B}[2J\\u{2028}\\u{202E}b was not taken");
    }
}
