package dev.ringback.command;

import dev.ringback.callback.Language;
import dev.ringback.standins.Json;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the commands have in common that ask the keeper of a directory: which one, and how its answer is told. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, and nothing was changed: open callbacks hang on what would go, or somebody was quicker",
            "2:the file has mistakes, or it could not be done"
        })
abstract class KeeperCommand {

    @Mixin
    private final WhichKeeper which = new WhichKeeper();

    @Option(names = "--json", description = "Print the function's answer as it is.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Reads a file and asks about it; a file with mistakes goes no further. */
    final int askAbout(Path file, Consumer<ObjectNode> more) {
        return switch (DirectoryFile.read(file)) {
            case DirectoryFile.Unreadable(var why) -> {
                spec.commandLine().getErr().println(why);
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Faulty(var mistakes) -> {
                ObjectNode answer = Json.object().put("result", "mistakes");
                ArrayNode array = answer.putArray("mistakes");
                mistakes.forEach(mistake -> array.addObject()
                        .put("path", mistake.where().in(Language.EN))
                        .put("found", mistake.found().in(Language.EN))
                        .put("expected", mistake.expected().in(Language.EN)));
                yield tell(answer);
            }
            case DirectoryFile.Sound sound -> {
                ObjectNode request = Json.object();
                request.set("directory", sound.json());
                more.accept(request);
                yield ask(request);
            }
        };
    }

    final int ask(JsonNode request) {
        return switch (which.keeper("DirectoryKeeper").ask(request)) {
            case Keeper.Asked.Failed(var why) -> {
                spec.commandLine().getErr().println(why);
                yield Exit.UNUSABLE;
            }
            case Keeper.Asked.Answered(var answer) -> tell(answer);
        };
    }

    private int tell(JsonNode answer) {
        if (json) {
            spec.commandLine().getOut().println(Json.write(answer));
        } else {
            new KeeperPrinter(spec.commandLine().getOut(), spec.commandLine().getErr()).print(answer);
        }
        return KeeperPrinter.exit(answer);
    }
}
