package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.reading.Mistake;
import dev.ringback.reading.Mistakes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that are as large as they may be, and all mistakes: what is told of them is bounded, and so is the work. */
class HugeFilesTest {

    private static final int MANY = 100_000;

    private static ObjectNode file() {
        return (ObjectNode) DirectoryFiles.tree(DirectoryFiles.SOUND);
    }

    private static List<Mistake> mistakes(JsonNode file) {
        return DirectoryFiles.mistakes(file);
    }

    @Test
    void of_many_unknown_keys_the_first_are_told_and_the_others_counted() {
        ObjectNode file = file();
        IntStream.range(0, MANY).forEach(key -> file.put("key" + key, key));

        assertThat(mistakes(file))
                .hasSize(Mistakes.MOST_TOLD + 1)
                .last()
                .satisfies(rest ->
                        assertThat(rest.found()).isEqualTo("%d more mistakes".formatted(MANY - Mistakes.MOST_TOLD)));
    }

    @Test
    void a_file_with_as_many_mistakes_as_are_told_has_no_rest() {
        ObjectNode file = file();
        IntStream.range(0, Mistakes.MOST_TOLD).forEach(key -> file.put("key" + key, key));

        assertThat(mistakes(file))
                .hasSize(Mistakes.MOST_TOLD)
                .allSatisfy(mistake -> assertThat(mistake.found()).isEqualTo("an unknown key"));
    }

    @Test
    void a_long_key_is_not_repeated_in_all_paths_below_it() {
        ObjectNode file = file();
        ObjectNode below = ((ObjectNode) file.path("locations").path(0).path("lines")).putObject("k".repeat(MANY));
        IntStream.range(0, MANY).forEach(key -> below.put("key" + key, key));

        assertThat(mistakes(file))
                .hasSize(Mistakes.MOST_TOLD + 1)
                .allSatisfy(mistake -> assertThat(mistake.path()).hasSizeLessThan(200));
    }

    @Test
    void a_long_list_of_what_would_be_right_is_cut_short() {
        ObjectNode file = file();
        var agencies = (ArrayNode) file.path("agencies");
        IntStream.range(0, 20_000)
                .forEach(agency ->
                        agencies.addObject().put("id", "agency-" + agency).put("name", "Agency"));
        ((ObjectNode) file.path("staff").path(0)).put("agency", "nobody");

        assertThat(mistakes(file))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.expected())
                        .contains("northwind, agency-0", "others")
                        .hasSizeLessThan(1_000));
    }

    @Test
    void so_many_urgent_phrases_are_refused_and_so_is_an_endless_one() {
        String many = IntStream.range(0, 501).mapToObj(word -> "word" + word).collect(Collectors.joining(", "));

        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut("add: [fainted]", "add: [" + many + "]")))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.expected()).isEqualTo("at most 500"));
        assertThat(DirectoryFiles.mistakes(
                        DirectoryFiles.soundBut("add: [fainted]", "add: [\"" + "a .. ".repeat(60) + "b\"]")))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.expected()).contains("at most 200 characters"));
    }

    @Test
    void what_many_teams_change_is_told_in_the_order_of_the_new_file() {
        ObjectNode file = file();
        var teams = (ArrayNode) file.path("teams");
        IntStream.range(0, 20_000).forEach(team -> teams.add("team-" + team));

        assertThat(DirectoryDiff.between(
                                Optional.of(DirectoryReader.read(file)), DirectoryFiles.directory(DirectoryFiles.SOUND))
                        .changes())
                .hasSize(20_000)
                .first()
                .satisfies(change -> assertThat(change.path()).isEqualTo("teams.team-0"));
    }
}
