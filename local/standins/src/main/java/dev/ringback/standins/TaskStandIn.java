package dev.ringback.standins;

import static dev.ringback.standins.Wire.jsonError;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Connect's tasks: StartTaskContact and StopContact. The same token is the same task for as long as that is open; a related contact's attributes
 * stand on the task too, which is why nobody should name one.
 */
final class TaskStandIn {

    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_DESCRIPTION = 4096;
    private static final String ATTRIBUTES = "Attributes";

    private final InstantSource clock;
    private final Set<String> flows;
    private final Observer observer;
    private final Map<String, String> byToken = new HashMap<>();
    private final Map<String, ObjectNode> tasks = new HashMap<>();

    /** @param flows the ids of those that a function may start a task through */
    TaskStandIn(InstantSource clock, Set<String> flows, Observer observer) {
        this.clock = clock;
        this.flows = Set.copyOf(flows);
        this.observer = observer;
    }

    /**
     * Starts a task.
     *
     * @param described what Connect knows of a contact
     * @param known is told of a task as DescribeContact answers for it
     */
    Wire.Answer start(JsonNode request, Function<String, Optional<JsonNode>> described, Consumer<JsonNode> known) {
        Optional<Wire.Answer> mistake = mistake(request);
        if (mistake.isPresent()) {
            return mistake.get();
        }
        String token = request.path("ClientToken").asString("");
        Optional<String> before = Optional.ofNullable(byToken.get(token)).filter(this::isOpen);
        return Wire.Answer.json(Json.write(
                Json.object().put("ContactId", before.orElseGet(() -> started(request, token, described, known)))));
    }

    private String started(
            JsonNode request, String token, Function<String, Optional<JsonNode>> described, Consumer<JsonNode> known) {
        String id = "task-" + (tasks.size() + 1);
        ObjectNode contact = Json.object()
                .put("Id", id)
                .put("Channel", "TASK")
                .put("InitiationMethod", "API")
                .put("Name", request.path("Name").asString(""))
                .put("InitiationTimestamp", clock.instant().toString());
        ObjectNode attributes = contact.putObject(ATTRIBUTES);
        Stream.of("RelatedContactId", "PreviousContactId")
                .forEach(link -> Json.text(request, link).ifPresent(other -> {
                    contact.put(link, other);
                    described
                            .apply(other)
                            .ifPresent(related -> related.path(ATTRIBUTES)
                                    .properties()
                                    .forEach(one -> attributes.set(one.getKey(), one.getValue())));
                }));
        request.path(ATTRIBUTES).properties().forEach(one -> attributes.set(one.getKey(), one.getValue()));
        tasks.put(id, contact);
        if (!token.isEmpty()) {
            byToken.put(token, id);
        }
        known.accept(contact.deepCopy());
        observer.saw(new Observation.TaskStarted(clock.instant(), id, request));
        return id;
    }

    /** Ends a task, in whatever state it is; absent where the contact is none. */
    Optional<Wire.Answer> stop(JsonNode request, Consumer<JsonNode> known) {
        String id = request.path("ContactId").asString("");
        if (!tasks.containsKey(id)) {
            return Optional.empty();
        }
        if (isOpen(id)) {
            Instant now = clock.instant();
            ObjectNode contact = tasks.get(id).put("DisconnectTimestamp", now.toString());
            known.accept(contact.deepCopy());
            observer.saw(new Observation.TaskEnded(now, id));
        }
        return Optional.of(Wire.Answer.json("{}"));
    }

    private boolean isOpen(String id) {
        return !tasks.getOrDefault(id, Json.object()).has("DisconnectTimestamp");
    }

    private Optional<Wire.Answer> mistake(JsonNode request) {
        long routes = Stream.of("ContactFlowId", "QuickConnectId", "TaskTemplateId")
                .filter(request::has)
                .count();
        if (routes != 1) {
            return Optional.of(invalid("one of ContactFlowId, QuickConnectId and TaskTemplateId is required"));
        }
        if (!flows.contains(request.path("ContactFlowId").asString(""))) {
            return Optional.of(
                    jsonError("AccessDeniedException", "not authorized to perform connect:StartTaskContact"));
        }
        String name = request.path("Name").asString("");
        boolean isTooLong = name.length() > LONGEST_NAME
                || request.path("Description").asString("").length() > LONGEST_DESCRIPTION;
        if (name.isEmpty()
                || isTooLong
                || request.path("InstanceId").asString("").isEmpty()) {
            return Optional.of(invalid("InstanceId and a Name of at most 1024 characters are required"));
        }
        return references(request)
                .filter(one -> one.path("Type").asString("").isEmpty()
                        || one.path("Value").asString("").isEmpty())
                .findFirst()
                .map(_ -> invalid("a reference has a Type and a Value"));
    }

    private static Stream<JsonNode> references(JsonNode request) {
        return List.copyOf(request.path("References").values()).stream();
    }

    private static Wire.Answer invalid(String why) {
        return jsonError("InvalidParameterException", why);
    }
}
