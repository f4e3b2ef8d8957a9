package dev.ringback.desk;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.Standing;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a caller has said to a location about texts and calls, as JSON. */
public final class CallerJson {

    private CallerJson() {}

    public static ObjectNode of(LocationId location, Standing standing) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("location", location.id());
        json.put("mayCall", standing.mayCall().word());
        standing.consent()
                .ifPresentOrElse(
                        consent -> json.putObject("textConsent")
                                .put("said", consent.said().word())
                                .put("at", consent.at().toString())
                                .put("how", consent.how().word())
                                .put("evidence", consent.evidence()),
                        () -> json.putNull("textConsent"));
        return json;
    }

    /** Takes away where the proof of consent is. */
    public static void withoutEvidence(ObjectNode json) {
        if (json.path("textConsent") instanceof ObjectNode consent) {
            consent.remove("evidence");
        }
    }
}
