package dev.ringback.standins;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import tools.jackson.databind.JsonNode;

/** What IAM is asked for a request of an SDK's, by AWS's service authorization reference. */
final class IamQuestions {

    private static final String PARTITIONS = "dynamodb:LeadingKeys";
    private static final Pattern PARTITION = Pattern.compile("^\\s*[#\\w]+\\s*=\\s*(:\\w+)");

    private IamQuestions() {}

    static List<IamRequest> of(Aws service, HttpExecuteRequest request) {
        String operation = Operation.of(service, request);
        return switch (service) {
            case DYNAMODB -> dynamo(operation, body(request));
            case SCHEDULER -> scheduler(operation, body(request));
            case SNS -> sns(operation, Wire.fields(Operation.body(request)));
            case CONNECT -> connect(operation, request);
            case EVENTBRIDGE ->
                body(request)
                        .path("Entries")
                        .valueStream()
                        .map(entry -> asked(
                                "events:" + operation,
                                arn(
                                        "events",
                                        "event-bus/"
                                                + entry.path("EventBusName").asString())))
                        .toList();
            case SMS_VOICE -> text(operation, body(request));
            case TRANSCRIBE ->
                List.of(new IamRequest(
                        "transcribe:" + operation,
                        "*",
                        Map.of(
                                "transcribe:OutputBucketName",
                                List.of(body(request).path("OutputBucketName").asString("")))));
        };
    }

    private static JsonNode body(HttpExecuteRequest request) {
        String text = Operation.body(request);
        return text.isEmpty() ? Json.object() : Json.read(text);
    }

    private static IamRequest asked(String action, String resource) {
        return new IamRequest(action, resource, Map.of());
    }

    private static String arn(String service, String rest) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, Intrinsics.REGION, Intrinsics.ACCOUNT, rest);
    }

    private static List<IamRequest> dynamo(String operation, JsonNode body) {
        return switch (operation) {
            // A transaction is allowed by its parts.
            case "TransactWriteItems" ->
                body.path("TransactItems")
                        .valueStream()
                        .flatMap(item -> item.properties().stream())
                        .map(part -> keyed(
                                part.getKey().equals("ConditionCheck") ? "ConditionCheckItem" : part.getKey() + "Item",
                                part.getValue()))
                        .toList();
            case "BatchGetItem" ->
                body.path("RequestItems").properties().stream()
                        .map(table -> item(
                                operation,
                                table.getKey(),
                                table.getValue()
                                        .path("Keys")
                                        .valueStream()
                                        .map(IamQuestions::partition)
                                        .distinct()
                                        .toList()))
                        .toList();
            case "Query" -> List.of(query(body));
            default -> List.of(keyed(operation, body));
        };
    }

    private static IamRequest keyed(String operation, JsonNode body) {
        String of = body.has("IndexName")
                ? "%s/index/%s"
                        .formatted(
                                body.path("TableName").asString(),
                                body.path("IndexName").asString())
                : body.path("TableName").asString();
        return item(
                operation,
                of,
                Stream.of("Key", "Item")
                        .filter(body::has)
                        .map(body::path)
                        .map(IamQuestions::partition)
                        .toList());
    }

    private static IamRequest query(JsonNode body) {
        Matcher partition =
                PARTITION.matcher(body.path("KeyConditionExpression").asString(""));
        IamRequest asked = keyed("Query", body);
        return partition.find()
                ? new IamRequest(
                        asked.action(),
                        asked.resource(),
                        Map.of(
                                PARTITIONS,
                                List.of(body.path("ExpressionAttributeValues")
                                        .path(partition.group(1))
                                        .path("S")
                                        .asString(""))))
                : asked;
    }

    private static String partition(JsonNode key) {
        return key.path("pk").path("S").asString("");
    }

    private static IamRequest item(String operation, String of, List<String> partitions) {
        return new IamRequest("dynamodb:" + operation, arn("dynamodb", "table/" + of), Map.of(PARTITIONS, partitions));
    }

    private static List<IamRequest> scheduler(String operation, JsonNode body) {
        return List.of(
                asked(
                        "scheduler:" + operation,
                        arn(
                                "scheduler",
                                "schedule/%s/new"
                                        .formatted(body.path("GroupName").asString("default")))),
                new IamRequest(
                        "iam:PassRole",
                        body.path("Target").path("RoleArn").asString(),
                        Map.of("iam:PassedToService", List.of("scheduler.amazonaws.com"))));
    }

    private static List<IamRequest> sns(String operation, Map<String, String> fields) {
        String resource = switch (operation) {
            case "CreateTopic" -> arn("sns", fields.getOrDefault("Name", ""));
            case "Unsubscribe", "CheckIfPhoneNumberIsOptedOut" -> "*";
            default -> fields.getOrDefault("TopicArn", fields.getOrDefault("PhoneNumber", ""));
        };
        Map<String, List<String>> keys = Stream.of("Protocol")
                .filter(fields::containsKey)
                .collect(Collectors.toMap(field -> "sns:" + field, field -> List.of(fields.get(field))));
        return List.of(new IamRequest("sns:" + operation, resource, keys));
    }

    private static List<IamRequest> text(String operation, JsonNode body) {
        Stream<String> from =
                Stream.of("phone-number/" + body.path("OriginationIdentity").asString());
        Stream<String> by =
                body.path("ConfigurationSetName").asStringOpt().stream().map(name -> "configuration-set/" + name);
        return Stream.concat(from, by)
                .map(resource -> asked("sms-voice:" + operation, arn("sms-voice", resource)))
                .toList();
    }

    private static List<IamRequest> connect(String operation, HttpExecuteRequest request) {
        JsonNode body = body(request);
        // Each in a place of its own: /contacts/INSTANCE/CONTACT, /contact/associated/INSTANCE, or in the body.
        String[] path = request.httpRequest().encodedPath().split("/", -1);
        String id = switch (operation) {
            case "DescribeContact" -> path[2];
            case "ListAssociatedContacts" -> path[3];
            default -> body.path("InstanceId").asString("");
        };
        String instance = arn("connect", "instance/" + id);
        String resource = switch (operation) {
            case "SearchContacts" -> instance;
            case "StartTaskContact" ->
                instance + "/contact-flow/" + body.path("ContactFlowId").asString();
            default -> instance + "/contact/any";
        };
        return List.of(asked("connect:" + operation, resource));
    }
}
