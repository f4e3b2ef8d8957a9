package dev.ringback.lambda;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.LocationId;
import dev.ringback.desk.Action;
import dev.ringback.desk.CallerJson;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Problem;
import dev.ringback.desk.Subject;
import dev.ringback.desk.View;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is on record of the caller of one callback, at every location that the person was granted: callbacks, consent, and
 * whether the caller wants to be called. One query a location.
 */
final class CallerPage {

    private final Ringback ringback;
    private final Commands commands;

    CallerPage(Ringback ringback, Commands commands) {
        this.ringback = ringback;
        this.commands = commands;
    }

    Reply show(DeskRequest request) {
        Optional<Callback> found = commands.find(request);
        if (found.isEmpty()) {
            return new Reply.Failed(Problem.NO_SUCH_CALLBACK);
        }
        View view = commands.view(request);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("caller", found.get().caller().masked());
        ArrayNode locations = json.putArray("locations");
        for (LocationId location : grantedLocations(request)) {
            CallerRecord record = ringback.callbacks()
                    .load(new CallerAtLocation(location, found.get().caller()));
            List<Callback> seen = record.callbacks().stream()
                    .filter(callback -> Permissions.can(request.person(), Action.SEE, Subject.of(callback)))
                    .toList();
            if (!seen.isEmpty()) {
                ObjectNode at = CallerJson.of(location, record.standing());
                if (!seen.contains(record.callbacks().getLast())) {
                    // Consent counts for everybody; who wrote what down as its proof is for those who see the callback.
                    CallerJson.withoutEvidence(at);
                }
                ArrayNode callbacks = at.putArray("callbacks");
                seen.reversed().forEach(callback -> callbacks.add(view.row(callback, commands.look(callback))));
                locations.add(at);
            }
        }
        return new Reply.Done(json);
    }

    private List<LocationId> grantedLocations(DeskRequest request) {
        return ringback.directories().current().locations().keySet().stream()
                .filter(request.person().grants()::covers)
                .toList();
    }
}
