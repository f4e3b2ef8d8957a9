package dev.ringback.api;

import dev.ringback.callback.Ending;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.numbers.Dimension;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
    private static final String OPEN_MEDIAN = "/timeToCallBack/openMinutes/median";
    private static final String CLOCK_MEDIAN = "/timeToCallBack/minutes/median";

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
        return negative("audit", audit)
                .map(where -> "'%s' must not be below zero: no log has such a figure.".formatted(where));
    }

    /** Where the first number below zero stands, if there is one. */
    private static Optional<String> negative(String where, JsonNode node) {
        if (node.isNumber() && node.asDouble() < 0) {
            return Optional.of(where);
        }
        return Stream.concat(
                        node.propertyStream().map(member -> negative(where + "." + member.getKey(), member.getValue())),
                        IntStream.range(0, node.isArray() ? node.size() : 0)
                                .mapToObj(place -> negative(where + "." + place, node.get(place))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /**
     * Its days and figures, as they stand beside those of a period.
     *
     * @param by what its missed calls are told apart by; it knows some of it
     * @param directory whose line a number is now
     */
    static ObjectNode beside(JsonNode audit, Optional<Dimension> by, Directory directory) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("period")
                .put("from", audit.at("/period/from").asString())
                .put("to", audit.at("/period/to").asString());
        json.set("figures", figures(audit));
        ArrayNode groups = json.putArray("groups");
        by.ifPresent(dimension -> missed(audit, dimension, directory)
                .forEach((key, missed) -> groups.addObject().put("key", key).put("missedCalls", missed)));
        json.set("callLog", callLog(audit));
        return json;
    }

    /** The missed calls of each group in which there are some. What no log tells has no groups. */
    private static Map<String, Long> missed(JsonNode audit, Dimension by, Directory directory) {
        return switch (by) {
            case HOUR -> missed(audit.path("byHour"), IntStream.range(0, 24).mapToObj(Integer::toString));
            case WEEKDAY ->
                missed(audit.path("byWeekday"), Stream.of(DayOfWeek.values()).map(Dimension::word));
            case LOCATION ->
                missedOnLines(
                        audit.path("byLine"),
                        line -> Optional.of(line.flatMap(directory::ownerOf)
                                .map(Location::id)
                                .orElse(directory.catchAll())
                                .id()));
            case CAMPAIGN -> missedOnLines(audit.path("byLine"), line -> line.flatMap(directory::campaignOf));
            case DAY, BUCKET, AGENCY, PERSON, SCRIPT -> Map.of();
        };
    }

    private static Map<String, Long> missed(JsonNode counts, Stream<String> keys) {
        Map<String, Long> missed = new LinkedHashMap<>();
        keys.forEach(key -> add(missed, key, counts.path(key)));
        return missed;
    }

    private static Map<String, Long> missedOnLines(
            JsonNode lines, Function<Optional<PhoneNumber>, Optional<String>> groupOf) {
        Map<String, Long> missed = new TreeMap<>();
        lines.forEachEntry((line, count) -> groupOf.apply(numberOf(line)).ifPresent(key -> add(missed, key, count)));
        return missed;
    }

    private static void add(Map<String, Long> missed, String key, JsonNode count) {
        long calls = count.path("missed").asLong(0);
        if (calls > 0) {
            missed.merge(key, calls, Long::sum);
        }
    }

    private static Optional<PhoneNumber> numberOf(String line) {
        return PhoneNumber.isE164(line) ? Optional.of(new PhoneNumber(line)) : Optional.empty();
    }

    /** What a log knows and live figures do not, and by which clock its minutes are. */
    private static ObjectNode callLog(JsonNode audit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("calls", number(audit.at("/inbound/calls")));
        json.set("percentMissed", number(audit.at("/inbound/percentMissed")));
        json.set("calledAgainAndAnswered", number(audit.at("/episodes/calledAgainAndAnswered")));
        json.set("neverReached", number(audit.at("/episodes/neverReached")));
        if (audit.at(OPEN_MEDIAN).isNumber()) {
            json.put("minutes", "open");
        } else if (audit.at(CLOCK_MEDIAN).isNumber()) {
            json.put("minutes", "clock");
        } else {
            json.putNull("minutes");
        }
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
        JsonNode minutes =
                audit.at(audit.at(OPEN_MEDIAN).isNumber() ? "/timeToCallBack/openMinutes" : "/timeToCallBack/minutes");
        for (String name : new String[] {"average", "median", "p90"}) {
            first.set(name, number(minutes.path(name)));
        }
        nulls(json.putObject("withinTarget"), "kept", "missed", "pending", "percent");
        nulls(json.putObject("firstSuccess"), "reached", "of", "percent");
        nulls(json.putObject("attempts"), "made", "seen", "percent");
        ObjectNode bookings = json.putObject("bookings");
        bookings.set("booked", number(audit.at("/appointments/episodes")));
        nulls(bookings, "rescheduled", "confirmed", "reached");
        bookings.set("percent", number(audit.at("/appointments/percent")));
        ObjectNode notBooked = json.putObject("notBooked");
        for (WhyNotBooked why : WhyNotBooked.values()) {
            notBooked.putNull(why.word());
        }
        nulls(json, "repeatCallers", "unresolved");
        nulls(json.putObject("texts"), "sent", "withheld", "unknown", "stopped");
        nulls(json.putObject("feedback"), "asked", "answered", "mean", "1", "2", "3", "4", "5");
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
