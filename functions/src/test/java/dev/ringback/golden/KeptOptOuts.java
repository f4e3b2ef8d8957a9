package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.TextOptOutTable;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.HearText;
import dev.ringback.casework.TextOptOuts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What numbers said by text about further texts: the last word and the texts that said so. */
final class KeptOptOuts implements Kept {

    private static final Instant NOW = at("tue 09:00");

    @Override
    public String folder() {
        return "opt-outs";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        return Map.of(
                "stopped", List.of(heard(List.of("text-1"))),
                "started", List.of(heard(List.of("text-1", "text-2"))));
    }

    /** Every second text takes back what the one before it said. */
    private static Map<String, AttributeValue> heard(List<String> texts) {
        var kept = new KeptItems();
        var table = new TextOptOutTable(kept, "ringback");
        for (int i = 0; i < texts.size(); i++) {
            hear(table, new HearText.InboundText(texts.get(i), PATIENT, i % 2 == 0 ? "STOP" : "START"));
        }
        return kept.only();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        var number = new PhoneNumber(KeptItems.text(item, "pk").substring("number#".length()));
        says.put("stopped", stopped(new TextOptOutTable(KeptItems.of(item), "ringback"), number));
        says.put("stoppedOnceItIsHeardAgain", again(item, number));
        return says;
    }

    /** The first text is delivered once more, which must change nothing. */
    private static boolean again(Map<String, AttributeValue> item, PhoneNumber number) {
        var table = new TextOptOutTable(KeptItems.of(item), "ringback");
        hear(table, new HearText.InboundText("text-1", number, "STOP"));
        return stopped(table, number);
    }

    private static void hear(TextOptOuts optOuts, HearText.InboundText text) {
        new HearText(optOuts, InstantSource.fixed(NOW)).hear(text);
    }

    private static boolean stopped(TextOptOuts optOuts, PhoneNumber number) {
        return optOuts.find(number).orElseThrow().isInForce();
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        AttributeValue heard = item.get("heard");
        if (heard == null) {
            throw new IllegalStateException("what was heard is kept");
        }
        return heard(heard.l().stream().map(AttributeValue::s).toList());
    }
}
