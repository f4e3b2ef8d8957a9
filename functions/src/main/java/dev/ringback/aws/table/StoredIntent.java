package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Intent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A pending intent in an item, of a callback or of a follow-up. */
final class StoredIntent {

    private StoredIntent() {}

    static AttributeValue write(Intent intent) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        switch (intent) {
            case Intent.Alert alert -> {
                map.put("alert", s(alert.reason().word()));
                map.put("seq", n(alert.seq()));
            }
            case Intent.Text text -> {
                map.put("text", s(text.step().word()));
                map.put("notBefore", n(text.notBefore().getEpochSecond()));
            }
            case Intent.TextSending sending ->
                map.put("sending", s(sending.step().word()));
        }
        map.put("overdueAt", n(intent.overdueAt().getEpochSecond()));
        return AttributeValue.fromM(map);
    }

    static Intent read(AttributeValue value) {
        Map<String, AttributeValue> map = value.m();
        if (map.containsKey("alert")) {
            return readAlert(value);
        }
        return map.containsKey("text")
                ? new Intent.Text(
                        word(TextStep.class, map, "text"),
                        Instant.ofEpochSecond(Item.number(map, "notBefore")),
                        overdueAt(map))
                : new Intent.TextSending(word(TextStep.class, map, "sending"), overdueAt(map));
    }

    static Intent.Alert readAlert(AttributeValue value) {
        Map<String, AttributeValue> map = value.m();
        return new Intent.Alert(
                (int) Item.number(map, "seq"), word(EscalationReason.class, map, "alert"), overdueAt(map));
    }

    private static Instant overdueAt(Map<String, AttributeValue> map) {
        return Instant.ofEpochSecond(Item.number(map, "overdueAt"));
    }

    private static <E extends Enum<E> & Word> E word(Class<E> type, Map<String, AttributeValue> map, String name) {
        Optional<E> word = Word.find(type, Item.text(map, name));
        return word.orElseThrow(() -> new IllegalStateException("an intent has an unknown word in '" + name + "'"));
    }
}
