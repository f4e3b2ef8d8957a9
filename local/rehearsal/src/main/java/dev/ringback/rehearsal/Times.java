package dev.ringback.rehearsal;

import dev.ringback.callback.Wording;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Node;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The times that stand in a scenario's contacts and events. One that cannot be read is a mistake of the file: played, it would look like
 * a failure of Connect, or like a call that never ended.
 */
final class Times {

    /** A time, of whatever year. */
    static final Decoder<OffsetDateTime> TIME = time();

    private static final String TIMESTAMP = "timestamp";

    /** What a flow writes: its keys and its values are the flow's own. */
    private static final String ATTRIBUTES = "attributes";

    /** From Connect's way of saying that there is no time, which is a moment in 1970, up to where lines end as well. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private static final Wording OUR_DAYS = Wording.verbatim("a time in the years 1970 to 2099");

    private Times() {}

    /** A contact as DescribeContact answers it: where its times are numbers, they are seconds, as on the wire. */
    static void ofContact(Node contact) {
        check(contact, Times::isSeconds);
    }

    /** An event as EventBridge delivers it: its times are text. */
    static void ofEvent(Node event) {
        if (event.json().has("time")) {
            TIME.decode(event.at("time"));
        }
        check(event, _ -> false);
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

    private static Decoder<OffsetDateTime> time() {
        Wording expected = Wording.verbatim("an ISO-8601 date-time with an offset, such as 2026-11-24T09:00:00-05:00");
        return new Decoder<>(expected, node -> parsed(node.json()).or(() -> node.mistake(expected)));
    }

    private static Optional<OffsetDateTime> parsed(JsonNode time) {
        try {
            return Optional.of(OffsetDateTime.parse(time.asString("")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void check(Node node, Predicate<JsonNode> isTimeToo) {
        for (Node.Member member : node.members()) {
            String name = member.key().toLowerCase(Locale.ROOT);
            if (!name.equals(ATTRIBUTES)) {
                checkOne(name, member.value(), isTimeToo);
            }
        }
    }

    private static void checkOne(String name, Node value, Predicate<JsonNode> isTimeToo) {
        boolean isTime = name.endsWith(TIMESTAMP) && value.isThere();
        if (isTime && !isTimeToo.test(value.json())) {
            TIME.decode(value).filter(time -> !isOfOurDays(time)).ifPresent(_ -> value.refuse(OUR_DAYS));
        }
        check(value, isTimeToo);
        value.items().forEach(item -> checkOne("", item, isTimeToo));
    }
}
