package dev.ringback.local;

import dev.ringback.directory.Directory;
import dev.ringback.directory.DirectoryCheck;
import dev.ringback.directory.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A directory file (directory.md), read and checked. */
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

    static DirectoryFile read(Path file) {
        JsonNode tree;
        try {
            tree = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            return new Unreadable("there is no file " + file);
        } catch (IOException e) {
            return new Unreadable("cannot read " + file + ": " + e.getMessage());
        } catch (JacksonException e) {
            return new Unreadable(
                    "%s:%d: not YAML: %s".formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
        }
        return switch (DirectoryCheck.of(tree)) {
            case DirectoryCheck.Sound(var directory) -> new Sound(directory, tree);
            case DirectoryCheck.Faulty(var mistakes) -> new Faulty(mistakes);
        };
    }
}
