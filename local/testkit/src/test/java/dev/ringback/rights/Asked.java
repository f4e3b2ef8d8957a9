package dev.ringback.rights;

import dev.ringback.rights.CallGraph.Call;
import dev.ringback.rights.CallGraph.Lambda;
import dev.ringback.rights.Compiled.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that a function can ask of AWS, and of what.
 *
 * @param operation a method of an SDK's client, such as {@code DynamoDbClient.query}, or of what stands for one; where that is told by a word what
 *     to ask, the word, such as {@code JsonApi.SendTextMessage}
 * @param of what of the service it is about where the code says so: the name of an index, a word
 * @param from the method of ours that asks
 */
record Asked(String operation, String of, Method from) {

    private static final String SDK = "software/amazon/awssdk/services/";
    private static final String PAGINATOR = "Paginator";

    /** Our own classes that sign and send requests themselves. */
    static final Set<String> SENDERS =
            Set.of("dev/ringback/aws/JsonApi", "dev/ringback/aws/RetriedApi", "dev/ringback/aws/outward/S3Presigner");

    private static final String BY_A_WORD = "ask";

    /** Builders of requests that can be about an index instead of the table. */
    private static final Map<String, String> OF_AN_INDEX =
            Map.of("QueryRequest", "DynamoDbClient.query", "ScanRequest", "DynamoDbClient.scan");

    /** What is written in one transaction is asked for in its parts. */
    private static final String PART = SDK + "dynamodb/model/TransactWriteItem$Builder";

    /** What the methods of a call graph ask. */
    static Set<Asked> by(CallGraph graph) {
        Stream<Asked> operations = graph.calls().stream().flatMap(call -> operation(call).stream());
        return Stream.concat(operations, Stream.concat(keyed(graph), parts(graph)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Asked> operation(Call call) {
        if (SENDERS.contains(call.owner())) {
            return call.name().equals("<init>") ? List.of() : List.of(new Asked(sent(call), "", call.by()));
        }
        if (!call.owner().startsWith(SDK)
                || !call.owner().endsWith("Client")
                || call.name().equals("builder")) {
            return List.of();
        }
        // Queries and scans are told apart below, by whether they name an index; a transaction is its parts.
        return Stream.of(new Asked(simple(call), "", call.by()))
                .filter(asked -> !OF_AN_INDEX.containsValue(asked.operation()))
                .filter(asked -> !asked.operation().equals("DynamoDbClient.transactWriteItems"))
                .toList();
    }

    private static String sent(Call call) {
        return call.name().equals(BY_A_WORD)
                ? simple(call).replaceFirst(BY_A_WORD + "$", call.word().orElse(""))
                : simple(call);
    }

    private static String simple(Call call) {
        String name = call.name().endsWith(PAGINATOR)
                ? call.name().substring(0, call.name().length() - PAGINATOR.length())
                : call.name();
        return call.owner().substring(call.owner().lastIndexOf('/') + 1) + "." + name;
    }

    /** Who makes more requests in a method than name an index there asks the table as well. */
    private static Stream<Asked> keyed(CallGraph graph) {
        return OF_AN_INDEX.entrySet().stream().flatMap(kind -> {
            String builder = SDK + "dynamodb/model/" + kind.getKey() + "$Builder";
            var made = new LinkedHashMap<Method, Integer>();
            graph.calls().stream()
                    .filter(call -> call.owner().equals(SDK + "dynamodb/model/" + kind.getKey())
                            && call.name().equals("builder"))
                    .forEach(call -> made.merge(call.by(), 1, Integer::sum));
            graph.lambdas().stream()
                    .filter(lambda -> lambda.takes().contains(builder))
                    .map(Lambda::body)
                    .forEach(body -> made.merge(body, 1, Integer::sum));
            List<Call> indexes = graph.calls().stream()
                    .filter(call -> call.owner().equals(builder) && call.name().equals("indexName"))
                    .toList();
            indexes.forEach(call -> made.merge(call.by(), -1, Integer::sum));
            return Stream.concat(
                    indexes.stream()
                            .map(call -> new Asked(kind.getValue(), call.word().orElseThrow(), call.by())),
                    made.entrySet().stream()
                            .filter(method -> method.getValue() > 0)
                            .map(method -> new Asked(kind.getValue(), "", method.getKey())));
        });
    }

    private static Stream<Asked> parts(CallGraph graph) {
        return graph.calls().stream()
                .filter(call -> call.owner().equals(PART) && !call.name().equals("build"))
                .map(call -> new Asked("TransactWriteItem." + call.name(), "", call.by()));
    }
}
