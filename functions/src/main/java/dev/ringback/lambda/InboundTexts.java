package dev.ringback.lambda;

import dev.ringback.casework.Log;
import dev.ringback.casework.TakeText;
import dev.ringback.intake.Address;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what patients text to the practice's numbers: an end of all texts, or something that a person answers. */
public final class InboundTexts extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final TakeText takeText;
    private final Optional<String> topic;

    public InboundTexts() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(InboundTexts::new, "inbound-texts.json");
    }

    public InboundTexts(Ringback ringback) {
        this.takeText = ringback.takeText();
        this.topic = ringback.settings().textsTopic();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        for (JsonNode record : json.readTree(input).path("Records")) {
            JsonNode notification = record.path("Sns");
            requireOurTopic(notification);
            takeText.take(decode(notification), log);
        }
    }

    /** Whoever may publish elsewhere in the account is not two-way messaging. */
    private void requireOurTopic(JsonNode notification) {
        if (!topic.equals(notification.path("TopicArn").asStringOpt())) {
            throw new IllegalArgumentException("the notification %s is not from the topic of texts from patients"
                    .formatted(notification.path("MessageId").asString("")));
        }
    }

    /** A text as two-way messaging puts it on the topic. */
    private TakeText.Received decode(JsonNode notification) {
        String id = notification.path("MessageId").asString("");
        JsonNode text = json.readTree(notification.path("Message").asString(""));
        return new TakeText.Received(
                text.path("inboundMessageId").asString(id),
                Address.of(required(text, "originationNumber", id)),
                text.path("destinationNumber").asStringOpt().flatMap(Address::of),
                sentAt(notification, id),
                required(text, "messageBody", id));
    }

    private static Instant sentAt(JsonNode notification, String id) {
        try {
            return Instant.parse(notification.path("Timestamp").asString("")).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("the notification %s lacks its Timestamp".formatted(id));
        }
    }

    private static String required(JsonNode text, String field, String id) {
        return text.path(field)
                .asStringOpt()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the text in the notification %s lacks its %s".formatted(id, field)));
    }
}
