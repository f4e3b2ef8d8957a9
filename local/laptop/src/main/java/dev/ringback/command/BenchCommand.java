package dev.ringback.command;

import dev.ringback.bench.GeneratedWeek;
import dev.ringback.bench.Stopwatch;
import dev.ringback.rehearsal.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringback bench}: how long the laptop's commands take, each as its user meets it, in a process of its own. */
@Command(
        name = "bench",
        description = {
            "Measures how long ringback's commands take here: medians, and as multiples of a fixed piece of work.",
            "docs/rehearsals.md says what they should be."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each is measured (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20261207",
            description = "Of the generated week (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "600",
            description = "Missed calls of the generated week (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1500000",
            description = "Rows of the generated call log (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write the generated week there, for ringback rehearse, and measure nothing.")
    private Optional<Path> write = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (runs < 1 || calls < 1 || rows < 1) {
            spec.commandLine().getErr().println("--runs, --calls and --rows: expected 1 or more");
            return Exit.UNUSABLE;
        }
        Optional<String> unwritable = write.flatMap(Unwritables::why);
        if (unwritable.isPresent()) {
            spec.commandLine().getErr().println(OneLine.of(unwritable.get()));
            return Exit.UNUSABLE;
        }
        if (write.isPresent()) {
            Files.write(write.get(), GeneratedWeek.lines(seed, calls));
            return Exit.OK;
        }
        Path folder = Files.createTempDirectory("ringback-bench");
        try {
            return new Stopwatch(Project.root(), folder, runs, out).measure(seed, calls, rows) ? Exit.OK : Exit.WRONG;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
