package dev.ringback.command;

import picocli.CommandLine.Command;

/** {@code ringback export}: prints all that is kept of a number. */
@Command(
        name = "export",
        description =
                "Prints all that is kept of a number, as JSON: callbacks with their histories, notes, and the ledger.")
final class ExportCommand extends RecordsCommand {}
