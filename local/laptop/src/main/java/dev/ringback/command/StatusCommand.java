package dev.ringback.command;

import dev.ringback.operations.DeployedStack;
import dev.ringback.operations.Part;
import dev.ringback.operations.StackStatus;
import dev.ringback.operations.Standing;
import dev.ringback.operations.StatusReader;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.standins.Json;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ringback status}: what of a deployed stack is late, dead, throttled or stopped. */
@Command(
        name = "status",
        description = {
            "Tells what of a deployed stack is late, dead, throttled or stopped, and what to do about it.",
            "Account and region are those of the AWS SDK's standard environment; nothing of a patient is read."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:there is something to do, or a part could not be read",
            "2:the stack could not be asked for"
        })
final class StatusCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Option(names = "--stack", paramLabel = "NAME", required = true, description = "The stack, such as ringback.")
    private String stack = "";

    @Option(
            names = "--late",
            paramLabel = "MINUTES",
            defaultValue = "0",
            description = "Callbacks that are late for no longer than this are well (default: ${DEFAULT-VALUE}).")
    private long late;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    StatusCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            StackStatus status =
                    new StatusReader(clock, AwsFailure::why).of(DeployedStack.named(stack), Duration.ofMinutes(late));
            if (json) {
                spec.commandLine().getOut().println(Json.write(json(status)));
            } else {
                tell(status, spec.commandLine().getOut());
            }
            return status.isWell() ? Exit.OK : Exit.WRONG;
        } catch (SdkException e) {
            spec.commandLine()
                    .getErr()
                    .println(OneLine.of("the stack %s could not be asked for: %s".formatted(stack, AwsFailure.why(e))));
            return Exit.UNUSABLE;
        }
    }

    private static void tell(StackStatus status, PrintWriter out) {
        out.printf("%s in %s, %s%n", status.stack(), status.region(), status.at());
        for (Part part : status.parts()) {
            out.printf("  %-6s %-10s  %s%n", mark(part.standing()), part.name(), OneLine.of(part.says()));
            part.toDo().forEach(line -> out.printf("%21s%s%n", "", OneLine.of(line)));
        }
        out.println(status.isWell() ? "all is well" : "there is something to do");
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case WELL -> "";
            case TO_DO -> "TO DO";
            case UNREAD -> "UNREAD";
        };
    }

    private static ObjectNode json(StackStatus status) {
        ObjectNode json = Json.object()
                .put("stack", status.stack())
                .put("region", status.region())
                .put("at", status.at().toString())
                .put("well", status.isWell());
        ArrayNode parts = json.putArray("parts");
        for (Part part : status.parts()) {
            ObjectNode one = parts.addObject()
                    .put("part", part.name())
                    .put("standing", part.standing().word())
                    .put("says", part.says());
            ArrayNode toDo = one.putArray("toDo");
            part.toDo().forEach(toDo::add);
            ObjectNode figures = one.putObject("figures");
            part.figures().forEach(figures::put);
        }
        return json;
    }
}
