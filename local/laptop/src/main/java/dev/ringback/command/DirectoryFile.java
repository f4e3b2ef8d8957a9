package dev.ringback.command;

import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A directory file (docs/directory.md), read and checked. */
sealed interface DirectoryFile {

    /** It may be applied; {@code json} is what is stored. */
    record Sound(Directory directory, JsonNode json) implements DirectoryFile {}

    /** It was read, and must not be applied. */
    record Faulty(List<Mistake> mistakes) implements DirectoryFile {
        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** It could not be read. */
    record Unreadable(String why) implements DirectoryFile {}

    /** Far more than any tenant has to say, and little enough to be read at once. */
    int LARGEST_BYTES = 2_000_000;

    static DirectoryFile read(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST_BYTES) {
                return new Unreadable("%s has %d MB; a directory file has at most %d MB"
                        .formatted(file, size / 1_000_000, LARGEST_BYTES / 1_000_000));
            }
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            return new Unreadable(Unreadables.why(file, e));
        }
    }

    private static DirectoryFile parse(Path file, String yaml) {
        return switch (YamlDocument.of(yaml)) {
            case YamlDocument.Unreadable(var line, var why) ->
                new Unreadable(file + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + why);
            case YamlDocument.Tree(var tree) ->
                switch (DirectoryReader.check(tree)) {
                    case Checked.Sound<Directory>(var directory) -> new Sound(directory, tree);
                    case Checked.Faulty<Directory>(var mistakes) -> new Faulty(mistakes);
                };
        };
    }
}
