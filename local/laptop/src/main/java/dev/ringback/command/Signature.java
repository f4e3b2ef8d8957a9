package dev.ringback.command;

import picocli.CommandLine.Option;

/** Who puts a directory in force: an option of the commands that do. */
final class Signature {

    @Option(
            names = "--by",
            paramLabel = "WHO",
            defaultValue = "${sys:user.name}",
            description = "Who does this, for the history (default: ${DEFAULT-VALUE}).")
    private String by = "";

    String by() {
        return by;
    }
}
