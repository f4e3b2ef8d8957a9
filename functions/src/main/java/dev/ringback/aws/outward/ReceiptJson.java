package dev.ringback.aws.outward;

import dev.ringback.callback.Delivery;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.TakeReceipt;
import dev.ringback.casework.TextAbout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An event of a text as End User Messaging puts it on the topic of a configuration set. */
public final class ReceiptJson {

    private static final String OF_A_TEXT = "TEXT_";

    private ReceiptJson() {}

    /**
     * What the event says of a text.
     *
     * @param told when SNS told of it, where the event has no time
     * @return empty where it says nothing that is final, or nothing of a text
     * @throws IllegalArgumentException if it lacks what every event of a text has
     */
    public static Optional<TakeReceipt.Received> read(JsonNode event, String notification, Instant told) {
        String type = required(event, "eventType", notification);
        return delivery(type)
                .map(delivery -> new TakeReceipt.Received(
                        required(event, "messageId", notification),
                        number(event, notification),
                        TextAbout.of(context(event)),
                        delivery,
                        at(event).orElse(told)));
    }

    /** Statuses on the way, and that nothing was heard for three days, tell nothing. */
    private static Optional<Delivery> delivery(String type) {
        return switch (type.startsWith(OF_A_TEXT) ? type.substring(OF_A_TEXT.length()) : "") {
            case "DELIVERED", "SUCCESSFUL" -> Optional.of(Delivery.DELIVERED);
            case "INVALID", "BLOCKED" -> Optional.of(Delivery.CANNOT_BE_TEXTED);
            case "UNREACHABLE", "CARRIER_UNREACHABLE" -> Optional.of(Delivery.NOT_REACHED);
            case "INVALID_MESSAGE", "CARRIER_BLOCKED", "SPAM", "TTL_EXPIRED", "PROTECT_BLOCKED" ->
                Optional.of(Delivery.NOT_DELIVERED);
            default -> Optional.empty();
        };
    }

    private static Map<String, String> context(JsonNode event) {
        Map<String, String> context = new HashMap<>();
        event.path("context")
                .properties()
                .forEach(one -> one.getValue().asStringOpt().ifPresent(value -> context.put(one.getKey(), value)));
        return context;
    }

    private static Optional<Instant> at(JsonNode event) {
        return event.path("eventTimestamp").asLongOpt().stream()
                .mapToObj(Instant::ofEpochMilli)
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                .findFirst();
    }

    private static PhoneNumber number(JsonNode event, String notification) {
        return Optional.of(required(event, "destinationPhoneNumber", notification))
                .filter(PhoneNumber::isE164)
                .map(PhoneNumber::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the receipt in the notification %s has a destinationPhoneNumber that is none"
                                .formatted(notification)));
    }

    private static String required(JsonNode event, String field, String notification) {
        return event.path(field)
                .asStringOpt()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the receipt in the notification %s lacks its %s".formatted(notification, field)));
    }
}
