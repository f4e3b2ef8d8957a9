package dev.ringback.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why a file cannot be written, for the person who named it, before any work is done for it. */
final class Unwritables {

    private Unwritables() {}

    static Optional<String> why(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder; expected a file");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder + " to write into");
        }
        return Files.isWritable(Files.exists(file) ? file : folder)
                ? Optional.empty()
                : Optional.of("may not write " + file);
    }
}
