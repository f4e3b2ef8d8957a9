package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.casework.ReadDesk;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is on record of the caller of one callback, at every location that the person was granted: callbacks, consent, and whether the
 * caller wants to be called.
 */
final class CallerPage {

    private final ReadDesk desk;
    private final CallbackPage callbacks;

    CallerPage(ReadDesk desk, CallbackPage callbacks) {
        this.desk = desk;
        this.callbacks = callbacks;
    }

    Reply show(DeskRequest request) {
        Optional<Callback> found = desk.callback(request.person(), request.callback());
        if (found.isEmpty()) {
            return new Reply.Failed(Problem.NO_SUCH_CALLBACK);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("caller", found.get().caller().masked());
        ArrayNode locations = json.putArray("locations");
        for (CallerRecord record : desk.recordsOfCaller(request.person(), found.get())) {
            List<Callback> seen = record.callbacks().stream()
                    .filter(callback -> desk.maySee(request.person(), callback))
                    .toList();
            if (!seen.isEmpty()) {
                ObjectNode at = CallerJson.of(
                        record.who().location(),
                        record.preferences(),
                        request.person().role());
                ArrayNode rows = at.putArray("callbacks");
                seen.reversed().forEach(callback -> rows.add(callbacks.row(request, callback)));
                locations.add(at);
            }
        }
        return new Reply.Done(json);
    }
}
