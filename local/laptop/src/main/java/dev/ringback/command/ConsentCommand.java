package dev.ringback.command;

import picocli.CommandLine.Command;

/** {@code ringback consent}: prints the ledger of a number. */
@Command(
        name = "consent",
        description = "Prints every word of a number on texts and calls, and every text that went to it, each with what"
                + " allowed it.")
final class ConsentCommand extends RecordsCommand {}
