package dev.ringback.command;

import dev.ringback.directory.Directory;
import dev.ringback.directory.DirectoryCheck;
import dev.ringback.directory.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A directory file (docs/directory.md), read and checked. */
sealed interface DirectoryFile {

    YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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
        JsonNode tree;
        try {
            OptionalInt alias = lineOfAlias(yaml);
            if (alias.isPresent()) {
                return new Unreadable("%s:%d: found a YAML alias (*name); expected the value itself, written out"
                        .formatted(file, alias.getAsInt()));
            }
            tree = YAML.readTree(yaml);
        } catch (JacksonException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(location -> ":" + location.getLineNr())
                    .orElse("");
            return new Unreadable(file + where + ": " + inWords(e.getOriginalMessage()));
        }
        return switch (DirectoryCheck.of(tree)) {
            case DirectoryCheck.Sound(var directory) -> new Sound(directory, tree);
            case DirectoryCheck.Faulty(var mistakes) -> new Faulty(mistakes);
        };
    }

    /** The parser takes the name of an alias for a text, which would pass for a value. */
    private static OptionalInt lineOfAlias(String yaml) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser tokens && tokens.isCurrentAlias()) {
                    return OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return OptionalInt.empty();
    }

    private static String inWords(String problem) {
        if (problem.startsWith("Duplicate")) {
            return "found a key a second time (%s); expected each key once"
                    .formatted(problem.replaceFirst(".*?(\"[^\"]*\").*", "$1"));
        }
        if (problem.startsWith("Trailing token")) {
            return "found a second YAML document; expected one";
        }
        return "not YAML: " + problem;
    }
}
