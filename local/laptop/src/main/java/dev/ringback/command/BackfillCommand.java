package dev.ringback.command;

import dev.ringback.operations.DeployedStack;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.standins.Json;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ringback backfill}: has the reconciler go over Connect's list of a past time, part by part. */
@Command(
        name = "backfill",
        description = {
            "Takes the missed calls of a past time from Connect's own list, when its events did not come for a while.",
            "Calls that were taken already change nothing, so it may be asked for twice. At most the last 30 days."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it is not whole: some contacts could not be taken, or Connect answers no more; ask again",
            "2:it could not be done"
        })
final class BackfillCommand implements Callable<Integer> {

    /** What is counted, by its name in the answer, and how it is told. */
    private static final Map<String, String> COUNTED = counted();

    @Option(names = "--stack", paramLabel = "NAME", required = true, description = "The stack, such as ringback.")
    private String stack = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            required = true,
            description = "When the first of the calls ended, such as 2026-11-24T08:00:00-05:00.")
    private OffsetDateTime from = OffsetDateTime.MIN;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            required = true,
            description = "When the last of them ended: ten minutes ago at the latest.")
    private OffsetDateTime to = OffsetDateTime.MIN;

    @Option(names = "--json", description = "Print what came of it as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Map<String, Long> sums = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();

    private static Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("opened", "opened a callback");
        counted.put("late", "  of these ended more than a day ago: no text goes about them");
        counted.put("added", "were put onto a callback, or made more known of a call on one");
        counted.put("known", "were known already");
        counted.put("opens-nothing", "open none: a withheld number, for example");
        counted.put("not-missed", "were not missed");
        return counted;
    }

    @Override
    public Integer call() {
        try {
            Optional<String> reconciler = DeployedStack.named(stack).output("ReconcilerName");
            return reconciler.isPresent()
                    ? over(Keeper.deployed(reconciler.get()))
                    : unusable("the stack %s has no output ReconcilerName: it is of an older release".formatted(stack));
        } catch (SdkException e) {
            return unusable("the stack %s could not be asked for: %s".formatted(stack, AwsFailure.why(e)));
        }
    }

    private int over(Keeper reconciler) {
        Instant begin = from.toInstant();
        while (true) {
            var request = Json.object()
                    .put("action", "backfill")
                    .put("from", begin.toString())
                    .put("to", to.toInstant().toString());
            switch (reconciler.ask(request)) {
                case Keeper.Asked.Failed(var why) -> {
                    return stopped(begin, why);
                }
                case Keeper.Asked.Answered(var answer) -> {
                    if (!answer.path("result").asString("").equals("backfilled")) {
                        return unusable(answer.path("why").asString("the answer is not understood: " + answer));
                    }
                    count(answer);
                    if (!answer.has("next")) {
                        return done();
                    }
                    Instant next = Instant.parse(answer.path("next").asString());
                    if (!next.isAfter(begin)) {
                        tell();
                        err("Connect answers no more for now; go on later with --from " + begin);
                        return Exit.WRONG;
                    }
                    begin = next;
                    err("up to %s: %d opened so far".formatted(begin, sums.getOrDefault("opened", 0L)));
                }
            }
        }
    }

    private void count(JsonNode answer) {
        COUNTED.keySet().forEach(name -> sums.merge(name, answer.path(name).asLong(0), Long::sum));
        answer.path("failed").valueStream().map(JsonNode::asString).forEach(failed::add);
    }

    private int done() {
        tell();
        return failed.isEmpty() ? Exit.OK : Exit.WRONG;
    }

    /** What was done before is done: it is told, and where to go on. */
    private int stopped(Instant begin, String why) {
        if (!sums.isEmpty()) {
            tell();
        }
        return unusable("%s. Go on with --from %s".formatted(why, begin));
    }

    private void tell() {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode result = Json.object();
            sums.forEach(result::put);
            ArrayNode contacts = result.putArray("failed");
            failed.forEach(contacts::add);
            out.println(Json.write(result));
            return;
        }
        out.println("calls that Connect lists without an agent:");
        COUNTED.forEach((name, told) -> out.printf("%6d %s%n", sums.getOrDefault(name, 0L), told));
        if (!failed.isEmpty()) {
            out.printf(
                    "%6d could not be taken; the log of the reconciler says why, and asking again tries them again:%n",
                    failed.size());
            failed.forEach(contact -> out.println("       " + OneLine.of(contact)));
        }
    }

    private int unusable(String why) {
        err(why);
        return Exit.UNUSABLE;
    }

    private void err(String line) {
        spec.commandLine().getErr().println(OneLine.of(line));
    }
}
