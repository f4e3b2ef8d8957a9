package dev.ringback.lambda;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.HearText;
import dev.ringback.casework.HearText.InboundText;
import dev.ringback.casework.Log;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what patients text to the practice's numbers: one that may mean no more texts ends them for the whole tenant. */
public final class InboundTexts extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final HearText hearText;

    public InboundTexts() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(InboundTexts::new, "inbound-texts.json");
    }

    public InboundTexts(Ringback ringback) {
        this.hearText = ringback.hearText();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        for (JsonNode record : json.readTree(input).path("Records")) {
            hearText.hear(decode(record.path("Sns")));
        }
    }

    /** A text as two-way messaging puts it on the topic. */
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
