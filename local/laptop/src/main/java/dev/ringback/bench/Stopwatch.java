package dev.ringback.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs the launcher as its user does and prints how long it took: medians, and multiples of the yardstick of the same minute. */
public final class Stopwatch {

    private static final String ROW = "%-44s %9s %9s%n";

    /** What ends a measurement. */
    private enum Until {
        FIRST_LINE,
        END
    }

    private final Path root;
    private final Path folder;
    private final int runs;
    private final PrintWriter out;

    /** @param folder where what is measured may leave its files */
    public Stopwatch(Path root, Path folder, int runs, PrintWriter out) {
        this.root = root;
        this.folder = folder;
        this.runs = runs;
        this.out = out;
    }

    /** Measures everything; whether all of it ended as it should. */
    public boolean measure(long seed, int calls, int rows) throws IOException, InterruptedException {
        Path log = folder.resolve("log.csv");
        GeneratedLog.write(log, seed, rows);
        Path week = folder.resolve("week.jsonl");
        Files.write(week, GeneratedWeek.lines(seed, calls));
        out.printf(ROW, "median of " + runs, "seconds", "× yard");
        boolean local = row("ringback local, to its first line", Until.FIRST_LINE, local());
        boolean day = row("a day at Oak Street", Until.END, rehearse(scenario("a-day-at-oak-street")));
        boolean morning = row("two agencies, one morning", Until.END, rehearse(scenario("two-agencies-one-morning")));
        boolean week600 = row("a week of %d calls, seed %d".formatted(calls, seed), Until.END, rehearse(week));
        boolean audit = row("an audit of %,d rows".formatted(rows), Until.END, audit(log));
        return local && day && morning && week600 && audit;
    }

    private List<String> local() {
        return List.of(
                "local",
                "--fresh",
                "--no-serve",
                "--data",
                folder.resolve("data").toString());
    }

    private static List<String> rehearse(Path scenario) {
        return List.of("rehearse", scenario.toString());
    }

    private static List<String> audit(Path log) {
        return List.of("audit", log.toString(), "--zone", "America/New_York", "--hours", "mon-fri 08:00-17:00");
    }

    private Path scenario(String name) {
        return root.resolve("events/scenarios").resolve(name + ".jsonl");
    }

    private boolean row(String what, Until until, List<String> arguments) throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        List<Duration> yards = new ArrayList<>();
        boolean wentWell = true;
        String last = "";
        long most = 0;
        for (int run = 0; run < runs; run++) {
            yards.add(Yardstick.measure());
            long start = System.nanoTime();
            Process process = start(arguments);
            PeakMemory memory = PeakMemory.of(process);
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                boolean printed = lines.readLine() != null;
                long firstLine = System.nanoTime();
                try (Stream<String> rest = lines.lines()) {
                    last = rest.filter(line -> !line.isBlank()).reduce(last, (_, line) -> line);
                }
                wentWell &= process.waitFor() == 0 && printed;
                most = Math.max(most, memory.megabytes().orElse(0));
                times.add(Duration.ofNanos((until == Until.FIRST_LINE ? firstLine : System.nanoTime()) - start));
            }
        }
        out.printf(
                Locale.ROOT,
                ROW,
                what,
                "%.2f".formatted(seconds(median(times))),
                wentWell ? "%.1f".formatted(seconds(median(times)) / seconds(median(yards))) : "FAILED");
        // What was asked of AWS, which a rehearsal ends with: it is the same on every machine.
        out.println("    " + last.strip());
        if (most > 0) {
            out.printf(Locale.ROOT, "    at most %,d MB of memory%n", most);
        }
        out.flush();
        return wentWell;
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("ringback").toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
