package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says is printed, and commands no terminal. */
class PrintedDataTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Ran checked(String from, String to) throws IOException {
        String file = Files.readString(Project.exampleDirectory());
        assertThat(file).contains(from);
        return Ran.ringback(
                "directory", "check", Files.writeString(folder.resolve("directory.yaml"), file.replace(from, to)));
    }

    private static void assertObeysNothing(String printed) {
        assertThat(printed.codePoints().filter(PrintedDataTest::isObeyed)).isEmpty();
    }

    private static boolean isObeyed(int letter) {
        return (Character.isISOControl(letter) && letter != '\n' && letter != '\t')
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069)
                || letter == 0x200E
                || letter == 0x200F
                || (letter >= 0xE0000 && letter <= 0xE007F);
    }

    @Test
    void a_key_or_a_value_of_a_directory_commands_no_terminal() throws IOException {
        Ran ran = checked(
                "keep: ",
                "\"k\\e[2J\\u202E\\nforged: line\": 1\n\"\\U000E0041\\u009B\": \"\\u2066\"\nkeep: \"\\u202E\\x07\" # ");

        assertThat(ran.exit()).isEqualTo(1);
        assertObeysNothing(ran.err());
        assertThat(ran.err()).contains("\\u{1B}[2J\\u{202E}\\u{A}forged").doesNotContain("\nforged");
    }

    @Test
    void a_name_that_was_allowed_is_told_to_who_checks_a_directory() throws IOException {
        String saysAs = Files.readAllLines(Project.exampleDirectory()).stream()
                .filter(line -> line.contains("saysAs:"))
                .findFirst()
                .orElseThrow();

        assertThat(checked(saysAs, "    saysAs: Rash Family Practice\n    properNames: [Rash]")
                        .out())
                .contains("allowed as names in what patients of ", " read: Rash");
    }

    @Test
    void json_stays_json() throws IOException {
        var out = new StringWriter();
        try (var shown = new ShownWriter(out)) {
            shown.write("{\"note\":\"\u202Eseen \uDB40\uDC41👩\u200D⚕\"}");
        }

        assertThat(out).hasToString("{\"note\":\"\\u202Eseen \\uDB40\\uDC41👩\u200D⚕\"}");
    }
}
