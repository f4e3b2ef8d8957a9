package dev.ringback.directory;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What checking a directory file has shown: the directory, or all mistakes at once. */
public sealed interface DirectoryCheck {

    /** The file may be applied. */
    record Sound(Directory directory) implements DirectoryCheck {}

    /**
     * The file must not be applied.
     *
     * @param mistakes at least one, in the order of the file's sections
     */
    record Faulty(List<Mistake> mistakes) implements DirectoryCheck {

        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Checks a file as a whole; {@code file} is the tree that its YAML or JSON was read into. */
    static DirectoryCheck of(JsonNode file) {
        return DirectoryReader.check(file);
    }
}
