package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The example day has a directory of its own, which cannot drift from the example's. */
class ExampleDirectoriesTest {

    @Test
    void the_example_day_has_the_example_directory_and_follow_ups_at_oak_street() throws IOException {
        JsonNode day = tree(Project.directoryOf(Project.exampleDay()));
        ObjectNode oakStreet = day.path("locations").path(0).asObject();

        assertThat(oakStreet.path("id").asString()).isEqualTo("oak-street");
        assertThat(oakStreet.remove("followUps").propertyNames())
                .containsExactly("insurance-verification", "intake-paperwork", "confirmation", "post-visit");
        assertThat(day).isEqualTo(tree(Project.exampleDirectory()));
    }

    private static JsonNode tree(Path file) throws IOException {
        return YAMLMapper.builder().build().readTree(Files.readString(file));
    }
}
