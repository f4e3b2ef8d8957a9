package dev.ringback.rights;

import dev.ringback.rights.Compiled.Method;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a function has to be allowed: what its code can ask of AWS, and what Lambda does in its name. */
final class Needs {

    private static final String ROOT = "dev/ringback/lambda/Ringback";
    private static final String ITSELF = "Lambda";

    private final Compiled classes = new Compiled();

    /**
     * What one function needs.
     *
     * @param rights each with who needs it: methods of the code, or Lambda
     * @param withheld what its code asks for besides, and is refused on purpose
     * @param operations all that the code asks, by the names of {@link Asked}
     */
    record Of(Map<Right, Set<String>> rights, Set<Withheld> withheld, Set<String> operations) {}

    Of of(Deployed function) {
        CallGraph graph = graph(function);
        Set<Asked> asked = Asked.by(graph);
        Map<Right, Set<String>> rights = new TreeMap<>();
        Set<Withheld> withheld = EnumSet.noneOf(Withheld.class);
        for (Asked one : asked) {
            List<Withheld> reasons = Withheld.of(function, one, graph);
            withheld.addAll(reasons);
            Operations.of(new Operations.Use(function, one, graph))
                    .filter(right -> reasons.isEmpty() || !right.action().startsWith("dynamodb:"))
                    .forEach(right -> rights.computeIfAbsent(right, _ -> new TreeSet<>())
                            .add(one.from().toString()));
        }
        byLambda(function)
                .forEach(right ->
                        rights.computeIfAbsent(right, _ -> new TreeSet<>()).add(ITSELF));
        return new Of(rights, withheld, asked.stream().map(Asked::operation).collect(Collectors.toSet()));
    }

    /** From the handler as it is when it has been put together; priming runs it over an AWS of its own. */
    private CallGraph graph(Deployed function) {
        List<Method> roots = new ArrayList<>();
        constructors(function.handler())
                .filter(constructor -> constructor.descriptor().equals("(L" + ROOT + ";)V"))
                .forEach(roots::add);
        if (roots.size() != 1) {
            throw new IllegalStateException(function.id() + " has no constructor that takes the composition root");
        }
        constructors(ROOT).forEach(roots::add);
        return CallGraph.from(classes, Asked.SENDERS, roots);
    }

    private Stream<Method> constructors(String type) {
        return classes.find(type).stream()
                .flatMap(model -> model.methods().stream())
                .filter(method -> method.methodName().equalsString("<init>"))
                .map(method -> method(type, method));
    }

    private static Method method(String type, MethodModel method) {
        return new Method(
                type, method.methodName().stringValue(), method.methodType().stringValue());
    }

    private static Stream<Right> byLambda(Deployed function) {
        String group = function.properties().at("/LoggingConfig/LogGroup").asString();
        Stream<Right> logs = Stream.of("logs:CreateLogStream", "logs:PutLogEvents")
                .map(action -> Right.of(action, function.arn("logs", "log-group:" + group)));
        Stream<Right> sources =
                function.properties().path("Events").valueStream().flatMap(event -> source(function, event));
        return Stream.concat(
                Stream.concat(logs, sources),
                failed(function, function.properties().path("EventInvokeConfig")));
    }

    private static Stream<Right> source(Deployed function, JsonNode event) {
        JsonNode properties = event.path("Properties");
        String key = function.variable("RINGBACK_KEY_ARN");
        Stream<Right> read = switch (event.path("Type").asString()) {
            case "SQS" ->
                Stream.concat(
                        Stream.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
                                .map(action -> Right.of(
                                        action, properties.path("Queue").asString())),
                        Stream.of(Right.of("kms:Decrypt", key).through("sqs")));
            case "DynamoDB" ->
                Stream.concat(
                        Stream.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator")
                                .map(action -> Right.of(
                                        action, properties.path("Stream").asString())),
                        Stream.of(
                                Right.of("dynamodb:ListStreams", "*"),
                                Right.of("kms:Decrypt", key).through("dynamodb")));
            // These invoke it by a permission of their own.
            case "SNS", "HttpApi", "ScheduleV2" -> Stream.of();
            default -> throw new IllegalStateException("what does Lambda need for " + event.path("Type") + "?");
        };
        return Stream.concat(read, failed(function, properties));
    }

    private static Stream<Right> failed(Deployed function, JsonNode properties) {
        JsonNode destination = properties.at("/DestinationConfig/OnFailure/Destination");
        return destination.isMissingNode()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(Right.of("sqs:SendMessage", destination.asString())),
                        Stream.of("kms:Decrypt", "kms:GenerateDataKey")
                                .map(action -> Right.of(action, function.variable("RINGBACK_KEY_ARN"))
                                        .through("sqs")));
    }
}
