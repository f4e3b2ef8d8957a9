package dev.ringback.artifact;

import dev.ringback.artifact.LambdaProcess.Launch;
import dev.ringback.artifact.LambdaProcess.Start;
import dev.ringback.casework.Conflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What each function takes to start, for its first event and for its hundredth, in memory and on disk, beside {@link DoNothing} in the same run
 * (docs/start-up.md). A main and no test, for it measures the machine too; {@code .ci/start-up} runs it.
 */
final class StartUp {

    static final String DO_NOTHING = "DoNothing";

    /**
     * A way to start a function: as it is deployed, or another that is put beside it.
     *
     * @param options the JVM's, beside Lambda's own
     */
    record Setup(String name, Path artifact, List<String> options) {

        static Setup deployed() {
            return new Setup("as deployed", LambdaProcess.deployedArtifact(), List.of());
        }

        /** {@code NAME=ARTIFACT}, {@code NAME=OPTION} or both with a comma between them. */
        static Setup read(String told) {
            String[] parts = told.split("[=,]", 2)[1].split(",");
            var options = new ArrayList<>(Arrays.asList(parts));
            Path artifact = options.getFirst().startsWith("-")
                    ? LambdaProcess.deployedArtifact()
                    : Path.of(options.removeFirst()).toAbsolutePath();
            return new Setup(told.substring(0, told.indexOf('=')), artifact, List.copyOf(options));
        }
    }

    private StartUp() {}

    /** {@code [--rounds N] [--events N] [--functions ID,ID] [--beside NAME=ARTIFACT,OPTION,…]…} */
    public static void main(String[] arguments) throws IOException, InterruptedException, Conflict {
        // Its answers would wait for the client's acknowledgement otherwise, forty milliseconds each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int rounds = 5;
        int events = 100;
        List<DeployedFunction> functions = Account.functions();
        var setups = new ArrayList<>(List.of(Setup.deployed()));
        for (int at = 0; at < arguments.length; at += 2) {
            String value = arguments[at + 1];
            switch (arguments[at]) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--events" -> events = Integer.parseInt(value);
                case "--functions" ->
                    functions = Arrays.stream(value.split(","))
                            .map(Account::function)
                            .toList();
                case "--beside" -> setups.add(Setup.read(value));
                default -> throw new IllegalArgumentException("unknown: " + arguments[at]);
            }
        }
        Path scratch = Files.createTempDirectory("start-up");
        Path bare = BareArtifact.make(LambdaProcess.deployedArtifact(), scratch.resolve("bare"));
        var doesNothing = new DeployedFunction(
                DO_NOTHING,
                DO_NOTHING,
                DoNothing.class.getName() + "::handleRequest",
                functions.getFirst().memory(),
                Map.of("RINGBACK_TABLE", functions.getFirst().environment().get("RINGBACK_TABLE")));

        // The stand-ins warm up, too: what the first process took counts for nothing.
        take(doesNothing, Start.ON_DEMAND, new Setup("", bare, List.of()), events, scratch);
        var table = new StartUpTable();
        for (int round = 1; round <= rounds; round++) {
            System.err.printf("round %d of %d%n", round, rounds);
            for (Start start : Start.values()) {
                table.begin(start, take(doesNothing, start, new Setup("", bare, List.of()), events, scratch));
                for (DeployedFunction function : functions) {
                    for (Setup setup : setups) {
                        table.add(function, start, setup, take(function, start, setup, events, scratch));
                    }
                }
            }
        }
        System.out.println(table.asMarkdown(functions, setups, bare));
    }

    /** Lambda's own options for Java 25: quickly compiled code, but where a snapshot is taken after priming; a heap that starts at a 64th. */
    private static ProcessFigures take(DeployedFunction function, Start start, Setup setup, int events, Path scratch)
            throws IOException, InterruptedException, Conflict {
        var options = new ArrayList<>(List.of("-Xms" + function.memory() / 64 + "m"));
        if (start == Start.ON_DEMAND) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        options.addAll(setup.options());
        return ProcessFigures.of(new Launch(function, start, setup.artifact(), options), events, scratch);
    }
}
