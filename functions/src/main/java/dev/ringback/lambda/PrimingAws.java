package dev.ringback.lambda;

import dev.ringback.aws.JsonApi;
import dev.ringback.aws.RetriedApi;
import dev.ringback.aws.Service;
import dev.ringback.aws.outward.S3Presigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Priming takes for AWS: a table that holds one callback, one contact, and answers that come over no network. */
final class PrimingAws implements SdkHttpClient {

    /** The index that is scanned is named as its key is. */
    private static final String WATCH = "watch";

    private static final String VERSION = "directory/v";
    private static final String SHORT_NAMES = "numbers/names";
    private static final String CALLER = "+";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("priming", "priming"));

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, JsonNode> items = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    AwsClients clients() {
        return new AwsClients.These(
                client(DynamoDbClient.builder()),
                client(SchedulerClient.builder()),
                client(SnsClient.builder()),
                new RetriedApi(api(Service.CONNECT), AwsRetryStrategy.defaultRetryStrategy()),
                client(EventBridgeClient.builder()),
                new S3Presigner(Region.US_EAST_1, CREDENTIALS),
                this,
                api(Service.SMS_VOICE),
                api(Service.TRANSCRIBE));
    }

    private JsonApi api(Service service) {
        return new JsonApi(service, URI.create("https://priming.invalid"), Region.US_EAST_1, CREDENTIALS, this);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClient(this)
                .build();
    }

    /** The operations that were called, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                byte[] answer = answer(request).getBytes(StandardCharsets.UTF_8);
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(200).build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                        .build();
            }

            @Override
            public void abort() {
                // There is nothing under way.
            }
        };
    }

    private String answer(HttpExecuteRequest request) {
        String path = request.httpRequest().encodedPath();
        String target =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        if (target.endsWith("SendTextMessage")) {
            asked.add("SendTextMessage");
            return "{\"MessageId\": \"priming\"}";
        }
        if (!target.isEmpty()) {
            String operation = target.substring(target.indexOf('.') + 1);
            asked.add(operation);
            return table(operation, json.readTree(body(request))).toString();
        }
        if (path.startsWith("/schedules/")) {
            asked.add("CreateSchedule");
            return "{\"ScheduleArn\": \"arn:aws:scheduler:us-east-1:111122223333:schedule/priming/priming\"}";
        }
        if (path.startsWith("/contacts/")) {
            asked.add("DescribeContact");
            return PrimingFile.read("contact.json");
        }
        if (path.startsWith("/contact/associated/")) {
            asked.add("ListAssociatedContacts");
            return "{\"ContactSummaryList\": []}";
        }
        if (path.equals("/search-contacts")) {
            asked.add("SearchContacts");
            return "{\"Contacts\": []}";
        }
        if (path.startsWith("/contact/")) {
            asked.add("StopContact");
            return "{}";
        }
        asked.add("Publish");
        return "<PublishResponse><PublishResult><MessageId>priming</MessageId></PublishResult></PublishResponse>";
    }

    private ObjectNode table(String operation, JsonNode request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (operation) {
            case "PutItem" -> put(request.path("Item"));
            case "TransactWriteItems" ->
                request.path("TransactItems")
                        .forEach(item -> put(item.path("Put").path("Item")));
            case "GetItem" ->
                Optional.ofNullable(items.get(key(request.path("Key")))).ifPresent(item -> answer.set("Item", item));
            case "PutEvents" -> {
                ArrayNode entries = answer.putArray("Entries");
                request.path("Entries").forEach(_ -> entries.addObject().put("EventId", "priming"));
            }
            case "Scan" ->
                callbacks().stream()
                        .filter(callback -> !request.has("IndexName") || callback.has(WATCH))
                        .forEach(answer.putArray("Items")::add);
            case "Query" -> {
                ArrayNode found = answer.putArray("Items");
                JsonNode values = request.path("ExpressionAttributeValues");
                if (values.has(":directory")) {
                    beginningWith(VERSION).forEach(found::add);
                } else if (values.has(":numbers")) {
                    beginningWith(SHORT_NAMES).forEach(found::add);
                    // Of the calls that opened nothing there is none, nor anybody who gets reports.
                } else if (values.has(":tasks")) {
                    found.add(json.readTree(PrimingFile.read("task.json")));
                } else if (!values.has(":untold") && !values.has(":reports")) {
                    callbacks().forEach(found::add);
                }
            }
            case "BatchGetItem" -> {
                String table =
                        request.path("RequestItems").propertyNames().iterator().next();
                callbacks().forEach(answer.putObject("Responses").putArray(table)::add);
            }
            default -> {
                // What is changed here need not be found changed.
            }
        }
        return answer;
    }

    private List<JsonNode> callbacks() {
        return beginningWith(CALLER);
    }

    private List<JsonNode> beginningWith(String key) {
        return items.entrySet().stream()
                .filter(item -> item.getKey().startsWith(key))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void put(JsonNode item) {
        items.put(key(item), item);
    }

    private static String key(JsonNode attributes) {
        return attributes.path("pk").path("S").asString() + "/"
                + attributes.path("sk").path("S").asString();
    }

    private static byte[] body(HttpExecuteRequest request) {
        try (var stream = request.contentStreamProvider().orElseThrow().newStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String clientName() {
        return "Priming";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
