package dev.ringback.rights;

import dev.ringback.rights.Compiled.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What IAM asks for when the code asks something of AWS, by AWS's service authorization reference. A new operation and a new adapter need a row
 * here, and no new function does.
 */
final class Operations {

    /** An operation of one call: for whom, and which of our methods asks. */
    record Use(Deployed function, Asked asked, CallGraph graph) {

        private Stream<String> leadingHere(Set<String> adapters) {
            return graph.leadingTo(asked.from()).stream()
                    .map(Method::owner)
                    .map(owner -> owner.substring(owner.lastIndexOf('/') + 1))
                    .filter(adapters::contains)
                    .distinct();
        }
    }

    /** The variable that has the beginning of a topic's ARN, by the adapter whose topics they are. */
    private static final Map<String, String> TOPICS =
            Map.of("SnsAlerts", "RINGBACK_ALERTS_PREFIX", "SnsReportMail", "RINGBACK_REPORTS_PREFIX");

    private static final Map<String, Function<Use, Stream<Right>>> RIGHTS = Map.ofEntries(
            Map.entry("DynamoDbClient.getItem", use -> table(use, "GetItem")),
            Map.entry("DynamoDbClient.batchGetItem", use -> table(use, "BatchGetItem")),
            Map.entry("DynamoDbClient.query", use -> table(use, "Query")),
            Map.entry("DynamoDbClient.scan", use -> table(use, "Scan")),
            Map.entry("DynamoDbClient.putItem", use -> table(use, "PutItem")),
            Map.entry("DynamoDbClient.updateItem", use -> table(use, "UpdateItem")),
            Map.entry("DynamoDbClient.deleteItem", use -> table(use, "DeleteItem")),
            // A transaction is asked for in its parts.
            Map.entry("TransactWriteItem.put", use -> table(use, "PutItem")),
            Map.entry("TransactWriteItem.update", use -> table(use, "UpdateItem")),
            Map.entry(
                    "SchedulerClient.createSchedule",
                    use -> Stream.of(
                            Right.of(
                                    "scheduler:CreateSchedule",
                                    use.function()
                                            .arn(
                                                    "scheduler",
                                                    "schedule/%s/*"
                                                            .formatted(use.function()
                                                                    .variable("RINGBACK_SCHEDULE_GROUP")))),
                            Right.of("iam:PassRole", use.function().variable("RINGBACK_SCHEDULER_ROLE_ARN")))),
            Map.entry("SnsClient.createTopic", use -> topics(use, "CreateTopic")),
            Map.entry("SnsClient.deleteTopic", use -> topics(use, "DeleteTopic")),
            Map.entry("SnsClient.subscribe", use -> topics(use, "Subscribe")),
            Map.entry("SnsClient.listSubscriptionsByTopic", use -> topics(use, "ListSubscriptionsByTopic")),
            Map.entry("SnsClient.unsubscribe", _ -> Stream.of(Right.of("sns:Unsubscribe", "*"))),
            Map.entry("SnsClient.publish", Operations::published),
            Map.entry(
                    "SnsClient.checkIfPhoneNumberIsOptedOut",
                    _ -> Stream.of(Right.of("sns:CheckIfPhoneNumberIsOptedOut", "*"))),
            Map.entry(
                    "EventBridgeClient.putEvents",
                    use -> Stream.of(Right.of(
                            "events:PutEvents",
                            use.function()
                                    .arn("events", "event-bus/" + use.function().variable("RINGBACK_EVENT_BUS"))))),
            Map.entry("RetriedApi.DescribeContact", use -> instance(use, "DescribeContact", "/contact/*")),
            Map.entry(
                    "RetriedApi.ListAssociatedContacts", use -> instance(use, "ListAssociatedContacts", "/contact/*")),
            Map.entry("RetriedApi.StopContact", use -> instance(use, "StopContact", "/contact/*")),
            Map.entry("RetriedApi.SearchContacts", use -> instance(use, "SearchContacts", "")),
            Map.entry(
                    "RetriedApi.StartTaskContact",
                    use -> Stream.of(
                            Right.of("connect:StartTaskContact", use.function().variable("TaskFlowArns")))),
            Map.entry("JsonApi.SendTextMessage", Operations::texted),
            Map.entry("JsonApi.StartTranscriptionJob", Operations::transcribed),
            Map.entry("S3Presigner.link", Operations::signed));

