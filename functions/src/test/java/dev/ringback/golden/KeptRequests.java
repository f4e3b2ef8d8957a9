package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.RequestTable;
import dev.ringback.callback.CallbackId;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.RequestLog.Known;
import dev.ringback.casework.RequestLog.NumberShown;
import dev.ringback.casework.RequestLog.Shown;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests that came with an idempotency key: being carried out, answered without a callback, answered with one. */
final class KeptRequests implements Kept {

    private static final String KEY = "0f1e2d3c";
    private static final String FINGERPRINT = "POST /callbacks/golden/claim";
    private static final Instant BEGAN = at("tue 09:00");

    @Override
    public String folder() {
        return "requests";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        return Map.of(
                "under-way", List.of(write(Optional.empty())),
                "answered", List.of(write(Optional.of(answer(Optional.empty())))),
                "answered-with-a-callback",
                        Arrays.stream(NumberShown.values())
                                .map(number -> new Shown(new CallbackId("golden0000000001"), number))
                                .map(shown -> write(Optional.of(answer(Optional.of(shown)))))
                                .toList());
    }

    private static Answer answer(Optional<Shown> shown) {
        return new Answer(200, "application/json", "{\"state\":\"claimed\"}", shown);
    }

    private static Map<String, AttributeValue> write(Optional<Answer> answer) {
        var kept = new KeptItems();
        var table = new RequestTable(kept, "ringback", () -> "writes");
        table.begin(ANA, KEY, FINGERPRINT, BEGAN);
        answer.ifPresent(given -> table.answered(ANA, KEY, given));
        return kept.only();
    }

    private static Known again(Map<String, AttributeValue> item, String fingerprint, Instant now) {
        return new RequestTable(KeptItems.of(item), "ringback", () -> "asks again").begin(ANA, KEY, fingerprint, now);
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        says.put("again", again(item, FINGERPRINT, BEGAN.plusSeconds(1)).toString());
        says.put("later", again(item, FINGERPRINT, BEGAN.plusSeconds(3_600)).toString());
        says.put(
                "different", again(item, "something else", BEGAN.plusSeconds(1)).toString());
        return says;
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        return write(
                again(item, FINGERPRINT, BEGAN.plusSeconds(1)) instanceof Known.Answered answered
                        ? Optional.of(answered.answer())
                        : Optional.empty());
    }
}
