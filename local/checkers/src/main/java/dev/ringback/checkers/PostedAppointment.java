package dev.ringback.checkers;

import dev.ringback.standins.Arrival;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A FHIR appointment that another system has posted, as the event of the bus that says the same (docs/fhir.md). */
final class PostedAppointment {

    private static final String PATH = "/fhir/Appointment";
    private static final String OF_RINGBACK = "urn:ringback:";

    private PostedAppointment() {}

    /** Absent where it was not taken, or nothing is agreed yet. */
    static Optional<JsonNode> asEvent(Arrival.Asked asked, JsonNode resource) {
        boolean isTaken = asked.method().equals("POST") && asked.path().equals(PATH) && asked.status() / 100 == 2;
        return isTaken ? change(resource).map(change -> event(change, asked, resource)) : Optional.empty();
    }

    private static JsonNode event(String change, Arrival.Asked asked, JsonNode resource) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("detail-type", "Appointment " + change);
        ObjectNode detail = event.putObject("detail");
        resource.path("identifier")
                .valueStream()
                .filter(one -> !one.path("system").asString("").startsWith(OF_RINGBACK))
                .findFirst()
                .ifPresent(one -> {
                    detail.put("system", one.path("system").asString(""));
                    detail.put("appointment", one.path("value").asString(""));
                });
        detail.put("changedAt", lastUpdated(resource).orElseGet(() -> asked.at().toString()));
        detail.put("isDated", lastUpdated(resource).isPresent());
        detail.put("visitAt", resource.path("start").asString(""));
        resource.path("contained")
                .valueStream()
                .flatMap(patient -> patient.path("telecom").valueStream())
                .map(phone -> phone.path("value").asString(""))
                .filter(number -> number.startsWith("+"))
                .findFirst()
                .ifPresent(number -> detail.put("patient", number));
        return event;
    }

    private static Optional<String> lastUpdated(JsonNode resource) {
        return resource.path("meta").path("lastUpdated").asStringOpt();
    }

    private static Optional<String> change(JsonNode resource) {
        Optional<String> created = resource.path("created").asStringOpt();
        return switch (resource.path("status").asString("")) {
            case "booked" ->
                Optional.of(
                        created.isEmpty() || lastUpdated(resource).isEmpty() || created.equals(lastUpdated(resource))
                                ? "Booked"
                                : "Moved");
            case "cancelled", "entered-in-error" -> Optional.of("Cancelled");
            case "noshow" -> Optional.of("Missed");
            case "arrived", "checked-in", "fulfilled" -> Optional.of("Kept");
            default -> Optional.empty();
        };
    }
}
