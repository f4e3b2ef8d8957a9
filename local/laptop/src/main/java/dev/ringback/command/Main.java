package dev.ringback.command;

import dev.ringback.rehearsal.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Ringback on a laptop. */
@Command(
        name = "ringback",
        description = "Turns every call that a practice misses into a callback with an owner, a deadline and a recorded"
                + " ending.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    /** As pom.xml says. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            String pom = Files.readString(Project.root().resolve("pom.xml"));
            int from = pom.indexOf("<version>") + "<version>".length();
            return new String[] {"Ringback " + pom.substring(from, pom.indexOf("</version>", from))};
        }
    }

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(InstantSource.system());
    }

    /** @param real what time it really is: a laptop's clock goes by it, and so does what a call log can hold */
    static CommandLine commandLine(InstantSource real) {
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new LocalCommand(real))
                .addSubcommand(new RehearseCommand())
                .addSubcommand(new AuditCommand(real))
                .addSubcommand(new DirectoryCommand())
                .addSubcommand(new ConsentCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new CorrectCommand())
                .addSubcommand(new EraseCommand())
                .addSubcommand(new NumbersCommand())
                .addSubcommand(new StatusCommand(real))
                .addSubcommand(new RedriveCommand())
                .addSubcommand(new BackfillCommand())
                .addSubcommand(new RestoreCommand(real))
                .addSubcommand(new BenchCommand())
                .addSubcommand(new CommandLine.HelpCommand());
        commandLine.setExecutionStrategy(Main::run);
        commandLine.setParameterExceptionHandler(Main::refuse);
        commandLine.setExecutionExceptionHandler(Main::fail);
        // 1 says that something was looked at and is not right; what could not be looked at is 2.
        commandLine.setExitCodeExceptionMapper(_ -> Exit.UNUSABLE);
        return commandLine;
    }

    /** Everything that a command prints may come from a file; only help has colours of its own. */
    private static int run(CommandLine.ParseResult asked) {
        Integer help = CommandLine.executeHelpRequest(asked);
        if (help != null) {
            return help;
        }
        CommandLine commandLine = asked.commandSpec().commandLine();
        commandLine.setOut(shown(commandLine.getOut()));
        commandLine.setErr(shown(commandLine.getErr()));
        return new CommandLine.RunLast().execute(asked);
    }

    /** Says what is wrong with the arguments, which are quoted: a name of a file may be anybody's. */
    private static int refuse(ParameterException e, String[] arguments) {
        PrintWriter err = shown(e.getCommandLine().getErr());
        err.println(OneLine.of(String.valueOf(e.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            e.getCommandLine().usage(err, CommandLine.Help.Ansi.OFF);
        }
        return Exit.UNUSABLE;
    }

    /** A mistake of ours: its trace quotes what it stumbled over. */
    private static int fail(Exception e, CommandLine commandLine, CommandLine.ParseResult asked) {
        e.printStackTrace(shown(commandLine.getErr()));
        return Exit.UNUSABLE;
    }

    private static PrintWriter shown(PrintWriter writer) {
        return new PrintWriter(new ShownWriter(writer), true);
    }
}
