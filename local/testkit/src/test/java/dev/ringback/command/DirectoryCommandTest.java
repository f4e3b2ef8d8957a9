package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_directory_without_mistakes_is_summed_up_in_a_line() {
        Ran ran = Ran.ringback("directory", "check", Project.exampleDirectory());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualToIgnoringNewLines(
                        Project.exampleDirectory() + " is sound: sunrise-health, 3 locations, 2 agencies, 10 people");
    }

    @Test
    void an_owner_to_whom_no_mail_can_be_sent_is_named() throws IOException {
        Ran ran = Ran.ringback("directory", "check", example("sam@sunrise.example", "00u-sam"));

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("no mail can be sent to 00u-sam, who gets the alerts of oak-street")
                .doesNotContain("alerts of mesa");
    }

    @Test
    void all_mistakes_are_shown_at_once_with_their_paths() throws IOException {
        Path file = example(
                "keep: 400d",
                "keep: forever",
                "timeZone: America/Phoenix",
                "timeZone: MST7",
                "add: [fainted]",
                "add: ['!']");

        Ran ran = Ran.ringback("directory", "check", file);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        "keep: found \"forever\"; expected a duration from 1d to 3650d with its unit (s, m, h or d)",
                        "locations[2].timeZone: found \"MST7\"; expected a time zone that people live in, by the name"
                                + " of its place, such as America/New_York",
                        "urgentWords.add[0]: found \"!\"; expected words that may be said, such as fainted or short of"
                                + " breath",
                        "3 mistakes in " + file);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a: [b               | : not YAML:
        a: 1\\na: 2          | :2: found a key a second time ("a"); expected each key once
        a: 1\\n---\\nb: 2     | found a second YAML document; expected one
        a: &x b\\nc: *x      | :2: found a YAML alias (*name); expected the value itself, written out
        """)
    void what_is_not_one_plain_yaml_document_cannot_be_read(String yaml, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("directory.yaml"), yaml.replace("\\n", "\n"));

        Ran ran = Ran.ringback("directory", "check", file);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(file.toString()).contains(why);
    }

    @Test
    void a_file_that_is_missing_a_folder_not_utf_8_or_huge_cannot_be_read() throws IOException {
        Path missing = folder.resolve("none.yaml");
        Path latin = Files.write(folder.resolve("latin.yaml"), "tenant: café".getBytes(StandardCharsets.ISO_8859_1));
        Path huge = Files.writeString(folder.resolve("huge.yaml"), "tenant: " + "x".repeat(3_000_000));
        Path deep = Files.writeString(folder.resolve("deep.yaml"), "tenant: " + "[".repeat(20_000));

        assertThat(check(missing)).isEqualTo("there is no file " + missing);
        assertThat(check(folder)).isEqualTo(folder + " is a folder; expected a file");
        assertThat(check(latin)).isEqualTo(latin + " is not UTF-8; save it as UTF-8 and try again");
        assertThat(check(huge)).isEqualTo(huge + " has 3 MB; a directory file has at most 2 MB");
        assertThat(check(deep)).startsWith(deep + ": not YAML: ").doesNotContain("\tat ");
    }

    @Test
    void a_file_with_nothing_in_it_has_a_mistake() throws IOException {
        Ran ran = Ran.ringback("directory", "check", Files.writeString(folder.resolve("empty.yaml"), ""));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("the file: found nothing; expected a map with tenant,");
    }

    /** What is said of a file that cannot be read. */
    private static String check(Path file) {
        Ran ran = Ran.ringback("directory", "check", file);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        return ran.err().strip();
    }

    /** The example with some texts replaced by others: one, its replacement, and so on. */
    private Path example(String... replaced) throws IOException {
        String yaml = Files.readString(Project.exampleDirectory());
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(yaml).contains(replaced[i]);
            yaml = yaml.replace(replaced[i], replaced[i + 1]);
        }
        return Files.writeString(folder.resolve("directory.yaml"), yaml);
    }
}
