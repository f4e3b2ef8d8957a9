package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ringback numbers} from its arguments to its exit codes. */
class NumbersCommandsTest {

    private static final Path HOME = Path.of(Files.exists(Path.of("template.yaml")) ? "." : "../..");

    private record Run(int exit, String out, String err) {}

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void run_from_the_checkout() {
        System.setProperty("ringback.home", HOME.toString());
    }

    private Run numbers(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine ringback =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var all = new ArrayList<>(List.of("numbers"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        int exit = ringback.execute(all.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void what_a_laptop_does_not_have_is_counted_anew_at_once_and_leaves_no_folder_behind() {
        assertThat(numbers("recount")).isEqualTo(new Run(0, "counted anew: 0 callbacks\n", ""));
        assertThat(numbers("recount", "--json"))
                .isEqualTo(new Run(0, "{\"result\":\"recounted\",\"callbacks\":0}\n", ""));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void one_cannot_mean_a_laptop_and_a_deployed_function_at_once() {
        Run run = numbers("recount", "--function", "ringback-NumbersKeeper:live");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--function names a deployed function and --data what is kept on this laptop");
    }

    @Test
    void an_audit_that_is_not_there_and_a_folder_are_named() {
        assertThat(numbers("keep-audit", "nowhere.json")).isEqualTo(new Run(2, "", "there is no file nowhere.json\n"));
        assertThat(numbers("keep-audit", folder.toString()))
                .isEqualTo(new Run(2, "", folder + " is a folder; expected a file\n"));
    }

    @Test
    void an_audit_with_a_field_twice_or_a_figure_below_zero_is_not_kept() throws IOException {
        Path audit = folder.resolve("audit.json");
        String written = """
            {"ringbackAudit": 1, "period": {"from": "2026-11-16", %s"to": "2026-11-20"},
             "inbound": {"missed": %d}, "episodes": {"count": 3}}
            """;

        Files.writeString(audit, written.formatted("\"from\": \"2026-11-17\", ", 7));
        assertThat(numbers("keep-audit", audit.toString()).err())
                .endsWith(
                        "is not what `ringback audit --save` writes: it is no JSON, or a field is named twice in it\n");

        Files.writeString(audit, written.formatted("", -7));
        assertThat(numbers("keep-audit", audit.toString()))
                .isEqualTo(
                        new Run(2, "", "'audit.inbound.missed' must not be below zero: no log has such a figure.\n"));

        Files.writeString(audit, written.formatted("", 7));
        assertThat(numbers("keep-audit", audit.toString()))
                .isEqualTo(new Run(0, "kept: figures can be put beside it\n", ""));
    }
}
