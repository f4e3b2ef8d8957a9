package dev.ringback.costs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Ten thousand due callbacks, fifty at each location: copies of ones that the functions opened, with keys, ids and deadlines of
 * their own. Opening them one by one would say the same and take minutes.
 */
final class FullWorklist {

    static final int SIZE = 10_000;

    private static final long SEED = 10_000;
    private static final int BATCH = 25;
    private static final int EACH = SIZE / BigTenant.LOCATIONS;

    private FullWorklist() {}

    /** @param firstDeadline when the first of them should have been called; one more every second from there */
    static void fill(Bench bench, List<Map<String, AttributeValue>> opened, Instant firstDeadline) {
        List<WriteRequest> batch = new ArrayList<>();
        int place = 0;
        for (int number : order()) {
            var item = copy(
                    opened.get(number % opened.size()),
                    number / EACH,
                    number % EACH,
                    firstDeadline.plusSeconds(place++));
            batch.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
            if (batch.size() == BATCH) {
                bench.table()
                        .batchWriteItem(write -> write.requestItems(Map.of(bench.tableName(), List.copyOf(batch))));
                batch.clear();
            }
        }
    }

    /** Locations are strewn over the whole worklist, but for one whose callbacks come last. */
    private static List<Integer> order() {
        var order = new ArrayList<Integer>();
        var last = new ArrayList<Integer>();
        for (int number = 0; number < SIZE; number++) {
            (number / EACH == BigTenant.LOCATION_OF_ZOE ? last : order).add(number);
        }
        Collections.shuffle(order, new Random(SEED));
        order.addAll(last);
        return order;
    }

    private static Map<String, AttributeValue> copy(
            Map<String, AttributeValue> opened, int location, int caller, Instant deadline) {
        var item = new HashMap<>(opened);
        item.put("pk", AttributeValue.fromS(BigTenant.caller(location, caller)));
        // There are fewer fictional numbers than callbacks here: a number is another patient at each location.
        item.put("sk", AttributeValue.fromS("%06d".formatted(location + 1)));
        item.put("location", AttributeValue.fromS(BigTenant.id(location)));
        item.computeIfPresent(
                "work",
                (_, work) -> AttributeValue.fromS(
                        work.s().replaceFirst("[^:]+", Matcher.quoteReplacement(BigTenant.id(location)))));
        item.put("id", AttributeValue.fromS("copy%04d%08d".formatted(location, caller)));
        long rank = deadline.getEpochSecond() * 100_000_000L + location * 100_000L + caller;
        item.put("rank", AttributeValue.fromN(Long.toString(rank)));
        var history =
                new ArrayList<>(Objects.requireNonNull(opened.get("history")).l());
        var first = new HashMap<>(history.getFirst().m());
        first.put("deadline", AttributeValue.fromN(Long.toString(deadline.getEpochSecond())));
        history.set(0, AttributeValue.fromM(first));
        item.put("history", AttributeValue.fromL(history));
        return item;
    }
}
