package dev.ringback.standins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What template.yaml connects with what: functions, the queues that feed them, rules, schedules, routes. */
final class Wiring {

    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final int DEFAULT_BATCH = 10;
    private static final int DEFAULT_VISIBILITY_SECONDS = 30;
    private static final int DEFAULT_ASYNC_RETRIES = 2;
    private static final int DEFAULT_STREAM_BATCH = 100;
    private static final int DAY_SECONDS = 86_400;

    /** The bus on which AWS's own services put their events. */
    static final String DEFAULT_BUS = "default";

    /** A rule and where it sends what it takes. */
    record Rule(String name, String bus, JsonNode pattern, List<String> targets) {}

    /** A schedule that the template itself declares. */
    record DeclaredSchedule(String name, ObjectNode request) {}

    /** One entry of a function's {@code Events}. */
    private record Event(String function, String name, String type, JsonNode properties) {}

    private final Template template;

    Wiring(Template template) {
        this.template = template;
    }

    List<Functions.Declared> functions() {
        return template.ofType(FUNCTION).stream()
                .map(function -> {
                    Map<String, String> environment = new LinkedHashMap<>();
                    function.properties()
                            .path("Environment")
                            .path("Variables")
                            .properties()
                            .forEach(variable -> environment.put(
                                    variable.getKey(), variable.getValue().asString()));
                    String handler = function.properties().path("Handler").asString("");
                    return new Functions.Declared(
                            function.id(),
                            name(function),
                            handler.split("::", 2)[0],
                            Map.copyOf(environment),
                            function.properties()
                                    .path("EventInvokeConfig")
                                    .path("MaximumRetryAttempts")
                                    .asInt(DEFAULT_ASYNC_RETRIES));
                })
                .toList();
    }

