package dev.ringback.fhir;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Team;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What resources are put together from. */
final class Elements {

    /** Where the resources are, below the address of the API. */
    static final String BASE = "/fhir";

    static final String MEDIA_TYPE = "application/fhir+json";

    private static final String PATIENT = "patient";

    private Elements() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode resource(String type) {
        return object().put("resourceType", type);
    }

    /**
     * A resource that is read.
     *
     * @param version how much has happened to it
     */
    static ObjectNode resource(String type, String id, int version, Instant changedAt) {
        ObjectNode resource = resource(type).put("id", id);
        resource.putObject("meta").put("versionId", Integer.toString(version)).put("lastUpdated", changedAt.toString());
        return resource;
    }

    static ObjectNode concept(String system, String code) {
        ObjectNode concept = object();
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    static ObjectNode reference(String to) {
        return object().put("reference", to);
    }

    /** A reference to something that is no resource here. */
    static ObjectNode named(String type, String system, String value) {
        ObjectNode reference = object().put("type", type);
        reference.putObject("identifier").put("system", system).put("value", value);
        return reference;
    }

    static ObjectNode team(Team team) {
        return named("CareTeam", Codes.TEAM, team.id());
    }

    static ObjectNode location(LocationId location) {
        return named("Location", Codes.LOCATION, location.id());
    }

    /** The organization that a location belongs to, by the location's id. */
    static ObjectNode organization(LocationId location) {
        return named("Organization", Codes.LOCATION, location.id());
    }

    /** The patient of a callback, who is not told otherwise. */
    static ObjectNode patient(String callback) {
        return named("Patient", Codes.CALLBACK, callback);
    }

    /** Puts the patient into a resource by their number, for who may read that. */
    static ObjectNode containPatient(ObjectNode resource, PhoneNumber number) {
        resource.putArray("contained")
                .addObject()
                .put("resourceType", "Patient")
                .put("id", PATIENT)
                .putArray("telecom")
                .addObject()
                .put("system", "phone")
                .put("value", number.e164());
        return reference("#" + PATIENT);
    }
}
