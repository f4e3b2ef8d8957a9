package dev.ringback.local;

import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Ringback on a laptop. */
@Command(
        name = "ringback",
        description = "Turns every call that a practice misses into a callback with an owner, a deadline and a recorded"
                + " ending.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(InstantSource.system());
    }

    /** @param real what time it really is: a laptop's clock goes by it */
    static CommandLine commandLine(InstantSource real) {
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new LocalCommand(real))
                .addSubcommand(new RehearseCommand())
                .addSubcommand(new DirectoryCommand());
        // 1 says that something was looked at and is not right; what could not be looked at is 2.
        commandLine.setExitCodeExceptionMapper(_ -> Exit.UNUSABLE);
        return commandLine;
    }
}
