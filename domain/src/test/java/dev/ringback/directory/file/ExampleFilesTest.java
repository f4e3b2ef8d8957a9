package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExampleFilesTest {

    private static final JsonNode EXAMPLE = DirectoryFiles.tree(Path.of("..", "events", "directory.yaml"));

    @Test
    void the_example_directory_has_no_mistakes() {
        assertThat(DirectoryFiles.mistakes(EXAMPLE)).isEmpty();
    }

    @Test
    void the_example_directory_has_somebody_in_every_role() {
        assertThat(DirectoryReader.read(EXAMPLE).staff().values().stream()
                        .map(Person::role)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void the_documented_sample_has_no_mistakes() {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.resource("/directory/sample.yaml")))
                .isEmpty();
    }

    @Test
    void a_directory_reads_the_same_from_the_json_that_is_stored() {
        var mapper = new JsonMapper();
        JsonNode stored = mapper.readTree(mapper.writeValueAsString(EXAMPLE));

        assertThat(DirectoryReader.read(stored)).isEqualTo(DirectoryReader.read(EXAMPLE));
    }
}
