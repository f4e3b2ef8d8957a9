package dev.ringback.command;

import dev.ringback.operations.DeployedStack;
import dev.ringback.operations.RestoredTable;
import dev.ringback.operations.RestoredTable.Copied;
import dev.ringback.operations.RestoredTable.Damaged;
import dev.ringback.operations.RestoredTable.Mode;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.standins.Json;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.node.ObjectNode;

/** {@code ringback restore}: copies back into a stack's table what it has lost, from a table that was restored from a point in time. */
@Command(
        name = "restore",
        description = {
            "Copies what a stack's table has lost back into it, from a table that was restored from a point in time.",
            "What the stack's table has stays as it is. Without --apply it only tells what it would do."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:it could not be done; asking again goes on"})
final class RestoreCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Option(names = "--stack", paramLabel = "NAME", required = true, description = "The stack, such as ringback.")
    private String stack = "";

    @Option(names = "--from", paramLabel = "TABLE", required = true, description = "The restored table.")
    private String from = "";

    @Option(
            names = "--damaged",
            description = {
                "Put the restored callback in the place of one that is damaged: what happened to it since is lost.",
                "Not where a newer release has written it: deploy that one again."
            })
    private boolean damaged;

    @Option(names = "--apply", description = "Write, and do not only look.")
    private boolean apply;

    @Option(names = "--json", description = "Print what came of it as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    RestoreCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            Optional<String> table = DeployedStack.named(stack).output("TableName");
            if (table.isEmpty()) {
                return unusable("the stack %s has no output TableName".formatted(stack));
            }
            if (table.get().equals(from)) {
                return unusable("%s is the stack's own table; --from names the restored one".formatted(from));
            }
            tell(new RestoredTable(from, table.get(), clock.instant())
                    .copyBack(apply ? Mode.WRITE : Mode.LOOK, damaged ? Damaged.IS_REPLACED : Damaged.STAYS));
            return Exit.OK;
        } catch (SdkException e) {
            return unusable("%s could not be copied back: %s".formatted(from, AwsFailure.why(e)));
        }
    }

    private void tell(Map<Copied, Long> counted) {
        var out = spec.commandLine().getOut();
        if (json) {
            ObjectNode result = Json.object().put("applied", apply);
            counted.forEach((copied, items) -> result.put(copied.name().toLowerCase(Locale.ROOT), items));
            out.println(Json.write(result));
            return;
        }
        out.println(
                apply ? "items of the restored table:" : "items of the restored table, of which nothing was written:");
        counted.forEach((copied, items) -> out.printf("%8d %s%n", items, told(copied)));
        if (!apply) {
            out.println("--apply writes them");
        }
    }

    private static String told(Copied copied) {
        return switch (copied) {
            case COPIED -> "were lost, and are copied back";
            case REPAIRED -> "were damaged, and are replaced";
            case STANDS -> "are there, and stay as they are";
            case ERASED -> "are of numbers that were erased since, and are not copied";
            case PASSED -> "have expired, or are of use no more, and are not copied";
        };
    }

    private int unusable(String why) {
        spec.commandLine().getErr().println(OneLine.of(why));
        return Exit.UNUSABLE;
    }
}
