package dev.ringback.command;

import dev.ringback.standins.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the commands have in common that ask the keeper of records of one number (docs/records.md). */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, and nothing was changed: a callback is open, or cannot be read",
            "2:it could not be done"
        })
abstract class RecordsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "In E.164, for example +12125550123.")
    private String number = "";

    @Option(
            names = "--because",
            paramLabel = "WHY",
            description = {
                "What leads to the request or the proof, such as a ticket: no name, not the number.",
                "It is kept for six years."
            })
    private String because = "";

    @Mixin
    private final WhichKeeper which = new WhichKeeper();

    @Option(names = "--json", description = "Print the function's answer as it is.")
    private boolean json;

    @Mixin
    private final Signature signature = new Signature();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        return switch (which.keeper(Keeper.RECORDS)
                .ask(more(Json.object()
                        .put("action", spec.name())
                        .put("number", number)
                        .put("by", signature.by())
                        .put("because", because)))) {
            case Keeper.Asked.Failed(var why) -> {
                spec.commandLine().getErr().println(why);
                yield Exit.UNUSABLE;
            }
            case Keeper.Asked.Answered(var answer) -> tell(answer);
        };
    }

    /** What a command adds to its request. */
    ObjectNode more(ObjectNode request) {
        return request;
    }

    private int tell(JsonNode answer) {
        if (json) {
            spec.commandLine().getOut().println(Json.write(answer));
        } else {
            new RecordsPrinter(spec.commandLine().getOut(), spec.commandLine().getErr()).print(answer);
        }
        return RecordsPrinter.exit(answer);
    }
}
