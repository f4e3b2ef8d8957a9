package dev.ringback.command;

import dev.ringback.standins.Json;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code ringback directory rollback}: puts an earlier version in force again. */
@Command(
        name = "rollback",
        description = {
            "Puts an earlier version of the directory in force again, as a new version.",
            "It is checked like any other: open callbacks may be in its way."
        })
final class DirectoryRollbackCommand extends KeeperCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "Which one (default: the one before the one in force).")
    private Optional<Integer> to = Optional.empty();

    @Mixin
    private final Signature signature = new Signature();

    @Override
    public Integer call() {
        ObjectNode request = Json.object().put("action", "rollback").put("by", signature.by());
        to.ifPresent(version -> request.put("version", version));
        return ask(request);
    }
}
