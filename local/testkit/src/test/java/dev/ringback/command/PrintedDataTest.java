package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void who_texts_from_a_toll_free_number_is_told_that_the_carrier_keeps_its_opt_outs() throws IOException {
        assertThat(checked("from: \"+12125550101\"", "from: \"+18005550101\"").out())
                .contains("oak-street texts from a toll-free number (+18005550101)", "10DLC")
                .doesNotContain("harbor texts");
        assertThat(checked("keep: ", "keep: ").out()).doesNotContain("toll-free");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "play\u001b[2J",
                "local --po\u009brt",
                "rehearse --until \u202e",
                "directory check a b\nforged",
                "local --port \u0007"
            })
    void an_argument_commands_no_terminal(String arguments) {
        Ran ran = Ran.ringback((Object[]) arguments.split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertObeysNothing(ran.err());
        assertThat(ran.err()).contains("\\").doesNotContain("\nforged");
    }

    @Test
    void a_line_of_a_scenario_commands_no_terminal_and_forges_no_line() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s\u001b[31m.jsonl"), """
            {"at": "2026-11-24T09:00:00-05:00", "request": {"method": "GET", "path": "no\\nforged\\u001b[2J"}}
            {"at": "2026-11-24T09:00:00-05:00", "\\nforged": 1}
            {"at": "2026-11-24T09:00:00-05:00", "text": {"from": "\\nforged\\u009b", "to": "1", "body": ""}}
            {"at": "2026-11-24T09:00:00-05:00", "fault": {"crash": "\\nforged\\u202e"}}
            """);

        Ran ran = Ran.ringback("rehearse", scenario);

        assertThat(ran.exit()).isEqualTo(2);
        assertObeysNothing(ran.err());
        assertThat(ran.err()).doesNotContain("\nforged");
        assertThat(ran.err().lines())
                .as("a line for each mistake, and no other")
                .hasSize(6)
                .allMatch(line -> line.contains(".jsonl:"));
    }

    @Test
    void who_says_to_have_applied_a_directory_forges_no_line_of_its_history() {
        Path data = folder.resolve("data");
        Ran.ringback("directory", "apply", Project.exampleDirectory(), "--by", "pat\n* 9  forged", "--data", data);

        Ran history = Ran.ringback("directory", "history", "--data", data);

        assertThat(history.out()).doesNotContain("\n* 9");
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
