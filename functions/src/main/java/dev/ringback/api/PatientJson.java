package dev.ringback.api;

import dev.ringback.callback.FollowUpId;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.followup.Journey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is open with a patient, and how far they have come, as JSON. */
final class PatientJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PatientJson() {}

    /** As the worklist shows what is open, with the number masked. */
    static ObjectNode open(DeskRequest request, OpenWithPatient open, CallbackPage callbacks, FollowUpPage followUps) {
        ObjectNode json = JSON.objectNode();
        ArrayNode theirs = json.putArray("callbacks");
        open.callbacks().forEach(callback -> theirs.add(callbacks.row(request, callback)));
        ArrayNode owed = json.putArray("followUps");
        open.followUps().forEach(followUp -> owed.add(followUps.row(request, followUp)));
        return json;
    }

    static ArrayNode journey(Journey journey) {
        ArrayNode json = JSON.arrayNode();
        journey.steps().forEach(step -> {
            ObjectNode one = json.addObject();
            one.put("stage", step.stage().word());
            one.put("state", step.standing().word());
            step.at().ifPresentOrElse(at -> one.put("at", at.toString()), () -> one.putNull("at"));
            ArrayNode ids = one.putArray("followUps");
            step.followUps().stream().map(FollowUpId::id).forEach(ids::add);
        });
        return json;
    }
}
