package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.ReplyWords;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what patients text to the practice's numbers: one that may mean no more texts ends them for the whole tenant. */
public final class InboundTexts extends DiscreetFunction {

    /** A text as two-way messaging puts it on the topic. */
    private record InboundText(String id, PhoneNumber from, String body) {}

    private final JsonMapper json = JsonMapper.shared();
    private final Ringback ringback;

    public InboundTexts() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(InboundTexts::new, "inbound-texts.json");
    }

    public InboundTexts(Ringback ringback) {
        this.ringback = ringback;
    }

    @Override
    void handle(InputStream input, OutputStream output, Context context) {
        for (JsonNode record : json.readTree(input).path("Records")) {
            InboundText text = decode(record.path("Sns"));
            ringback.textOptOuts().hear(text.from(), text.id(), ReplyWords.meaningOf(text.body()), ringback.now());
        }
    }

    private InboundText decode(JsonNode notification) {
        String id = notification.path("MessageId").asString("");
        JsonNode text = json.readTree(notification.path("Message").asString(""));
        return new InboundText(
                text.path("inboundMessageId").asString(id),
                new PhoneNumber(required(text, "originationNumber", id)),
                required(text, "messageBody", id));
    }

    private static String required(JsonNode text, String field, String id) {
        return text.path(field)
                .asStringOpt()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the text in the notification %s lacks its %s".formatted(id, field)));
    }
}
