package dev.ringback.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Ringback on a laptop. */
@Command(
        name = "ringback",
        description = "Turns every call that a practice misses into a callback with an owner, a deadline and a recorded"
                + " ending.",
        subcommands = {RehearseCommand.class, LocalCommand.class, DirectoryCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        // 1 says that something was looked at and is not right; what could not be looked at is 2.
        commandLine.setExitCodeExceptionMapper(_ -> Exit.UNUSABLE);
        return commandLine;
    }
}
