package dev.ringback.command;

import picocli.CommandLine.Command;

/** {@code ringback numbers}: what the numbers are told from (docs/numbers.md). */
@Command(
        name = "numbers",
        description = "Keeps what the numbers are told from, here or in a stack.",
        subcommands = {NumbersRecountCommand.class, NumbersKeepAuditCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class NumbersCommand {}
