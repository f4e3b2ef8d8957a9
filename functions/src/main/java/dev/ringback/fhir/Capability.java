package dev.ringback.fhir;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What this server can do, as FHIR's CapabilityStatement and as SMART's configuration. */
final class Capability {

    /** When what is said here last changed. */
    private static final String SINCE = "2026-11-27";

    private static final String READ = "read";
    private static final String SEARCH = "search-type";

    private Capability() {}

    /**
     * The statement.
     *
     * @param base below which the resources are
     */
    static ObjectNode statement(String base) {
        ObjectNode statement = Elements.resource("CapabilityStatement")
                .put("status", "active")
                .put("date", SINCE)
                .put("kind", "instance");
        statement.putObject("software").put("name", "Ringback");
        statement
                .putObject("implementation")
                .put("description", "Callbacks and follow-ups")
                .put("url", base);
        statement.put("fhirVersion", "4.0.1");
        statement.putArray("format").add("json");
        ObjectNode rest = statement.putArray("rest").addObject().put("mode", "server");
        rest.putObject("security")
                .put("description", "SMART Backend Services: an access token with scopes for systems")
                .putArray("service")
                .add(Elements.concept(Codes.REST_SECURITY, "SMART-on-FHIR"));
        ArrayNode resources = rest.putArray("resource");
        resource(
                resources,
                TaskResource.TYPE,
                List.of(READ, SEARCH),
                Map.of(
                        "_id",
                        "token",
                        "_lastUpdated",
                        "date",
                        "status",
                        "token",
                        "code",
                        "token",
                        "owner",
                        "reference"));
        resource(resources, CommunicationResource.TYPE, List.of(READ, SEARCH), Map.of("based-on", "reference"));
        resource(resources, ConsentResource.TYPE, List.of(READ, SEARCH), Map.of("_id", "token"));
        resource(resources, AppointmentReader.TYPE, List.of("create"), Map.of());
        return statement;
    }

    private static void resource(
            ArrayNode resources, String type, List<String> interactions, Map<String, String> parameters) {
        ObjectNode resource = resources.addObject().put("type", type);
        interactions.forEach(
                code -> resource.withArray("interaction").addObject().put("code", code));
        parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> resource.withArray("searchParam")
                        .addObject()
                        .put("name", one.getKey())
                        .put("type", one.getValue()));
    }

    /** SMART's configuration, as its Backend Services ask for it. */
    static ObjectNode smart(FhirSettings.Tokens tokens) {
        ObjectNode smart = Elements.object().put("issuer", tokens.issuer()).put("token_endpoint", tokens.endpoint());
        smart.putArray("grant_types_supported").add("client_credentials");
        smart.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        smart.putArray("token_endpoint_auth_signing_alg_values_supported")
                .add("RS384")
                .add("ES384");
        ArrayNode scopes = smart.putArray("scopes_supported");
        Scopes.ALL.forEach(scopes::add);
        smart.putArray("capabilities").add("client-confidential-asymmetric").add("permission-v1");
        return smart;
    }
}
