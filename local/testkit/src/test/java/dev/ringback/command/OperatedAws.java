package dev.ringback.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.standins.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** What an operator's commands ask of AWS, answered for one stack as it is told to stand: CloudFormation, SQS, CloudWatch, Scheduler, DynamoDB and Lambda. */
final class OperatedAws implements AutoCloseable {

    private static final CBORMapper CBOR = new CBORMapper();
    private static final String WATCH = "/service/GraniteServiceVersion20100801/operation/";
    private static final String ARN = "arn:aws:sqs:us-east-1:111122223333:";

    private final HttpServer server;
    private final Map<String, String> environment;

    /** Operations that are denied. */
    final Set<String> denied = new HashSet<>();

    /** How many messages are in a queue. */
    final Map<String, Integer> queues = new HashMap<>();

    /** The newest value of a metric. */
    final Map<String, Double> metrics = new HashMap<>();

    /** Alarms, and their states. */
    final Map<String, String> alarms =
            new TreeMap<>(Map.of("ringback-desk-fails", "OK", "ringback-contacts-wait", "OK"));

    /** Schedules that are off. */
    final Set<String> off = new HashSet<>();

    /** What the reconciler answers, one after the other. */
    final List<String> answers = new ArrayList<>();

    /** What it was asked. */
    final List<JsonNode> invoked = new ArrayList<>();

    String state = "UPDATE_COMPLETE";
    long reconciledUntil;
    boolean hasReconciler = true;

    OperatedAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        environment = Map.of(
                "aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort(),
                "aws.region", "us-east-1",
                "aws.accessKeyId", "nobody",
                "aws.secretAccessKey", "nothing");
        environment.forEach(System::setProperty);
    }

    @Override
    public void close() {
        environment.keySet().forEach(System::clearProperty);
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String body = new String(sent, StandardCharsets.UTF_8);
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String path = exchange.getRequestURI().getPath();
        if (target != null) {
            json(exchange, target.substring(target.indexOf('.') + 1), Json.read(body));
        } else if (path.startsWith(WATCH)) {
            watch(exchange, path.substring(WATCH.length()), CBOR.readTree(sent));
        } else if (path.startsWith("/schedules/")) {
            schedule(exchange, path.substring("/schedules/".length()));
        } else if (path.startsWith("/2015-03-31/functions/")) {
            invoked.add(Json.read(body));
            send(exchange, 200, "application/json", answers.removeFirst());
        } else {
            query(exchange, form(body));
        }
    }

    private void query(HttpExchange exchange, Map<String, String> asked) throws IOException {
        String action = asked.getOrDefault("Action", "");
        if (denied.contains(action)) {
            send(
                    exchange,
                    403,
                    "text/xml",
                    "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not authorized to perform " + action
                            + "</Message></Error></ErrorResponse>");
            return;
        }
        switch (action) {
            case "DescribeStacks" -> {
                if (asked.getOrDefault("StackName", "").equals("ringback")) {
                    send(exchange, 200, "text/xml", stack());
                } else {
                    send(
                            exchange,
                            400,
                            "text/xml",
                            "<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id "
                                    + asked.get("StackName") + " does not exist</Message></Error></ErrorResponse>");
                }
            }
            case "ListStackResources" ->
                send(exchange, 200, "text/xml", resources(asked.getOrDefault("StackName", "")));
            default -> send(exchange, 400, "text/plain", "no such action: " + action);
        }
    }

    private String stack() {
        Map<String, String> outputs = new TreeMap<>(Map.of(
                "ContactQueueArn", ARN + "contacts",
                "ContactDeadLettersArn", ARN + "dead-contacts",
                "WakeUpDeadLettersArn", ARN + "dead-wake-ups",
                "EventDeadLettersArn", ARN + "dead-events",
                "TextDeadLettersArn", ARN + "dead-texts",
                "TableName", "ringback-Table"));
        if (hasReconciler) {
            outputs.put("ReconcilerName", "ringback-Reconciler:live");
        }
        return "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>ringback</StackName><StackId>arn:aws:cloudformation:us-east-1:111122223333:stack/ringback/1</StackId><StackStatus>"
                + state + "</StackStatus><CreationTime>2026-11-01T00:00:00Z</CreationTime><Outputs>"
                + outputs.entrySet().stream()
                        .map(one -> "<member><OutputKey>%s</OutputKey><OutputValue>%s</OutputValue></member>"
                                .formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining())
                + "</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>";
    }

    /** The functions are in a nested stack. */
    private static String resources(String stack) {
        Map<String, String> there = stack.equals("nested")
                ? Map.of("ringback-Desk", "AWS::Lambda::Function", "ringback-Sweeper", "AWS::Lambda::Function")
                : Map.of(
                        "nested", "AWS::CloudFormation::Stack",
                        "ringback-Table", "AWS::DynamoDB::Table",
                        "ringback-wake-ups", "AWS::Scheduler::ScheduleGroup",
                        "ringback-sweep", "AWS::Scheduler::Schedule",
                        "ringback-reconcile", "AWS::Scheduler::Schedule");
        return "<ListStackResourcesResponse><ListStackResourcesResult><StackResourceSummaries>"
                + there.entrySet().stream()
                        .map(one ->
                                "<member><PhysicalResourceId>%s</PhysicalResourceId><ResourceType>%s</ResourceType></member>"
                                        .formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining())
                + "</StackResourceSummaries></ListStackResourcesResult></ListStackResourcesResponse>";
    }

    private void json(HttpExchange exchange, String operation, JsonNode asked) throws IOException {
        if (denied.contains(operation)) {
            send(
                    exchange,
                    400,
                    "application/x-amz-json-1.0",
                    "{\"__type\": \"AccessDeniedException\", \"message\": \"not authorized to perform " + operation
                            + "\"}");
            return;
        }
        switch (operation) {
            case "GetQueueUrl" ->
                send(
                        exchange,
                        Json.object()
                                .put(
                                        "QueueUrl",
                                        "http://queue/"
                                                + asked.path("QueueName").asString()));
            case "GetQueueAttributes" -> {
                String queue = asked.path("QueueUrl").asString().replace("http://queue/", "");
                ObjectNode answer = Json.object();
                answer.putObject("Attributes")
                        .put("ApproximateNumberOfMessages", Integer.toString(queues.getOrDefault(queue, 0)))
                        .put("ApproximateNumberOfMessagesNotVisible", "0");
                send(exchange, answer);
            }
            case "GetItem" -> {
                ObjectNode answer = Json.object();
                answer.putObject("Item").putObject("until").put("N", Long.toString(reconciledUntil));
                send(exchange, answer);
            }
            default -> send(exchange, 400, "text/plain", "no such operation: " + operation);
        }
    }

    /** CloudWatch is asked in CBOR. */
    private void watch(HttpExchange exchange, String operation, JsonNode asked) throws IOException {
        exchange.getResponseHeaders().add("Smithy-Protocol", "rpc-v2-cbor");
        if (denied.contains(operation)) {
            ObjectNode refusal = Json.object()
                    .put("__type", "AccessDenied")
                    .put("message", "not authorized to perform " + operation);
            send(exchange, 403, "application/cbor", CBOR.writeValueAsBytes(refusal));
            return;
        }
        JsonNode answer = switch (operation) {
            case "GetMetricData" -> values(asked);
            case "DescribeAlarms" -> alarms();
            default -> throw new IllegalArgumentException("no such operation: " + operation);
        };
        send(exchange, 200, "application/cbor", CBOR.writeValueAsBytes(answer));
    }

    /** Each metric that is asked for, by its name and what stands in its dimensions. */
    private JsonNode values(JsonNode asked) {
        ObjectNode answer = Json.object();
        ArrayNode results = answer.putArray("MetricDataResults");
        for (JsonNode query : asked.path("MetricDataQueries")) {
            JsonNode metric = query.at("/MetricStat/Metric");
            String name = Stream.of(metric.path("MetricName"), metric.at("/Dimensions/0/Value"))
                    .map(part -> part.asString(""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            ArrayNode values =
                    results.addObject().put("Id", query.path("Id").asString()).putArray("Values");
            Optional.ofNullable(metrics.get(name)).ifPresent(values::add);
        }
        return answer;
    }

    private JsonNode alarms() {
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("MetricAlarms");
        alarms.forEach((name, state) -> all.addObject()
                .put("AlarmName", name)
                .put("AlarmDescription", "Something is so.")
                .put(
                        "StateUpdatedTimestamp",
                        Instant.parse("2026-11-27T14:00:00Z").getEpochSecond())
                .put("StateValue", state));
        return answer;
    }

    private void schedule(HttpExchange exchange, String name) throws IOException {
        if (denied.contains("GetSchedule")) {
            send(exchange, 403, "application/json", "{\"Message\": \"not authorized to perform GetSchedule\"}");
            return;
        }
        send(
                exchange,
                200,
                "application/json",
                Json.write(Json.object().put("Name", name).put("State", off.contains(name) ? "DISABLED" : "ENABLED")));
    }

    private static void send(HttpExchange exchange, ObjectNode answer) throws IOException {
        send(exchange, 200, "application/x-amz-json-1.0", Json.write(answer));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
