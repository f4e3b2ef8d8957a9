package dev.ringback.api;

import dev.ringback.callback.Consent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Preferences;
import dev.ringback.directory.Role;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a caller has said to a location about texts and calls, as JSON. */
final class CallerJson {

    private CallerJson() {}

    static ObjectNode of(LocationId location, Preferences preferences, Role reader) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("location", location.id());
        json.put("mayCall", preferences.mayCall().word());
        preferences
                .consent()
                .ifPresentOrElse(
                        consent -> put(json.putObject("textConsent"), consent, reader),
                        () -> json.putNull("textConsent"));
        return json;
    }

    /** Consent counts for everybody; when and how it was said, and its proof, may stand where an agency does not see it. */
    private static void put(ObjectNode json, Consent consent, Role reader) {
        json.put("said", consent.said().word());
        if (!reader.isOfAgency()) {
            json.put("at", consent.at().toString())
                    .put("how", consent.how().word())
                    .put("evidence", consent.evidence());
        }
    }
}
