package dev.ringback.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.script.file.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    private static final Path PAGE = Path.of("..", "docs", "decision-rules.md");

    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        String page = new DecisionTable(StandardRules.rules()).page();
        if ("write".equals(System.getProperty("ringback.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
