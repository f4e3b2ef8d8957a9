package dev.ringback.lambda;

import dev.ringback.aws.outward.ReceiptJson;
import dev.ringback.casework.Log;
import dev.ringback.casework.ReceivedText;
import dev.ringback.casework.TakeReceipt;
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

/** Hears what patients text to the practice's numbers, and what carriers tell of the texts that went to patients. */
public final class InboundTexts extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final TakeText takeText;
    private final TakeReceipt takeReceipt;
    private final Optional<String> texts;
    private final Optional<String> receipts;

    public InboundTexts() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(InboundTexts::new, "inbound-texts.json");
    }

    public InboundTexts(Ringback ringback) {
        this.takeText = ringback.takeText();
        this.takeReceipt = ringback.takeReceipt();
        this.texts = ringback.settings().textsTopic();
        this.receipts = ringback.settings().receiptsTopic();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        for (JsonNode record : json.readTree(input).path("Records")) {
            take(record.path("Sns"), log);
        }
    }

    /** Whoever may publish elsewhere in the account is not End User Messaging. */
    private void take(JsonNode notification, Log log) {
        String id = notification.path("MessageId").asString("");
        Optional<String> topic = notification.path("TopicArn").asStringOpt();
        if (topic.isPresent() && topic.equals(texts)) {
            takeText.take(decode(notification), log);
        } else if (topic.isPresent() && topic.equals(receipts)) {
            ReceiptJson.read(json.readTree(notification.path("Message").asString("")), id, sentAt(notification, id))
                    .ifPresent(receipt -> takeReceipt.take(receipt, log));
        } else {
            throw new IllegalArgumentException(
                    "the notification %s is neither from the topic of texts from patients nor from that of receipts"
                            .formatted(id));
        }
    }

    /** A text as two-way messaging puts it on the topic. */
    private ReceivedText decode(JsonNode notification) {
        String id = notification.path("MessageId").asString("");
        JsonNode text = json.readTree(notification.path("Message").asString(""));
        return new ReceivedText(
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
