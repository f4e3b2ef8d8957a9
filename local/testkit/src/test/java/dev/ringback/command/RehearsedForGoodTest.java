package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a number holds although the callback that said it was deleted when its time was over. */
class RehearsedForGoodTest {

    private static final String CALLER = "+12125550123";
    private static final String PAT = "pat@sunrise.example";

    @TempDir
    private Path folder;

    /** Closed callbacks are kept for a day, and the caller calls again days after that. */
    private Ran rehearsed(ScenarioLines scenario) throws IOException {
        String directory = Files.readString(Project.exampleDirectory());
        assertThat(directory).contains("keep: 400d");
        Path kept = Files.writeString(folder.resolve("directory.yaml"), directory.replace("keep: 400d", "keep: 1d"));
        Ran ran = Ran.ringback(
                "rehearse",
                scenario.in(folder),
                "--directory",
                kept.toString(),
                "--json",
                "--until",
                "2026-12-07T12:00:00-05:00");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }

    private static long opened(Ran ran) {
        return ran.json().stream()
                .filter(line -> line.path("entry").asString("").equals("opened"))
                .count();
    }

    private static ScenarioLines taken() {
        return new ScenarioLines()
                .missedCall("2026-12-01T09:00:00-05:00", CALLER, "{\"ringback_text_consent\": \"yes\"}")
                .asks("2026-12-01T09:01:00-05:00", PAT, "POST", "/worklist/next", CALLER);
    }

    @Test
    void a_wrong_number_is_not_called_again() throws IOException {
        Ran ran = rehearsed(taken().records("2026-12-01T09:02:00-05:00", PAT, CALLER, "{\"outcome\": \"wrong-number\"}")
                .missedCall("2026-12-07T09:00:00-05:00", CALLER, "{}"));

        assertThat(opened(ran)).isOne();
        assertThat(ran.json().stream()
                        .filter(line -> line.path("type").asString().equals("alert"))
                        .map(line -> line.path("message").path("reason").asString()))
                .contains("call-from-wrong-number");
        // Else nothing outlived anything: the callback was still there.
        assertThat(ran.json().stream()
                        .filter(line -> line.path("type").asString().equals("callback")))
                .isEmpty();
    }

    @Test
    void a_caller_without_a_refusal_is_called_again() throws IOException {
        Ran ran = rehearsed(
                taken().records("2026-12-01T09:02:00-05:00", PAT, CALLER, "{\"outcome\": \"no-further-action\"}")
                        .missedCall("2026-12-07T09:00:00-05:00", CALLER, "{}"));

        assertThat(opened(ran)).isEqualTo(2);
    }
}
