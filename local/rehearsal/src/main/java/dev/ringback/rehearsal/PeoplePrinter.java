package dev.ringback.rehearsal;

import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints a rehearsal for people: one line an event, in local time, and a closing table. Callbacks get short numbers. A time is
 * followed by its zone where that is not the catch-all location's.
 */
public final class PeoplePrinter implements Printer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final PrintWriter out;
    private final Directory directory;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> locations = new HashMap<>();
    private final List<ObjectNode> callbacks = new ArrayList<>();
    private JsonNode figures = MissingNode.getInstance();
    private Optional<LocalDate> day = Optional.empty();

    public PeoplePrinter(PrintWriter out, Directory directory) {
        this.out = out;
        this.directory = directory;
    }

    @Override
    public void print(ObjectNode line) {
        if (line.has("location") && line.has("callback")) {
            locations.put(
                    line.path("callback").asString(""), line.path("location").asString());
        }
        switch (line.path("type").asString()) {
            case "callback" -> callbacks.add(line);
            case "numbers" -> figures = line.path("figures");
            case "cost" -> cost(line);
            case "mail" -> mail(line);
            default -> Story.of(line, this::local).ifPresent(told -> event(line, told));
        }
    }

    private void event(ObjectNode line, String told) {
        String callback = line.path("callback").asString("");
        String location = location(line, callback);
        ZonedDateTime at = Instant.parse(line.path("at").asString()).atZone(zone(location));
        if (!day.equals(Optional.of(at.toLocalDate()))) {
            day = Optional.of(at.toLocalDate());
            out.println();
            out.println(DAY.format(at));
        }
        String number = locations.containsKey(callback)
                ? "#" + numbers.computeIfAbsent(callback, id -> numbers.size() + 1)
                : "";
        out.printf("  %-9s  %-4s %-14s %s%n", TIME.format(at) + zoned(at), number, name(location), OneLine.of(told));
        // A person who watches sees each line as it happens.
        out.flush();
    }

    private void mail(ObjectNode line) {
        Story.of(line, this::local).ifPresent(told -> event(line, told));
        line.path("body")
                .asString()
                .lines()
                .forEach(written ->
                        out.println("%13s%s".formatted("", OneLine.of(written)).stripTrailing()));
        out.flush();
    }

    private String location(ObjectNode line, String callback) {
        return Optional.ofNullable(locations.get(callback))
                .orElseGet(() -> line.path("location")
                        .asString(line.path("message").path("location").asString("")));
    }

    /** What staff call the location. */
    private String name(String location) {
        return OneLine.of(known(location).map(Location::name).orElse(location));
    }

    private Optional<Location> known(String location) {
        return location.isBlank() ? Optional.empty() : directory.location(new LocationId(location));
    }

    private String zoned(ZonedDateTime at) {
        return at.getZone().equals(zone("")) ? "" : " " + ZONE.format(at);
    }

    private void cost(ObjectNode line) {
        out.println();
        if (!callbacks.isEmpty()) {
            table();
        }
        Map<String, Integer> ends = new LinkedHashMap<>();
        callbacks.forEach(callback -> ends.merge(end(callback), 1, Integer::sum));
        out.printf(
                "%n%d callback%s%s%n",
                callbacks.size(),
                callbacks.size() == 1 ? "" : "s",
                ends.isEmpty()
                        ? ""
                        : ": "
                                + String.join(
                                        ", ",
                                        ends.entrySet().stream()
                                                .map(end -> end.getValue() + " " + end.getKey())
                                                .toList()));
        if (figures.path("missedCalls").asLong() > 0) {
            numbers();
        }
        JsonNode dynamo = line.path("dynamodb");
        out.printf(
                Locale.ROOT,
                "DynamoDB %d requests (%.1f write units, %.1f read units), Scheduler %d, SNS %d, Connect %d%n",
                dynamo.path("requests").asLong(),
                dynamo.path("wru").asDouble(),
                dynamo.path("rru").asDouble(),
                line.path("scheduler").asLong(),
                line.path("sns").asLong(),
                line.path("connect").asLong());
    }

    private void numbers() {
        long missed = figures.path("missedCalls").asLong();
        out.printf(
                "%d missed %s; first callback after %s open minutes (median), %s within target%n",
                missed,
                missed == 1 ? "call" : "calls",
                figures.at("/firstCallback/median").asString("-"),
                percent("/withinTarget/percent"));
        out.printf(
                "%s reached at the first attempt; %s of the patients who were reached have a visit%n",
                percent("/firstSuccess/percent"), percent("/bookings/percent"));
    }

    private String percent(String pointer) {
        JsonNode percent = figures.at(pointer);
        return percent.isNumber() ? percent.asString() + " %" : "none";
    }

    private void table() {
        String row = "%-4s %-17s %-14s %-12s %-12s %-20s %-22s %8s %5s  %-20s %s%n";
        out.printf(
                row,
                "#",
                "callback",
                "location",
                "caller",
                "bucket",
                "end",
                "owner",
                "attempts",
                "calls",
                "opened",
                "closed");
        for (ObjectNode callback : callbacks) {
            String id = callback.path("callback").asString();
            out.printf(
                    row,
                    "#" + numbers.computeIfAbsent(id, any -> numbers.size() + 1),
                    id,
                    name(callback.path("location").asString()),
                    masked(callback.path("caller").asString()),
                    Story.spoken(callback.path("bucket").asString())
                            + (callback.path("urgent").asBoolean() ? "!" : ""),
                    end(callback),
                    Story.spoken(callback.path("owner").asString()),
                    callback.path("attempts").asInt(),
                    callback.path("calls").asInt(),
                    zonedLocal(id, callback.path("openedAt").asString("")),
                    zonedLocal(id, callback.path("closedAt").asString("")));
        }
    }

    private static String end(ObjectNode callback) {
        String state = callback.path("state").asString();
        return Story.spoken(state.equals("closed") ? callback.path("outcome").asString("") : "still " + state);
    }

    private static String masked(String number) {
        return "…" + number.substring(Math.max(0, number.length() - 4));
    }

    /** A time as the callback's location would say it: with the day, since it may be another one. */
    private String local(String callback, String instant) {
        return instant.isEmpty() ? "" : DAY_AND_TIME.format(at(callback, instant));
    }

    private String zonedLocal(String callback, String instant) {
        return instant.isEmpty() ? "" : local(callback, instant) + zoned(at(callback, instant));
    }

    private ZonedDateTime at(String callback, String instant) {
        return OffsetDateTime.parse(instant).atZoneSameInstant(zone(locations.getOrDefault(callback, "")));
    }

    /** A location's zone; the catch-all's where no location is meant. */
    private ZoneId zone(String location) {
        return known(location).orElseGet(directory::catchAllLocation).hours().zone();
    }
}
