package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Told;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that are as large as they may be, and all mistakes: what is told of them is bounded, and so is the work. */
class HugeFilesTest {

    private static final int MANY = 100_000;

    private static ObjectNode file() {
        return (ObjectNode) DirectoryFiles.tree(DirectoryFiles.SOUND);
    }

    private static List<Told> mistakes(JsonNode file) {
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

    /** Patients, staff or every call's history have them; the last number is the longest that is taken. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        name: Oak Street              | name: %s             | 100
        saysAs: Sunrise Harbor        | saysAs: %s           | 100
        campaign: spring-checkups     | campaign: %s         | 100
        name: Northwind Virtual Assistants | name: %s        | 100
        taskFlow: flow-1              | taskFlow: %s         | 300
        """)
    void a_text_that_the_file_says_has_a_longest(String text, String instead, int longest) {
        assertThat(DirectoryFiles.mistakes(with(text, instead, "a".repeat(longest))))
                .isEmpty();
        for (int more : new int[] {longest + 1, MANY}) {
            assertThat(DirectoryFiles.mistakes(with(text, instead, "a".repeat(more))))
                    .isNotEmpty()
                    .allSatisfy(mistake -> {
                        assertThat(mistake.expected()).matches("at most \\d+ characters");
                        assertThat(mistake.found()).isEqualTo("a text of %d characters".formatted(more));
                    });
        }
    }

    private static String with(String text, String instead, String filling) {
        return DirectoryFiles.soundBut(text, instead.formatted(filling));
    }

    @Test
    void a_proper_name_has_sixty_characters_at_most() {
        String longest = "saysAs: %1$s\n    properNames: [%1$s]".formatted("a".repeat(60));

        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut("saysAs: Sunrise Harbor", longest)))
                .isEmpty();
        assertThat(DirectoryFiles.mistakes(
                        DirectoryFiles.soundBut("saysAs: Sunrise Harbor", longest.replace("aa]", "aaa]"))))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.expected()).isEqualTo("at most 60 characters"));
    }

    /** Each would be folded for every word of the name. */
    @Test
    void so_many_proper_names_are_refused_and_held_against_nothing() {
        String names = IntStream.range(0, MANY).mapToObj(name -> "Name" + name).collect(Collectors.joining(", "));

        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut(
                        "saysAs: Sunrise Harbor", "saysAs: Sunrise Harbor\n    properNames: [" + names + "]")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.path()).isEqualTo("locations[1].properNames");
                    assertThat(mistake.found()).isEqualTo(MANY + " names");
                    assertThat(mistake.expected()).isEqualTo("at most 20");
                });
    }

    /** No single value of a file takes more than a thousand characters, of whatever kind it is. */
    @ParameterizedTest
    @ValueSource(strings = {"https://book.example.org/oak", "America/New_York", "pat@sunrise.example"})
    void an_endless_value_is_looked_at_no_further(String value) {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut(value, "https://e.org/" + "%61".repeat(MANY))))
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake.found()).hasSizeLessThan(300));
    }

    @Test
    void an_endless_key_is_told_by_its_beginning() {
        ObjectNode file = file();
        ((ObjectNode) file.path("locations").path(0).path("lines"))
                .putObject("k".repeat(MANY))
                .put("campaign", "x");

        assertThat(mistakes(file))
                .singleElement()
                .satisfies(mistake ->
                        assertThat(mistake.found()).startsWith("\"kkk").hasSizeLessThan(300));
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
