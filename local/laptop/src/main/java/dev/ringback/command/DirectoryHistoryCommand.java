package dev.ringback.command;

import dev.ringback.standins.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ringback directory history}: which versions there are. */
@Command(
        name = "history",
        description =
                "Shows the latest 50 versions of the directory, the one in force marked: who applied it, and when.")
final class DirectoryHistoryCommand extends KeeperCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return ask(Json.object().put("action", "history"));
    }
}
