package dev.ringback.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folders of golden files, one a release. A line of a file is one item and what it says. A folder is written once, by the release that
 * it is named for, and never again.
 */
final class Releases {

    /** The system property that names the release to write. */
    static final String WRITE = "ringback.golden";

    static final String WHAT_TO_DO = """
        no golden file of the newest release has this. If that release is out, write a new folder:
        ./mvnw -pl functions -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dringback.golden=release-X.Y
        If it is not out yet, delete its folder first. Read the diff before you commit it. Missing\
        """;

    static final List<Kept> KEPT = List.of(
            new KeptCallbacks(),
            new KeptNotes(),
            new KeptUncallable(),
            new KeptRequests(),
            new KeptOptOuts(),
            new KeptAnswers(),
            new KeptStandings(),
            new KeptWishes(),
            new KeptLedger(),
            new KeptDirectories());

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Pattern NAME = Pattern.compile("release-(\\d+)\\.(\\d+)");

    private Releases() {}

    /** Takes one golden item. */
    interface Reader {
        void read(String name, Kept kept, JsonNode golden);
    }

    /** One release's files. */
    record Release(Path folder) {

        void forEach(Reader reader) {
            for (Kept kept : KEPT) {
                for (Path file : children(folder.resolve(kept.folder()))) {
                    int line = 0;
                    for (String golden : lines(file)) {
                        line++;
                        reader.read(
                                folder.relativize(file) + ":" + line,
                                kept,
                                JsonMapper.shared().readTree(golden));
                    }
                }
            }
        }

        /** A line of the histories that are set aside in part. */
        List<String> setAside() {
            return lines(folder.resolve(SetAside.FILE));
        }

        List<String> files() {
            return KEPT.stream()
                    .flatMap(kept -> children(folder.resolve(kept.folder())).stream())
                    .map(file -> folder.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".jsonl", ""))
                    .toList();
        }
    }

    /** The oldest first. */
    static List<Release> all() {
        return children(FOLDER).stream()
                .filter(Files::isDirectory)
                .sorted(Comparator.comparingInt(Releases::number))
                .map(Release::new)
                .toList();
    }

    static Release newest() {
        return all().getLast();
    }

    /** Writes what this release stores. */
    static void write(String release) {
        Path folder = FOLDER.resolve(release);
        number(folder);
        if (Files.exists(folder)) {
            throw new IllegalStateException(folder + " is written already, and never again");
        }
        for (Kept kept : KEPT) {
            kept.examples()
                    .forEach((name, items) -> write(
                            folder.resolve(kept.folder()).resolve(name + ".jsonl"),
                            items.stream().map(item -> golden(kept, item)).toList()));
        }
        write(folder.resolve(SetAside.FILE), List.of(SetAside.golden()));
    }

    private static String golden(Kept kept, Map<String, AttributeValue> item) {
        ObjectNode golden = JsonNodeFactory.instance.objectNode();
        golden.set("says", kept.says(item));
        golden.set("item", DynamoJson.write(item));
        return golden.toString();
    }

    private static int number(Path folder) {
        var name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException("not the folder of a release, such as release-0.1: " + folder);
        }
        return Integer.parseInt(name.group(1)) * 1_000 + Integer.parseInt(name.group(2));
    }

    /** An earlier release may lack a folder for what is kept since. */
    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