    /** The bucket that Connect's recordings are in; empty where the stack was told of none. */
    String recordings() {
        return functions().stream()
                .map(function -> function.environment().getOrDefault("RINGBACK_RECORDINGS_BUCKET", ""))
                .filter(bucket -> !bucket.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The ids of the flows of Connect that a role may start tasks through. */
    Set<String> taskFlows() {
        return template.ofType("AWS::IAM::Role").stream()
                .flatMap(role -> role.properties().path("Policies").valueStream())
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
                .filter(statement -> statement.path("Action").asString("").equals("connect:StartTaskContact"))
                .flatMap(statement -> statement.path("Resource").valueStream())
                .map(flow -> flow.asString().substring(flow.asString().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    List<MessageQueue.Settings> queues() {
        return events("SQS").stream()
                .map(event -> {
                    String arn = event.properties().path("Queue").asString();
                    JsonNode queue = queue(arn);
                    boolean reported = event.properties()
                            .path("FunctionResponseTypes")
                            .valueStream()
                            .anyMatch(type -> type.asString().equals("ReportBatchItemFailures"));
                    return new MessageQueue.Settings(
                            arn,
                            event.function(),
                            event.properties().path("BatchSize").asInt(DEFAULT_BATCH),
                            reported ? MessageQueue.Failures.REPORTED_BY_MESSAGE : MessageQueue.Failures.WHOLE_BATCH,
                            seconds(event.properties(), "MaximumBatchingWindowInSeconds", 0),
                            seconds(queue, "VisibilityTimeout", DEFAULT_VISIBILITY_SECONDS),
                            queue.path("RedrivePolicy").path("maxReceiveCount").asInt(Integer.MAX_VALUE),
                            filters(event.properties()));
                })
                .toList();
    }

    /** The functions that read a table's stream. */
    List<StreamSource.Settings> streams() {
        return events("DynamoDB").stream()
                .map(event -> new StreamSource.Settings(
                        event.properties().path("Stream").asString(),
                        event.function(),
                        event.properties().path("BatchSize").asInt(DEFAULT_STREAM_BATCH),
                        seconds(event.properties(), "MaximumRecordAgeInSeconds", DAY_SECONDS),
                        event.properties().path("MaximumRetryAttempts").asInt(Integer.MAX_VALUE),
                        new EventFilter(event.properties().path("Stream").asString(), filters(event.properties()))))
                .toList();
    }

    /** Every event bus there is. */
    Set<String> buses() {
        Set<String> buses = template.ofType("AWS::Events::EventBus").stream()
                .map(Template.Resource::name)
                .collect(Collectors.toSet());
        buses.add(DEFAULT_BUS);
        return buses;
    }

    /** The bus that an event is put on: AWS's own services know the default one, and everybody else is told of the stack's. */
    String busFor(JsonNode event) {
        String source = event.path("source").asString("aws.");
        return source.startsWith("aws.")
                ? DEFAULT_BUS
                : buses().stream()
                        .filter(bus -> !bus.equals(DEFAULT_BUS))
                        .findFirst()
                        .orElse(DEFAULT_BUS);
    }

    private static String bus(JsonNode rule) {
        return rule.path("EventBusName").asString(DEFAULT_BUS);
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Template.Resource rule : template.ofType("AWS::Events::Rule")) {
            rules.add(new Rule(
                    rule.id(),
                    bus(rule.properties()),
                    rule.properties().path("EventPattern"),
                    rule.properties()
                            .path("Targets")
                            .valueStream()
                            .map(target -> target.path("Arn").asString())
                            .toList()));
        }
        for (String type : List.of("EventBridgeRule", "CloudWatchEvent")) {
            events(type)
                    .forEach(event -> rules.add(new Rule(
                            event.function() + "-" + event.name(),
                            bus(event.properties()),
                            event.properties().path("Pattern"),
                            List.of("arn:aws:lambda:::function:" + event.function()))));
        }
        return rules;
    }

    Set<String> scheduleGroups() {
        Set<String> groups = template.ofType("AWS::Scheduler::ScheduleGroup").stream()
                .map(group -> group.properties().path("Name").asString(group.id()))
                .collect(Collectors.toSet());
        groups.add("default");
        return groups;
    }

    List<DeclaredSchedule> schedules() {
        List<DeclaredSchedule> schedules = new ArrayList<>();
        BiConsumer<Event, String> ofFunction = (event, expression) -> {
            ObjectNode request = Json.object();
            request.put(
                    "ScheduleExpression", event.properties().path(expression).asString());
            ObjectNode target = request.putObject("Target");
            target.put("Arn", "arn:aws:lambda:::function:" + event.function());
            Json.text(event.properties(), "Input").ifPresent(input -> target.put("Input", input));
            schedules.add(new DeclaredSchedule(event.function() + "-" + event.name(), request));
        };
        events("ScheduleV2").stream()
                .filter(event -> !event.properties().path("State").asString("").equals("DISABLED"))
                .forEach(event -> ofFunction.accept(event, "ScheduleExpression"));
        events("Schedule").forEach(event -> ofFunction.accept(event, "Schedule"));
        for (Template.Resource schedule : template.ofType("AWS::Scheduler::Schedule")) {
            schedules.add(new DeclaredSchedule(
                    schedule.id(), schedule.properties().deepCopy().asObject()));
        }
        return schedules;
    }

    List<Route> routes() {
        return events("HttpApi").stream()
                .map(event -> new Route(
                        event.properties().path("Method").asString("ANY").toUpperCase(Locale.ROOT),
                        event.properties().path("Path").asString(""),
                        event.function(),
                        access(event.properties()),
                        event.properties()
                                .path("Auth")
                                .path("AuthorizationScopes")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** A route has the API's default authorizer unless it says that it has none. */
    private static Route.Access access(JsonNode route) {
        return route.path("Auth").path("Authorizer").asString("").equals("NONE")
                ? Route.Access.ANYBODY
                : Route.Access.WITH_TOKEN;
    }

    Set<String> topics() {
        return template.ofType("AWS::SNS::Topic").stream()
                .map(topic -> "arn:aws:sns:" + Intrinsics.REGION + ":" + Intrinsics.ACCOUNT + ":"
                        + topic.properties().path("TopicName").asString(topic.id()))
                .collect(Collectors.toSet());
    }

    /** The ARN of a topic of the template. */
    String topic(String id) {
        return template.only("AWS::SNS::Topic", id).arn();
    }

    /** The functions that hear a topic, by the topic. */
    Map<String, List<String>> subscribers() {
        return events("SNS").stream()
                .collect(Collectors.groupingBy(
                        event -> event.properties().path("Topic").asString(),
                        Collectors.mapping(Event::function, Collectors.toList())));
    }

    private List<Event> events(String type) {
        List<Event> events = new ArrayList<>();
        for (Template.Resource function : template.ofType(FUNCTION)) {
            function.properties().path("Events").properties().forEach(entry -> {
                JsonNode event = entry.getValue();
                if (event.path("Type").asString("").equals(type)) {
                    events.add(new Event(name(function), entry.getKey(), type, event.path("Properties")));
                }
            });
        }
        return events;
    }

    private JsonNode queue(String arn) {
        return template.ofType("AWS::SQS::Queue").stream()
                .filter(queue -> queue.arn().equals(arn))
                .map(Template.Resource::properties)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "template.yaml: a function reads from " + arn + ", which is no queue of the template"));
    }

    private static List<String> filters(JsonNode source) {
        return source.path("FilterCriteria")
                .path("Filters")
                .valueStream()
                .map(filter -> filter.path("Pattern").asString())
                .toList();
    }

    private static String name(Template.Resource function) {
        return function.properties().path("FunctionName").asString(function.id());
    }

    private static Duration seconds(JsonNode node, String field, int otherwise) {
        return Duration.ofSeconds(node.path(field).asLong(otherwise));
    }
}
