package dev.ringback.standins;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Connect's SearchContacts, as far as Ringback asks: contacts that ended in some time, by channel and by how they began, without those that an
 * agent took, in the order of their ends, page by page. It answers without endpoints and attributes, as Connect does.
 */
record ContactSearch(
        Instant from,
        Instant to,
        Set<String> channels,
        Set<String> methods,
        boolean withoutAgent,
        int most,
        int begin) {

    private static final List<String> SUMMARY = List.of(
            "Id",
            "InitialContactId",
            "PreviousContactId",
            "InitiationMethod",
            "Channel",
            "InitiationTimestamp",
            "DisconnectTimestamp");

    static ContactSearch of(JsonNode request) {
        JsonNode range = request.path("TimeRange");
        if (!range.path("Type").asString("").equals("DISCONNECT_TIMESTAMP")
                || !request.at("/Sort/FieldName").asString("").equals("DISCONNECT_TIMESTAMP")
                || !request.at("/Sort/Order").asString("").equals("ASCENDING")) {
            throw new IllegalArgumentException("no such search is stood in for: " + request);
        }
        JsonNode criteria = request.path("SearchCriteria");
        JsonNode condition = criteria.at("/AdditionalTimeRange/Criteria/0/TimestampCondition");
        return new ContactSearch(
                time(range.path("StartTime")),
                time(range.path("EndTime")),
                words(criteria.path("Channels")),
                words(criteria.path("InitiationMethods")),
                condition.path("Type").asString("").equals("CONNECTED_TO_AGENT_TIMESTAMP")
                        && condition.path("ConditionType").asString("").equals("NOT_EXISTS"),
                request.path("MaxResults").asInt(10),
                Integer.parseInt(request.path("NextToken").asString("0")));
    }

    /** @param inTime contacts that ended in this time, in the order of their ends */
    ObjectNode in(Stream<JsonNode> inTime) {
        List<JsonNode> found = inTime.filter(this::covers).toList();
        ObjectNode page = Json.object();
        var answered = page.putArray("Contacts");
        int end = Math.min(found.size(), begin + most);
        for (JsonNode contact : found.subList(Math.min(begin, end), end)) {
            ObjectNode summary = Json.object();
            SUMMARY.forEach(field -> contact.optional(field).ifPresent(value -> summary.set(field, value)));
            answered.add(ConnectStandIn.onWire(summary));
        }
        page.put("TotalCount", found.size());
        if (end < found.size()) {
            page.put("NextToken", Integer.toString(end));
        }
        return page;
    }

    private boolean covers(JsonNode contact) {
        return channels.contains(contact.path("Channel").asString("VOICE").toUpperCase(Locale.ROOT))
                && methods.contains(
                        contact.path("InitiationMethod").asString("").toUpperCase(Locale.ROOT))
                && !(withoutAgent && contact.path("AgentInfo").has("ConnectedToAgentTimestamp"));
    }

    static Optional<Instant> ended(JsonNode contact) {
        return Json.text(contact, "DisconnectTimestamp")
                .map(at -> OffsetDateTime.parse(at).toInstant());
    }

    /** Seconds, with a fraction. */
    private static Instant time(JsonNode seconds) {
        return Instant.ofEpochMilli(Math.round(seconds.asDouble() * 1000));
    }

    private static Set<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
