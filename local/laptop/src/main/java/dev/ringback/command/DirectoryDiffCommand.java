package dev.ringback.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ringback directory diff}: what applying a file would change. */
@Command(
        name = "diff",
        description =
                "Shows what applying a directory file would change, and what would be in the way. Changes nothing.")
final class DirectoryDiffCommand extends KeeperCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The directory file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Override
    public Integer call() {
        return askAbout(file, request -> request.put("action", "diff"));
    }
}
