package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.NoteKind;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A history whose older part stands in an item of its own: the callback's item, and that part. */
final class SetAside {

    static final Path FILE = Path.of("set-aside", "histories.jsonl");

    private static final String HISTORY = "history";
    private static final String COUNT = "earlier";

    /** Far more than stays in the callback's item. */
    private static final int NOTES = 60;

    private SetAside() {}

    /** A golden line: the form is what this release makes of a history that is too long, the history itself a short one. */
    static String golden() {
        Map<String, AttributeValue> whole = KeptCallbacks.write(life());
        List<AttributeValue> history =
                whole.getOrDefault(HISTORY, AttributeValue.fromL(List.of())).l();
        int apart = history.size() / 2;
        var rest = new LinkedHashMap<>(whole);
        rest.put(HISTORY, AttributeValue.fromL(history.subList(apart, history.size())));
        rest.put(COUNT, AttributeValue.fromN(Integer.toString(apart)));
        var part = new LinkedHashMap<>(byThisRelease().getLast());
        part.put(HISTORY, AttributeValue.fromL(history.subList(0, apart)));
        part.put("pk", AttributeValue.fromS(KeptItems.text(whole, "pk")));
        ObjectNode golden = JsonNodeFactory.instance.objectNode();
        golden.set("says", KeptCallbacks.says(life()));
        golden.putArray("items").add(DynamoJson.write(rest)).add(DynamoJson.write(part));
        return golden.toString();
    }

    /** What this release keeps of a history that is too long for one item: the callback, then the part. */
    static List<Map<String, AttributeValue>> byThisRelease() {
        Callback talked = life();
        for (int i = 0; i < NOTES; i++) {
            talked = talked.with(new Entry.Noted(at("wed 15:00"), worker(PAT), NoteKind.WANTS_NEXT, "x".repeat(1000)));
        }
        Map<String, AttributeValue> item = KeptCallbacks.write(talked);
        KeptItems kept = KeptItems.of(item);
        KeptCallbacks.read(item, kept);
        return kept.all();
    }

    static List<Map<String, AttributeValue>> items(JsonNode golden) {
        return golden.path("items").valueStream().map(DynamoJson::read).toList();
    }

    private static Callback life() {
        return GoldenLives.all().getOrDefault("lives", List.of()).stream()
                .filter(Callback::isOpen)
                .max(Comparator.comparingInt(callback -> callback.history().size()))
                .orElseThrow();
    }
}
