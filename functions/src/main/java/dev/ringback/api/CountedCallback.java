package dev.ringback.api;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Ending;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Worker;
import dev.ringback.numbers.Minutes;
import dev.ringback.numbers.Tally;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A callback as the numbers know it: ids, times and words, no number and no note. */
final class CountedCallback {

    private static final List<String> COLUMNS = List.of(
            "callback",
            "location",
            "bucket",
            "campaign",
            "firstCallAt",
            "calls",
            "deadline",
            "firstAttemptAt",
            "firstAttemptBy",
            "agency",
            "waitedMinutes",
            "owner",
            "status",
            "reached",
            "notBooked",
            "closedAt");

    private CountedCallback() {}

    static ObjectNode json(List<Tally.OfCallback> callbacks) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("callbacks");
        callbacks.forEach(callback -> array.add(json(callback)));
        return json;
    }

    /** The same fields, a column each. */
    static String csv(List<Tally.OfCallback> callbacks) {
        List<JsonNode> rows =
                callbacks.stream().<JsonNode>map(CountedCallback::json).toList();
        return CsvTable.of(COLUMNS, rows);
    }

    /** All times of a row by the same clock, that of the location at the first call. */
    private static String time(Instant at, Tally.OfCallback callback) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atOffset(callback.firstCall().getOffset()));
    }

    private static ObjectNode json(Tally.OfCallback callback) {
        Optional<Tally.FirstAttempt> first = callback.firstAttempt();
        Optional<Worker> by = first.map(Tally.FirstAttempt::by);
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("callback", callback.callback().id());
        row.put("location", callback.place().location().id());
        put(row, "bucket", callback.place().bucket().map(Bucket::word));
        put(row, "campaign", callback.place().campaign());
        row.put("firstCallAt", time(callback.firstCall().toInstant(), callback));
        row.put("calls", callback.calls());
        row.put("deadline", time(callback.target().deadline(), callback));
        put(row, "firstAttemptAt", first.map(attempt -> time(attempt.begunAt(), callback)));
        put(row, "firstAttemptBy", by.map(Worker::id).map(PersonId::id));
        put(row, "agency", by.flatMap(Worker::agency).map(AgencyId::id));
        first.map(Tally.FirstAttempt::waited)
                .map(Minutes::in)
                .ifPresentOrElse(waited -> row.put("waitedMinutes", waited), () -> row.putNull("waitedMinutes"));
        row.put("owner", callback.owner().id());
        row.put(
                "status",
                callback.closed().map(Tally.Closing::ending).map(Ending::word).orElse("open"));
        row.put("reached", callback.reached() == Tally.Reached.REACHED);
        put(row, "notBooked", callback.notBooked().map(WhyNotBooked::word));
        put(row, "closedAt", callback.closed().map(closing -> time(closing.at(), callback)));
        return row;
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(known -> json.put(name, known), () -> json.putNull(name));
    }
}
