package dev.ringback.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback directory apply}: puts a file in force. */
@Command(
        name = "apply",
        description = {
            "Checks a directory file and puts it in force, all or nothing, within a minute.",
            "The version before is kept: `ringback directory rollback` brings it back."
        })
final class DirectoryApplyCommand extends KeeperCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The directory file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--dry-run", description = "Only show what it would change, as diff does.")
    private boolean dryRun;

    @Option(
            names = "--against",
            paramLabel = "VERSION",
            description = "Refuse if another version is in force by now than the one this was decided against.")
    private Optional<Integer> against = Optional.empty();

    @Mixin
    private final Signature signature = new Signature();

    @Override
    public Integer call() {
        return askAbout(file, request -> {
            if (dryRun) {
                request.put("action", "diff");
            } else {
                request.put("action", "apply").put("by", signature.by());
                against.ifPresent(version -> request.put("version", version));
            }
        });
    }
}
