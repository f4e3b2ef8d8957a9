package dev.ringback.fhir;

import dev.ringback.callback.Callback;
import dev.ringback.casework.JourneyItem;
import dev.ringback.casework.ReadJourney;
import tools.jackson.databind.node.ObjectNode;

/** What a patient last said about being texted, as a FHIR consent that has the id of the callback. */
final class ConsentResource {

    static final String TYPE = "Consent";

    private ConsentResource() {}

    static ObjectNode of(ReadJourney.WordOnTexts known) {
        Callback callback = known.callback();
        var item = new JourneyItem.OfCallback(callback);
        ObjectNode consent = Elements.resource(TYPE, item.id(), item.version(), item.changedAt());
        consent.put(
                "status",
                switch (known.standing()) {
                    case IN_FORCE -> "active";
                    case TAKEN_BACK -> "inactive";
                });
        consent.set("scope", Elements.concept(Codes.CONSENT_SCOPE, "patient-privacy"));
        consent.putArray("category").add(Elements.concept(Codes.CHANNEL, "texts"));
        consent.set("patient", Elements.patient(item.journey()));
        consent.put("dateTime", known.word().at().toString());
        consent.putArray("organization").add(Elements.organization(item.location()));
        consent.set("policyRule", Elements.concept(Codes.POLICY, "texts-by-consent"));
        consent.putObject("provision")
                .put(
                        "type",
                        switch (known.word().said()) {
                            case GIVEN -> "permit";
                            case REVOKED -> "deny";
                        });
        return consent;
    }
}
