package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

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

/** {@code ringback consent}, {@code export}, {@code correct} and {@code erase} from their arguments to their exit codes. */
class RecordsCommandsTest {

    private static final Path HOME = Path.of(Files.exists(Path.of("template.yaml")) ? "." : "../..");
    private static final String NUMBER = "+12125550141";

    private record Run(int exit, String out, String err) {}

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void a_directory_is_in_force() {
        System.setProperty("ringback.home", HOME.toString());
        assertThat(ringback(
                                "directory",
                                "apply",
                                HOME.resolve("events/directory.yaml").toString())
                        .exit())
                .isZero();
    }

    private Run ringback(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine ringback =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        int exit = ringback.execute(all.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void before_anything_is_kept_that_is_said_and_no_folder_is_made() {
        Path none = folder.resolve("none");
        Ran ran = Ran.ringback("consent", NUMBER, "--data", none);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("nothing is kept in " + none + " yet: ./ringback local begins there");
        assertThat(none).doesNotExist();
    }

    @Test
    void a_number_is_corrected_printed_exported_and_erased_on_the_laptops_data() {
        assertThat(ringback("consent", NUMBER).out()).isEqualTo("the ledger has no line of this number\n");

        Run silenced = ringback("correct", NUMBER, "do-not-call", "--by", "pat", "--because", "letter of 1 May");
        assertThat(silenced.exit()).isZero();
        assertThat(silenced.out()).startsWith("do-not-call since 20");

        assertThat(ringback("consent", NUMBER).out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("do-not-call since "),
                        line -> assertThat(line)
                                .contains("  calls-refused, correction by pat (letter of 1 May)")
                                .doesNotContain("0141"));
        assertThat(ringback("export", NUMBER).out()).contains("\"calls-refused\"");

        Run erased = ringback("erase", NUMBER, "--because", "ticket 4711");
        assertThat(erased.exit()).isZero();
        assertThat(erased.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("erased: callbacks none; 0 answers of the desk, 0 notes, 1 lines of the"
                                        + " ledger"),
                        line -> assertThat(line)
                                .isEqualTo("kept with the number, because law demands that it is heeded:"),
                        line -> assertThat(line).startsWith("do-not-call since "));
    }

    @Test
    void who_erases_without_saying_why_is_told_so() {
        Run run = ringback("erase", NUMBER);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("'because' must say what leads to");
    }

    @Test
    void one_cannot_mean_a_laptop_and_a_deployed_function_at_once() {
        Run run = ringback("consent", NUMBER, "--function", "ringback-RecordsKeeper:live");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--function names a deployed function and --data what is kept on this laptop");
    }
}
