package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.aws.table.NumberTable;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a number stands with the tenant: each word alone, and a word on every matter. */
final class KeptStandings implements Kept {

    private static final Instant NINE = at("tue 09:00");

    @Override
    public String folder() {
        return "standings";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        Stream<Standing> alone =
                Arrays.stream(NumberWord.values()).map(word -> Standing.NONE.with(new Standing.Said(word, NINE)));
        Standing all = Arrays.stream(NumberWord.values())
                .map(word -> new Standing.Said(word, NINE))
                .reduce(Standing.NONE, Standing::with, Standing::with);
        return Map.of(
                "each", alone.map(KeptStandings::write).toList(),
                "all", List.of(write(all)));
    }

    private static Map<String, AttributeValue> write(Standing standing) {
        var kept = new KeptItems();
        var table = new NumberTable(kept, "ringback", () -> "run-1");
        standing.words().forEach(said -> table.note(WHO.caller(), said));
        return kept.only();
    }

    private static Standing read(Map<String, AttributeValue> item) {
        return new CallbackTable(KeptItems.of(item), "ringback").load(WHO).standing();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        read(item)
                .words()
                .forEach(said -> says.put(said.word().word(), said.at().toString()));
        return says;
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        return write(read(item));
    }
}
