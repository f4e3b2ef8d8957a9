package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.casework.DirectoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Versions of the directory, with the directories in them. */
final class KeptDirectories implements Kept {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public String folder() {
        return "directories";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        return Map.of(
                "example",
                List.of(write(json(text(Path.of("..", "events", "directory.yaml"))), Optional.empty())),
                "every-key",
                List.of(write(json(resource("every-key.yaml")), Optional.empty())),
                "restored",
                List.of(write(json(resource("every-key.yaml")), Optional.of(1))));
    }

    /** As the keeper of the directory stores what it is given. */
    private static String json(String yaml) {
        return JsonMapper.shared().writeValueAsString(YAML.readTree(yaml));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var file = KeptDirectories.class.getResourceAsStream("/golden/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no resource golden/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version, without the pointer to it. */
    private static Map<String, AttributeValue> write(String json, Optional<Integer> restores) {
        var kept = new KeptItems();
        var put = new DirectoryTable(kept, "ringback")
                .put(DirectoryStore.NONE, json, "ops@sunrise.example", at("tue 09:00"), restores);
        if (!(put instanceof DirectoryStore.Outcome.InForce)) {
            throw new IllegalStateException("not in force, but " + put);
        }
        return kept.all().stream()
                .filter(item -> item.containsKey("file"))
                .findFirst()
                .orElseThrow();
    }

    private static DirectoryTable table(Map<String, AttributeValue> item) {
        return new DirectoryTable(KeptItems.of(item), "ringback");
    }

    private static DirectoryStore.Version version(Map<String, AttributeValue> item) {
        return table(item).version(1).orElseThrow();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        says.put("note", notes(item).toString());
        says.set(
                "directory",
                DirectorySays.of(JsonMapper.shared().readTree(version(item).json())));
        return says;
    }

    /** The index of versions is asked for by their partition. */
    private static List<DirectoryStore.Note> notes(Map<String, AttributeValue> item) {
        return table(item).latest(50);
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        var restores = Optional.ofNullable(item.get("restores")).map(version -> Integer.parseInt(version.n()));
        var written = new LinkedHashMap<>(write(version(item).json(), restores));
        // How a text is compressed is the JDK's business; that it can be inflated is what counts, and its hash says the
        // rest.
        written.computeIfPresent("file", (_, file) -> sameText(file, item) ? original(item) : file);
        return written;
    }

    private static boolean sameText(AttributeValue file, Map<String, AttributeValue> item) {
        var other = new LinkedHashMap<>(item);
        other.put("file", file);
        return version(other).equals(version(item));
    }

    private static AttributeValue original(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("file")).orElseThrow();
    }
}
