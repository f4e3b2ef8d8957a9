package dev.ringback.cases;

import dev.ringback.command.Ran;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What came of a case that was rehearsed with its own directory. */
record PlayedCase(Ran ran) {

    /** Every line of a case begins with its time, in UTC and to the second. */
    private static final int UP_TO_THE_TIME = "{'at': '2027-01-12T15:00:00Z'".length();

    /** Plays the case in this folder as it stands. */
    static PlayedCase of(String name) {
        Path folder = folder(name);
        return new PlayedCase(Ran.ringback(
                "rehearse",
                folder.resolve("scenario.jsonl"),
                "--directory",
                folder.resolve("directory.yaml"),
                "--json"));
    }

    /** Plays the case until then, with more lines in between by their times; the scenario is written to {@code scratch}. */
    static PlayedCase until(String until, Path scratch, String name, String... more) throws IOException {
        Path folder = folder(name);
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("scenario.jsonl")));
        lines.addAll(List.of(more));
        lines.removeIf(String::isBlank);
        lines.sort(Comparator.comparing(line -> line.substring(0, UP_TO_THE_TIME)));
        Path scenario = Files.write(scratch.resolve("scenario.jsonl"), lines);
        return new PlayedCase(Ran.ringback(
                "rehearse", scenario, "--directory", folder.resolve("directory.yaml"), "--json", "--until", until));
    }

    private static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(PlayedCase.class.getResource("/cases/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<JsonNode> ofType(String type) {
        return ran.json().stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    List<JsonNode> entries(String entry) {
        return ofType("history").stream()
                .filter(line -> line.path("entry").asString().equals(entry))
                .toList();
    }

    List<String> each(String type, String field) {
        return ofType(type).stream().map(line -> line.path(field).asString()).toList();
    }
}
