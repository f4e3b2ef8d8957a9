package dev.ringback.api;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Ending;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Worker;
import dev.ringback.numbers.Tally;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A callback as the numbers know it: ids, times and words, no number and no note. */
final class CountedCallback {

    private static final List<String> HEAD = List.of(
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
            "notBooked",
            "closedAt");

    private CountedCallback() {}

    static ObjectNode json(List<Tally.OfCallback> callbacks) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("callbacks");
        callbacks.forEach(callback -> {
            ObjectNode row = array.addObject();
            List<String> cells = cells(callback);
            for (int i = 0; i < HEAD.size(); i++) {
                String cell = cells.get(i);
                switch (HEAD.get(i)) {
                    case "calls" -> row.put("calls", callback.calls());
                    case "waitedMinutes" ->
                        callback.firstAttempt()
                                .ifPresentOrElse(
                                        first -> row.put(
                                                "waitedMinutes", first.waited().toMinutes()),
                                        () -> row.putNull("waitedMinutes"));
                    default -> {
                        if (cell.isEmpty()) {
                            row.putNull(HEAD.get(i));
                        } else {
                            row.put(HEAD.get(i), cell);
                        }
                    }
                }
            }
        });
        return json;
    }

    static String csv(List<Tally.OfCallback> callbacks) {
        var table = new CsvTable(HEAD);
        callbacks.forEach(callback -> table.row(cells(callback)));
        return table.text();
    }

    private static List<String> cells(Tally.OfCallback callback) {
        Optional<Tally.FirstAttempt> first = callback.firstAttempt();
        Optional<Worker> by = first.map(Tally.FirstAttempt::by);
        return List.of(
                callback.callback().id(),
                callback.place().location().id(),
                callback.place().bucket().map(Bucket::word).orElse(""),
                callback.place().campaign().orElse(""),
                callback.firstCall().toString(),
                Integer.toString(callback.calls()),
                callback.target().deadline().toString(),
                first.map(attempt -> attempt.begunAt().toString()).orElse(""),
                by.map(Worker::id).map(PersonId::id).orElse(""),
                by.flatMap(Worker::agency).map(AgencyId::id).orElse(""),
                first.map(attempt -> Long.toString(attempt.waited().toMinutes()))
                        .orElse(""),
                callback.owner().id(),
                callback.closed().map(Tally.Closing::ending).map(Ending::word).orElse("open"),
                callback.notBooked().map(WhyNotBooked::word).orElse(""),
                callback.closed().map(closing -> closing.at().toString()).orElse(""));
    }
}
