package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.aws.table.NumberTable;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WishedBy;
import dev.ringback.casework.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** That a patient is called on a number which is not theirs. */
final class KeptWishes implements Kept {

    private static final PhoneNumber ANN = new PhoneNumber("+12125550141");

    @Override
    public String folder() {
        return "wishes";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        return Map.of("wished-by", List.of(write(ANN, at("tue 09:00"))));
    }

    private static Map<String, AttributeValue> write(PhoneNumber patient, Instant until) {
        var kept = new KeptItems();
        try {
            new NumberTable(kept, "ringback", () -> "run-1").noteWish(WHO.caller(), patient, until);
        } catch (Conflict e) {
            throw new IllegalStateException("the table was empty", e);
        }
        return kept.only();
    }

    private static WishedBy read(Map<String, AttributeValue> item) {
        return new CallbackTable(KeptItems.of(item), "ringback")
                .load(WHO)
                .wishedBy()
                .getFirst();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        WishedBy wish = read(item);
        return JsonNodeFactory.instance
                .objectNode()
                .put("patient", wish.patient().e164())
                .put("ordinal", wish.ordinal())
                .put("until", wish.until().toString());
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        WishedBy wish = read(item);
        return write(wish.patient(), wish.until());
    }
}
