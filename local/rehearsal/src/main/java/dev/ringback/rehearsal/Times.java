package dev.ringback.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The times that stand in a scenario's contacts and events. One that cannot be read is a mistake of the file: played, it would look like
 * a failure of Connect, or like a call that never ended.
 */
final class Times {

    private static final String TIMESTAMP = "timestamp";

    /** What a flow writes: its keys and its values are the flow's own. */
    private static final String ATTRIBUTES = "attributes";

    /** From Connect's way of saying that there is no time, which is a moment in 1970, up to where lines end as well. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private Times() {}

    /** A contact as DescribeContact answers it: where its times are numbers, they are seconds, as on the wire. */
    static void ofContact(JsonNode contact) throws UnexpectedValue {
        check("contact", contact, Times::isSeconds);
    }

    /** An event as EventBridge delivers it: its times are text. */
    static void ofEvent(JsonNode event) throws UnexpectedValue {
        JsonNode time = event.path("time");
        if (!time.isMissingNode() && read(time).isEmpty()) {
            throw unreadable("event.time", time);
        }
        check("event", event, _ -> false);
    }

    /** Milliseconds, which some tools print, would be a time in another age. */
    private static boolean isSeconds(JsonNode time) {
        return time.isNumber()
                && time.doubleValue() >= FIRST.getEpochSecond()
                && time.doubleValue() < END.getEpochSecond();
    }

    private static boolean isOfOurDays(OffsetDateTime time) {
        return !time.toInstant().isBefore(FIRST) && time.toInstant().isBefore(END);
    }

    static Optional<OffsetDateTime> read(JsonNode time) {
        try {
            return Optional.of(OffsetDateTime.parse(time.asString("")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static UnexpectedValue unreadable(String path, JsonNode found) {
        return new UnexpectedValue(
                "\"%s\" to be an ISO-8601 date-time with an offset, such as 2026-11-24T09:00:00-05:00, found %s"
                        .formatted(path, LineObject.found(found)));
    }

    private static void check(String path, JsonNode node, Predicate<JsonNode> isTimeToo) throws UnexpectedValue {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey().toLowerCase(Locale.ROOT);
            if (!name.equals(ATTRIBUTES)) {
                checkOne(path + "." + property.getKey(), name, property.getValue(), isTimeToo);
            }
        }
    }

    private static void checkOne(String path, String name, JsonNode value, Predicate<JsonNode> isTimeToo)
            throws UnexpectedValue {
        boolean isTime = name.endsWith(TIMESTAMP) && !value.isNull();
        if (isTime && !isTimeToo.test(value)) {
            OffsetDateTime time = read(value).orElseThrow(() -> unreadable(path, value));
            if (!isOfOurDays(time)) {
                throw new UnexpectedValue("\"%s\" in the years 1970 to 2099, found %s".formatted(path, time));
            }
        }
        check(path, value, isTimeToo);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            checkOne(path + "[" + i + "]", "", value.get(i), isTimeToo);
        }
    }
}
