package dev.ringback.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which keeper a command asks: a deployed function, or the one that works on this laptop's data. */
final class WhichKeeper {

    @Option(
            names = "--function",
            paramLabel = "NAME",
            description = {
                "The deployed function, as the stack's outputs name it: DirectoryKeeperName, RecordsKeeperName",
                "or NumbersKeeperName.",
                "Account and region are those of the AWS SDK's standard environment."
            })
    private Optional<String> function = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Without --function: the laptop's data (default: .ringback in the checkout).")
    private Optional<Path> data = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** @param name the function of template.yaml that is meant on a laptop */
    Keeper keeper(String name) {
        if (function.isPresent() && data.isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--function names a deployed function and --data what is kept on this laptop: which one?");
        }
        return function.map(Keeper::deployed)
                .orElseGet(() -> Keeper.onLaptop(data.orElse(Project.root().resolve(".ringback")), name));
    }
}
