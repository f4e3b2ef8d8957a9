package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The templates beside each other (docs/adr/0058-the-stack-is-cut-by-concern.md). */
class TemplatesTest {

    private static final Path NESTED = Sources.ROOT.resolve("infrastructure");

    /** CloudFormation cannot share it, so it stands in each of them. */
    @Test
    void what_holds_for_all_functions_is_the_same_in_each_template_that_has_some() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (String template : texts()) {
            if (template.contains("Type: AWS::Serverless::Function")) {
                blocks.add(template.substring(template.indexOf("\nGlobals:\n"), template.indexOf("\nResources:\n")));
            }
        }

        assertThat(blocks).hasSizeGreaterThan(5);
        assertThat(blocks).containsOnly(blocks.getFirst());
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(NESTED)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
