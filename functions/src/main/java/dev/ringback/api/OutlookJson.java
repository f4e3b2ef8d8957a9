package dev.ringback.api;

import dev.ringback.callback.Word;
import dev.ringback.desk.Outlook;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody should know of a callback before they call, as JSON. */
final class OutlookJson {

    private OutlookJson() {}

    static void put(ObjectNode json, Outlook outlook) {
        json.put("reason", outlook.reason().word());
        outlook.attempt()
                .ifPresentOrElse(
                        next -> json.putObject("attempt")
                                .put("n", next.number())
                                .put("of", next.of()),
                        () -> json.putNull("attempt"));
        put(json, "mayBeCalledUntil", outlook.callableUntil());
        put(json, "mayBeCalledFrom", outlook.callableFrom());
        ArrayNode escalations = json.putArray("escalations");
        outlook.escalations().stream().map(Word::word).forEach(escalations::add);
        put(json, "dueBy", outlook.due().map(Outlook.Due::by));
        json.put("late", outlook.due().map(Outlook.Due::standing).equals(Optional.of(Outlook.Standing.LATE)));
        outlook.due()
                .map(due -> due.openTime().toMinutes())
                .ifPresentOrElse(minutes -> json.put("openMinutes", minutes), () -> json.putNull("openMinutes"));
    }

    private static void put(ObjectNode json, String name, Optional<Instant> time) {
        time.ifPresentOrElse(present -> json.put(name, present.toString()), () -> json.putNull(name));
    }
}