    private Operations() {}

    static Stream<Right> of(Use use) {
        return Optional.ofNullable(RIGHTS.get(use.asked().operation()))
                .orElseThrow(
                        () -> new IllegalStateException("what does IAM ask for %s, which %s calls? It has no row in %s"
                                .formatted(
                                        use.asked().operation(), use.asked().from(), Operations.class.getSimpleName())))
                .apply(use);
    }

    private static Stream<Right> table(Use use, String action) {
        String table = use.function().arn("dynamodb", "table/" + use.function().variable("RINGBACK_TABLE"));
        String resource = use.asked().of().isEmpty()
                ? table
                : table + "/index/" + use.asked().of();
        Right right = Right.of("dynamodb:" + action, resource);
        Stream<Right> rights = Deployed.isByPartition(right.action(), resource)
                ? Partitions.of(use.asked().from()).stream().map(right::in)
                : Stream.of(right);
        return Stream.concat(rights, key(use, "dynamodb"));
    }

    /** Whatever is encrypted with the stack's key is asked for with it; the service asks the key in the function's name. */
    private static Stream<Right> key(Use use, String service) {
        return Stream.of("kms:Decrypt", "kms:GenerateDataKey")
                .map(action -> Right.of(action, use.function().variable("RINGBACK_KEY_ARN"))
                        .through(service));
    }

    private static Stream<Right> topics(Use use, String action) {
        return use.leadingHere(TOPICS.keySet())
                .map(adapter -> Objects.requireNonNull(TOPICS.get(adapter)))
                .map(prefix -> Right.of("sns:" + action, use.function().variable(prefix) + "*"));
    }

    private static Stream<Right> published(Use use) {
        return isOf(use, "SnsTexts")
                // A text has no ARN.
                ? Stream.of(Right.of("sns:Publish", "not arn:aws:sns:*:*:*"))
                : Stream.concat(topics(use, "Publish"), key(use, "sns"));
    }

    private static boolean isOf(Use use, String adapter) {
        return use.asked().from().owner().endsWith("/" + adapter);
    }

    private static Stream<Right> instance(Use use, String action, String below) {
        return Stream.of(Right.of("connect:" + action, use.function().variable("RINGBACK_CONNECT_INSTANCE") + below));
    }

    private static Stream<Right> texted(Use use) {
        return Stream.of("phone-number/*", "configuration-set/" + use.function().variable("RINGBACK_CONFIGURATION_SET"))
                .map(resource ->
                        Right.of("sms-voice:SendTextMessage", use.function().arn("sms-voice", resource)));
    }

    /** Transcribe reads and writes by the rights of who asks. */
    private static Stream<Right> transcribed(Use use) {
        String key = use.function().variable("RINGBACK_RECORDINGS_KEY_ARN");
        return Stream.of(
                Right.of("transcribe:StartTranscriptionJob", "*"),
                Right.of("s3:GetObject", object(use, "*CallRecordings/ivr/*")).through("transcribe"),
                Right.of("s3:PutObject", object(use, "RingbackTranscripts/*")).through("transcribe"),
                Right.of("kms:Decrypt", key).through("transcribe"),
                Right.of("kms:GenerateDataKey", key).through("transcribe"));
    }

    /** A link can do what who signed it may. */
    private static Stream<Right> signed(Use use) {
        Stream<String> objects = use.asked().from().written().equals("wordsOfCaller")
                ? Stream.of("Analysis/Voice/ivr/*", "RingbackTranscripts/*")
                : Stream.of("*");
        return Stream.concat(
                objects.map(object -> Right.of("s3:GetObject", object(use, object))),
                Stream.of(Right.of("kms:Decrypt", use.function().variable("RINGBACK_RECORDINGS_KEY_ARN"))
                        .through("s3")));
    }

    private static String object(Use use, String key) {
        return "arn:aws:s3:::%s/%s".formatted(use.function().variable("RINGBACK_RECORDINGS_BUCKET"), key);
    }

    /** The operations that have a row, for who looks for one that nobody asks any more. */
    static Set<String> known() {
        return RIGHTS.keySet();
    }
}
