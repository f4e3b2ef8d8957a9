package dev.ringback.command;

import dev.ringback.rehearsal.OneLine;
import dev.ringback.standins.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ringback numbers keep-audit}: keeps the audit that live figures are put beside. */
@Command(
        name = "keep-audit",
        description = {
            "Keeps what `ringback audit --save FILE` wrote, so that live figures can be put beside it.",
            "It takes the place of the one that is kept."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:it could not be done"})
final class NumbersKeepAuditCommand implements Callable<Integer> {

    /** A field that is named twice has two meanings. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Parameters(index = "0", paramLabel = "FILE", description = "What `ringback audit --save` wrote.")
    private Path file = Path.of("");

    @Mixin
    private final WhichKeeper which = new WhichKeeper();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode audit;
        try {
            audit = STRICT.readTree(Files.readString(file));
        } catch (IOException e) {
            return unusable(Unreadables.why(file, e));
        } catch (JacksonException _) {
            return unusable(
                    "%s is not what `ringback audit --save` writes: it is no JSON, or a field is named twice in it"
                            .formatted(file));
        }
        ObjectNode request = Json.object().put("action", "keep-audit");
        request.set("audit", audit);
        return switch (which.keeper("NumbersKeeper").ask(request)) {
            case Keeper.Asked.Failed(var why) -> unusable(why);
            case Keeper.Asked.Answered(var answer) -> {
                if (answer.path("result").asString("").equals("audit-kept")) {
                    spec.commandLine().getOut().println("kept: figures can be put beside it");
                    yield Exit.OK;
                }
                yield unusable(answer.path("why").asString("the keeper's answer is not understood: " + answer));
            }
        };
    }

    private int unusable(String why) {
        spec.commandLine().getErr().println(OneLine.of(why));
        return Exit.UNUSABLE;
    }
}
