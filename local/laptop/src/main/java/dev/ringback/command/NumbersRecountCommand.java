package dev.ringback.command;

import dev.ringback.rehearsal.OneLine;
import dev.ringback.standins.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ringback numbers recount}: asks the keeper of the numbers until all is counted anew. */
@Command(
        name = "recount",
        description = {
            "Counts anew all that is kept: callbacks, calls that opened nothing, and who wants no texts.",
            "It may be done at any time and as often as one likes; what was counted and is kept no more stays."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:it could not be done"})
final class NumbersRecountCommand implements Callable<Integer> {

    @Mixin
    private final WhichKeeper which = new WhichKeeper();

    @Option(names = "--json", description = "Print what came of it as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Keeper keeper = which.keeper("NumbersKeeper");
        long callbacks = 0;
        int part = 0;
        while (true) {
            switch (keeper.ask(Json.object().put("action", "recount").put("from", part))) {
                case Keeper.Asked.Failed(var why) -> {
                    return unusable(why);
                }
                case Keeper.Asked.Answered(var answer) -> {
                    int next = answer.path("next").asInt(0);
                    if (!answer.path("result").asString("").equals("recounted")
                            || (answer.has("next") && next <= part)) {
                        return unusable(
                                answer.path("why").asString("the keeper's answer is not understood: " + answer));
                    }
                    callbacks += answer.path("callbacks").asLong(0);
                    if (!answer.has("next")) {
                        return done(callbacks);
                    }
                    part = next;
                    spec.commandLine().getErr().printf("%d callbacks so far, going on with part %d%n", callbacks, part);
                }
            }
        }
    }

    private int done(long callbacks) {
        JsonNode result = Json.object().put("result", "recounted").put("callbacks", callbacks);
        spec.commandLine()
                .getOut()
                .println(json ? Json.write(result) : "counted anew: %d callbacks".formatted(callbacks));
        return Exit.OK;
    }

    private int unusable(String why) {
        spec.commandLine().getErr().println(OneLine.of(why));
        return Exit.UNUSABLE;
    }
}
