package dev.ringback.standins;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge's side of PutEvents: takes what a function puts on a bus, entry by entry, and hands it to the bus's rules. */
final class EventBridgeStandIn implements Wire.Service {

    private static final String TARGET = "AWSEvents.PutEvents";
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private final InstantSource clock;
    private final Map<String, EventBus> buses;
    private final Observer observer;
    private long events;

    EventBridgeStandIn(InstantSource clock, Map<String, EventBus> buses, Observer observer) {
        this.clock = clock;
        this.buses = Map.copyOf(buses);
        this.observer = observer;
    }

    @Override
    public synchronized Optional<Wire.Answer> answer(Wire.Request request) {
        return request.header("x-amz-target").equals(TARGET) ? Optional.of(put(request)) : Optional.empty();
    }

    private Wire.Answer put(Wire.Request request) {
        JsonNode entries = Json.read(request.body()).path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES || request.body().length() > MOST_BYTES) {
            return Wire.jsonError("ValidationException", "1 to 10 entries of 256 kB in all are taken");
        }
        String refusal = request.header(Wire.PARTLY_REFUSED);
        ObjectNode answer = Json.object();
        ArrayNode results = answer.putArray("Entries");
        int failed = 0;
        for (int i = 0; i < entries.size(); i++) {
            Optional<String> error = !refusal.isEmpty() && i % 2 == 0 ? Optional.of(refusal) : take(entries.get(i));
            if (error.isPresent()) {
                failed++;
                results.addObject().put("ErrorCode", error.get()).put("ErrorMessage", "not taken");
            } else {
                results.addObject().put("EventId", id(events));
            }
        }
        return Wire.Answer.json(Json.write(answer.put("FailedEntryCount", failed)));
    }

    /** Why an entry is not taken, if it is not. */
    private Optional<String> take(JsonNode entry) {
        String bus = entry.path("EventBusName").asString(Wiring.DEFAULT_BUS);
        EventBus named = buses.get(bus.substring(bus.lastIndexOf('/') + 1));
        if (named == null) {
            return Optional.of("ResourceNotFoundException");
        }
        JsonNode detail;
        try {
            detail = Json.read(entry.path("Detail").asString(""));
        } catch (JacksonException _) {
            return Optional.of("MalformedDetail");
        }
        if (!detail.isObject()
                || Json.text(entry, "Source").isEmpty()
                || Json.text(entry, "DetailType").isEmpty()) {
            return Optional.of("InvalidArgument");
        }
        Instant now = clock.instant();
        ObjectNode event = Json.object()
                .put("version", "0")
                .put("id", id(++events))
                .put("detail-type", entry.path("DetailType").asString())
                .put("source", entry.path("Source").asString())
                .put("account", Intrinsics.ACCOUNT)
                .put("time", time(entry, now).toString())
                .put("region", Intrinsics.REGION);
        event.putArray("resources");
        event.set("detail", detail);
        observer.saw(new Observation.Published(now, bus, event));
        // One that no rule takes is not lost: the archive has it.
        named.put(event);
        return Optional.empty();
    }

    /** On the wire a timestamp is a number of seconds. */
    private static Instant time(JsonNode entry, Instant otherwise) {
        return entry.has("Time") ? Instant.ofEpochSecond(entry.path("Time").asLong()) : otherwise;
    }

    private static String id(long number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }
}
