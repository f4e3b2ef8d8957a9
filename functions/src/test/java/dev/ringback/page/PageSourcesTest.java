package dev.ringback.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.api.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages' sources must keep to, as far as one can see it without a browser. */
class PageSourcesTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/ringback/page");
    private static final Pattern KEY = Pattern.compile("(?<=[ {])'([\\w.-]+)': '");
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([\\w.-]+)'");
    private static final int LINES = 300;

    /** What the jar has is what NAMES says: a jar does not list its folders. */
    @Test
    void every_file_of_the_folder_is_served() throws IOException {
        assertThat(files(_ -> true).stream()
                        .map(file -> FOLDER.relativize(file).toString())
                        .filter(name -> !name.endsWith(".d.ts") && !name.endsWith(".licence.txt")))
                .containsExactlyInAnyOrderElementsOf(PageFiles.NAMES);
    }

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(keys("es")).isEqualTo(keys("en")).hasSizeGreaterThan(300);
    }

    @Test
    void every_word_that_a_screen_asks_for_by_name_is_there() throws IOException {
        Set<String> known = keys("en");
        for (Path file : ours()) {
            assertThat(ASKED.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                    .as(file.toString())
                    .allMatch(key -> known.contains(key) || known.contains(key + ".other"), "a key of words/en.js");
        }
    }

    /** Words that come with some screens are asked for by these, and by no file that others load. */
    @ParameterizedTest
    @CsvSource({"numbers, numbers.*", "patient, (callback|caller|confirmed|follow-up|patient|piece).*"})
    void words_of_some_screens_are_asked_for_there(String pack, String screens) throws IOException {
        Set<String> theirs = KEY.matcher(Files.readString(FOLDER.resolve("words/%s-en.js".formatted(pack))))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(theirs).isNotEmpty();
        for (Path file : ours()) {
            if (!file.getFileName().toString().matches(screens)) {
                assertThat(ASKED.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                        .as(file.toString())
                        .noneMatch(key -> theirs.contains(key) || theirs.contains(key + ".other"));
            }
        }
    }

    @Test
    void every_problem_of_the_desk_has_words() throws IOException {
        assertThat(keys("en"))
                .containsAll(Stream.of(Problem.Type.values())
                        .map(type -> "problem." + type.word())
                        .toList());
    }

    @Test
    void nothing_stands_in_the_page_that_its_policy_would_stop() throws IOException {
        String index = Files.readString(FOLDER.resolve("index.html"));
        assertThat(index).doesNotContain("<style", "style=", "onclick", "javascript:");
        assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(index).find())
                .as("a script within the page")
                .isFalse();
        for (Path file : ours()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain(" style=", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "new Function");
        }
    }

    /** A number in any of these outlives the screen, or is read by others (docs/rules.md §13). */
    @Test
    void nothing_is_kept_in_the_browser_and_nothing_is_written_to_its_console() throws IOException {
        for (Path file : ours()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("localStorage", "sessionStorage", "indexedDB", "document.cookie", "console.");
        }
    }

    @Test
    void no_file_of_ours_is_longer_than_300_lines() throws IOException {
        for (Path file : files(file -> !file.toString().contains("vendor"))) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LINES);
        }
    }

    /** Of all its files: the words of a screen that few see come with that screen. */
    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        Predicate<Path> ofLanguage = file -> file.toString().matches(".*/words/(\\w+-)?" + language + "\\.js");
        for (Path file : files(ofLanguage)) {
            KEY.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(key -> assertThat(keys.add(key))
                            .as("one place for %s in %s", key, language)
                            .isTrue());
        }
        return keys;
    }

    private static List<Path> ours() throws IOException {
        return files(file -> file.toString().endsWith(".js") && !file.toString().contains("vendor"));
    }

    private static List<Path> files(Predicate<Path> which) throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).filter(which).sorted().toList();
        }
    }
}
