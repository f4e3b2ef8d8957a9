package dev.ringback.command;

import picocli.CommandLine.Command;

/** {@code ringback erase}: forgets a number. */
@Command(
        name = "erase",
        description =
                "Erases what is kept of a number, but that it must not be called or texted, and says what it erased.")
final class EraseCommand extends RecordsCommand {}
