package dev.ringback.api;

import dev.ringback.callback.Ending;
import dev.ringback.callback.WhyNotBooked;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An audit of a phone system's call log beside live figures: what it knows of these, by their names, and null for what no log tells
 * (docs/numbers.md).
 */
final class KeptAudit {

    /** How large an audit may be, in characters: one of three hundred lines is smaller. */
    static final int LARGEST = 256 * 1024;

    private static final String MARK = "ringbackAudit";
    private static final int VERSION = 1;

    private KeptAudit() {}

    /** Why something is no audit that can be kept; empty if it is one. */
    static Optional<String> refusal(JsonNode audit) {
        if (audit.path(MARK).asInt(0) != VERSION) {
            return Optional.of(
                    "'audit' must be what `ringback audit --save` writes: it has \"%s\": %d.".formatted(MARK, VERSION));
        }
        if (audit.toString().length() > LARGEST) {
            return Optional.of("'audit' must be at most %d KiB.".formatted(LARGEST / 1024));
        }
        for (String day : new String[] {"/period/from", "/period/to"}) {
            if (!isDay(audit.at(day).asString(""))) {
                return Optional.of("'audit%s' must be a day, such as 2026-11-16.".formatted(day.replace('/', '.')));
            }
        }
        for (String count : new String[] {"/inbound/missed", "/episodes/count"}) {
            if (!audit.at(count).isIntegralNumber()) {
                return Optional.of("'audit%s' must be a number.".formatted(count.replace('/', '.')));
            }
        }
        return Optional.empty();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /** Its days and figures, as they stand beside those of a period. */
    static ObjectNode beside(JsonNode audit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("period")
                .put("from", audit.at("/period/from").asString())
                .put("to", audit.at("/period/to").asString());
        json.set("figures", figures(audit));
        return json;
    }

    private static ObjectNode figures(JsonNode audit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("missedCalls", audit.at("/inbound/missed"));
        json.putNull("uncallable");
        json.set("callbacks", audit.at("/episodes/count"));
        JsonNode calledBack = number(audit.at("/episodes/calledBack"));
        ObjectNode first = json.putObject("firstCallback");
        first.set("tried", calledBack);
        if (calledBack.isNull()) {
            first.putNull("untried");
        } else {
            first.put("untried", audit.at("/episodes/count").asLong() - calledBack.asLong());
        }
        JsonNode open = audit.at("/timeToCallBack/openMinutes");
        JsonNode minutes = open.path("median").isNumber() ? open : audit.at("/timeToCallBack/minutes");
        for (String name : new String[] {"average", "median", "p90"}) {
            first.set(name, number(minutes.path(name)));
        }
        nulls(json.putObject("withinTarget"), "kept", "missed", "pending", "percent");
        nulls(json.putObject("firstSuccess"), "reached", "of", "percent");
        ObjectNode bookings = json.putObject("bookings");
        bookings.set("booked", number(audit.at("/appointments/episodes")));
        nulls(bookings, "rescheduled", "reached");
        bookings.set("percent", number(audit.at("/appointments/percent")));
        ObjectNode notBooked = json.putObject("notBooked");
        for (WhyNotBooked why : WhyNotBooked.values()) {
            notBooked.putNull(why.word());
        }
        nulls(json, "repeatCallers", "unresolved");
        nulls(json.putObject("texts"), "sent", "withheld", "unknown", "stopped");
        ObjectNode outcomes = json.putObject("outcomes");
        for (Ending ending : Ending.values()) {
            outcomes.putNull(ending.word());
        }
        outcomes.putNull("open");
        nulls(json.putObject("followUps"), "owed", "done", "late");
        return json;
    }

    private static void nulls(ObjectNode json, String... names) {
        for (String name : names) {
            json.putNull(name);
        }
    }

    private static JsonNode number(JsonNode value) {
        return value.isNumber() ? value : JsonNodeFactory.instance.nullNode();
    }
}
