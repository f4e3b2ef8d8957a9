package dev.ringback.command;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Where each stage of a journey stands, read off what the desk shows of the caller. */
final class JourneyDesk {

    private JourneyDesk() {}

    static Map<String, String> shown(JsonNode caller) {
        Map<String, String> standing = new TreeMap<>();
        for (JsonNode location : caller.path("locations")) {
            location.path("callbacks").forEach(one -> standing.put("callback", standing(one, "deadline")));
            location.path("followUps").forEach(one -> {
                String id = one.path("followUp").asString();
                standing.put(id.substring(id.indexOf('.') + 1), standing(one, "due"));
            });
        }
        return standing;
    }

    private static String standing(JsonNode one, String deadline) {
        String state = one.path("state").asString();
        return state.equals("closed")
                ? one.path("outcome").asString()
                : JourneyTable.open(
                        one.path("late").asBoolean(false) ? state + ", late" : state,
                        one.path("owner").asString(),
                        JourneyTable.instant(one.path(deadline).asString()));
    }
}
