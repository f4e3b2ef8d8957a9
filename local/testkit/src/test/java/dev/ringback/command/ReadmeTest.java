package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.standins.Json;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a newcomer is shown and told to type: the lines of README.md, and the morning by curl of docs/first-morning.md in a bash. */
class ReadmeTest {

    private static final int TEN = 10;
    private static final String PROMPT = "@@ next line";

    /** A laptop plays its first day as if it had just been, so the dates that it prints are those of when it is played. */
    private static final Instant WHEN_THE_PAGE_WAS_WRITTEN = Instant.parse("2026-11-21T17:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path data;

    @Test
    void what_the_readme_shows_is_what_the_example_day_prints() throws IOException {
        List<String> shown = block(Path.of("README.md"), "## What you see", "```");

        Ran ran = Ran.ringbackAt(InstantSource.fixed(WHEN_THE_PAGE_WAS_WRITTEN), "local", "--no-serve", "--data", data);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(shown).hasSizeGreaterThan(1);
        assertThat(ran.out().lines().toList()).containsSubsequence(shown);
    }

    @Test
    void the_figures_that_it_shows_of_the_morning_of_two_agencies_are_what_is_printed() throws IOException {
        String command = "./ringback rehearse events/scenarios/two-agencies-one-morning.jsonl";
        List<String> shown =
                block(Path.of("README.md"), "And of the morning of two agencies, `%s`:".formatted(command), "```");

        Ran ran = Ran.ringback("rehearse", Project.root().resolve("events/scenarios/two-agencies-one-morning.jsonl"));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out().lines().toList()).containsSequence(shown);
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"2026-12-01T09:30:00-05:00", "2026-11-29T03:00:00-05:00"})
    void a_morning_by_curl_takes_a_missed_call_books_it_and_closes_it_at_any_hour(OffsetDateTime now) throws Exception {
        for (String program : List.of("bash", "curl", "cut")) {
            assumeTrue(isInstalled(program), "skipped: " + program + " is not on the PATH");
        }
        List<String> lines = block(Path.of("docs", "first-morning.md"), "## A morning by curl", "```sh");
        assertThat(lines).hasSizeLessThanOrEqualTo(TEN);

        try (ServedLaptop laptop = ServedLaptop.at(now.toInstant(), data)) {
            List<String> answers = typed(lines, laptop.port());

            assertThat(answers).hasSameSizeAs(lines);
            JsonNode seen = Json.read(answers.get(2)).path("callbacks");
            assertThat(seen).hasSize(1);
            assertThat(seen.path(0).path("caller").asString()).isEqualTo("+•••••••••42");
            assertThat(seen.path(0).path("bucket").asString()).isEqualTo("new-patient");
            assertThat(problem(answers.get(4))).isEqualTo("no-such-callback");
            assertThat(Json.read(answers.get(5)).path("caller").asString()).isEqualTo("+12125550142");
            assertThat(problem(answers.get(6))).isEqualTo("refused-by-rule");
            JsonNode closed = Json.read(answers.get(7));
            assertThat(closed.path("state").asString()).isEqualTo("closed");
            assertThat(closed.path("outcome").asString()).isEqualTo("booked");
            JsonNode urgent = Json.read(answers.get(9));
            assertThat(urgent.path("urgent").asBoolean()).isTrue();
            assertThat(urgent.path("owner").asString()).isEqualTo("dr.kim@sunrise.example");
            assertThat(String.join("\n", laptop.said()))
                    .contains(
                            "ana@northwind.example takes it",
                            "ben@bluebird.example wants to see it and is refused (404)",
                            "booking-needs-identity",
                            "dr.kim@sunrise.example takes it");
            assertThat(laptop.complained()).isEmpty();
        }
    }

    /** The lines of the first block below a heading. */
    private static List<String> block(Path page, String heading, String fence) throws IOException {
        Matcher block = Pattern.compile(
                        "\n" + Pattern.quote(heading) + "\n.*?\n" + fence + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Project.root().resolve(page)));
        assertThat(block.find())
                .as("%s has a block that begins with %s under '%s'", page, fence, heading)
                .isTrue();
        return block.group(1).lines().toList();
    }

    /** What each line answered. */
    private static List<String> typed(List<String> lines, int port) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash").redirectErrorStream(true).start();
        try (var keyboard = bash.outputWriter(StandardCharsets.UTF_8)) {
            for (String line : lines) {
                keyboard.write(line.replace("localhost:8080", "localhost:" + port));
                keyboard.write("\necho '" + PROMPT + "'\n");
            }
        }
        String screen = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(screen).isZero();
        var answers = new ArrayList<>(List.of(screen.split(PROMPT + "\n", -1)));
        assertThat(answers.removeLast()).isEmpty();
        return answers;
    }

    private static String problem(String answer) {
        return Json.read(answer).path("type").asString().replace("urn:ringback:problem:", "");
    }

    private static boolean isInstalled(String program) {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Stream.of(path.split(Pattern.quote(File.pathSeparator), -1)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
