package dev.ringback.artifact;

import dev.ringback.artifact.LambdaProcess.Start;
import dev.ringback.artifact.StartUp.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What was measured, as ratios: each of a round to what it stands beside in the same round, and of these the median. */
final class StartUpTable {

    /** What a request of AWS is taken to last: DynamoDB promises single-digit milliseconds, and others are slower. */
    private static final double AWS_ANSWERS_IN_MS = 5;

    private static final double AIM = 0.8;

    private record Key(String function, Start start, String setup) {}

    private final Map<Start, List<ProcessFigures>> nothing = new EnumMap<>(Start.class);
    private final Map<Key, List<ProcessFigures>> figures = new HashMap<>();

    /** A round begins, with what a function took that does nothing. */
    void begin(Start start, ProcessFigures taken) {
        nothing.computeIfAbsent(start, _ -> new ArrayList<>()).add(taken);
    }

    private List<ProcessFigures> nothing(Start start) {
        return nothing.getOrDefault(start, List.of());
    }

    void add(DeployedFunction function, Start start, Setup setup, ProcessFigures taken) {
        figures.computeIfAbsent(new Key(function.id(), start, setup.name()), _ -> new ArrayList<>())
                .add(taken);
    }

    String asMarkdown(List<DeployedFunction> functions, List<Setup> setups, Path bare) {
        Setup today = setups.getFirst();
        var lines = new ArrayList<String>();
        var none = nothing(Start.ON_DEMAND);
        lines.add(
                "A function that does nothing: ready after %.0f ms, first event %.0f ms, a warm one %.1f ms of the processor, %.0f MB"
                        .formatted(
                                median(none, one -> one.ready().wall()),
                                median(none, one -> one.first().wall()),
                                median(
                                        nothing(Start.SNAP_START),
                                        one -> one.warm().cpu()),
                                median(none, one -> one.resident()) / 1024));
        lines.add("It waits for AWS for %.0f %% of a warm event, at %.0f ms a request"
                .formatted(
                        100
                                * share(
                                        1,
                                        median(
                                                nothing(Start.SNAP_START),
                                                one -> one.warm().cpu())),
                        AWS_ANSWERS_IN_MS));
        lines.add("Artifact: %.1f × its".formatted((double) bytes(today.artifact()) / bytes(bare)));
        lines.add("");
        lines.add("| function | start | first event | first event, primed | warm event | memory | memory, primed |"
                + " requests of AWS | of the processor | waiting, at %.0f ms a request | 80 %% from |"
                        .formatted(AWS_ANSWERS_IN_MS));
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (DeployedFunction function : functions) {
            lines.add(row(function, today));
        }
        for (Setup setup : setups.subList(1, setups.size())) {
            lines.add("");
            lines.add("`%s`, beside as deployed; artifact %.2f"
                    .formatted(setup.name(), (double) bytes(setup.artifact()) / bytes(today.artifact())));
            lines.add("");
            lines.add(
                    "| function | start | first event | ready, primed | first event, primed | warm event | memory | memory, primed |");
            lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
            for (DeployedFunction function : functions) {
                lines.add(rowBeside(function, setup, today));
            }
        }
        return String.join("\n", lines);
    }

    private String row(DeployedFunction function, Setup today) {
        var cold = of(function, Start.ON_DEMAND, today);
        var primed = of(function, Start.SNAP_START, today);
        var coldNothing = nothing(Start.ON_DEMAND);
        var primedNothing = nothing(Start.SNAP_START);
        double requests = median(primed, ProcessFigures::requests);
        double own = median(primed, one -> one.warm().cpu());
        return "| %s | %s | %s | %s | %s | %s | %s | %.1f | %.1f ms | %.0f %% | %s |"
                .formatted(
                        function,
                        took(cold, coldNothing, ProcessFigures::ready),
                        took(cold, coldNothing, ProcessFigures::first),
                        took(primed, primedNothing, ProcessFigures::first),
                        took(primed, primedNothing, ProcessFigures::warm),
                        ratio(cold, coldNothing, one -> one.resident()),
                        ratio(primed, primedNothing, one -> one.resident()),
                        requests,
                        own,
                        100 * share(requests, own),
                        requests == 0 ? "never" : "%.1f ms".formatted(own * AIM / (1 - AIM) / requests));
    }

    /** Of an event, what is waiting for AWS. */
    private static double share(double requests, double own) {
        double waiting = requests * AWS_ANSWERS_IN_MS;
        return waiting / (waiting + own);
    }

    private String rowBeside(DeployedFunction function, Setup setup, Setup today) {
        var cold = of(function, Start.ON_DEMAND, setup);
        var coldToday = of(function, Start.ON_DEMAND, today);
        var primed = of(function, Start.SNAP_START, setup);
        var primedToday = of(function, Start.SNAP_START, today);
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        function,
                        took(cold, coldToday, ProcessFigures::ready),
                        took(cold, coldToday, ProcessFigures::first),
                        took(primed, primedToday, ProcessFigures::ready),
                        took(primed, primedToday, ProcessFigures::first),
                        took(primed, primedToday, ProcessFigures::warm),
                        ratio(cold, coldToday, one -> one.resident()),
                        ratio(primed, primedToday, one -> one.resident()));
    }

    private List<ProcessFigures> of(DeployedFunction function, Start start, Setup setup) {
        return figures.getOrDefault(new Key(function.id(), start, setup.name()), List.of());
    }

    /** By the clock, and in brackets of the processor. */
    private static String took(
            List<ProcessFigures> some,
            List<ProcessFigures> others,
            Function<ProcessFigures, ProcessFigures.Took> what) {
        return "%s (%s)"
                .formatted(
                        ratio(some, others, one -> what.apply(one).wall()),
                        ratio(some, others, one -> what.apply(one).cpu()));
    }

    private static String ratio(
            List<ProcessFigures> some, List<ProcessFigures> others, ToDoubleFunction<ProcessFigures> figure) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < Math.min(some.size(), others.size()); round++) {
            ratios.add(figure.applyAsDouble(some.get(round)) / figure.applyAsDouble(others.get(round)));
        }
        return "%.2f".formatted(median(ratios, ratio -> ratio));
    }

    private static <T> double median(List<T> some, ToDoubleFunction<T> figure) {
        double[] sorted = some.stream().mapToDouble(figure).sorted().toArray();
        return DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2])
                .average()
                .orElseThrow();
    }

    private static long bytes(Path artifact) {
        try (Stream<Path> files = Files.walk(artifact)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
