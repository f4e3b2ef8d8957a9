package dev.ringback.costs;

import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** What the desk costs when 10,000 callbacks are due at once, for people who may work much or little of it. */
final class Busy {

    /** A Tuesday when it is between 08:32 and 11:32 in all four zones. */
    private static final Instant START = Instant.parse("2026-11-24T16:32:41Z");

    private static final List<String> BUCKETS =
            List.of("new-patient", "scheduling", "scheduling", "referral", "billing", "other", "clinical");

    private static final List<String> BUCKETS_OF_ANA = List.of("new-patient", "scheduling", "scheduling", "other");

    private Busy() {}

    static List<Row> measured() {
        var rows = new ArrayList<Row>();
        try (var bench = new Bench(START, BigTenant.directory())) {
            FullWorklist.fill(bench, opened(bench), bench.now().plus(Duration.ofMinutes(15)));
            var people = new LinkedHashMap<String, String>();
            people.put(BigTenant.PAT, "all 200 locations");
            people.put(BigTenant.ANA, "40 locations, 3 buckets");
            people.put(BigTenant.EVA, "one location");
            people.put(BigTenant.ZOE, "one location, whose callbacks all stand last");
            people.forEach((person, grants) -> {
                // Reads the directory, which a warm function then has.
                bench.desk(person, "GET", "/callbacks/none", 404);
                rows.add(new Row(
                        "`next` of 10,000 due, for " + grants,
                        bench.costOf("Desk", () -> bench.desk(person, "POST", "/worklist/next", 200)),
                        // The last case reads all of the worklist: one page on AWS (Entries), more here.
                        Row.Limit.requests(person.equals(BigTenant.ZOE) ? 6 : 3)));
                rows.add(new Row(
                        "`GET /worklist` of 10,000 due, for " + grants,
                        bench.costOf("Desk", () -> bench.desk(person, "GET", "/worklist", 200)),
                        Row.Limit.NONE));
            });
        }
        return rows;
    }

    /** What the worklist's index holds of as many: as they were opened, and longer ones, which an agency has tried. */
    static List<Entries> entries() {
        return List.of(
                entries("callbacks as they were opened", Busy::opened),
                entries("callbacks that an agency's people have tried once", Busy::triedOnce));
    }

    private static Entries entries(String of, Function<Bench, List<Map<String, AttributeValue>>> opened) {
        try (var bench = new Bench(START, BigTenant.directory())) {
            FullWorklist.fill(bench, opened.apply(bench), bench.now().plus(Duration.ofMinutes(15)));
            return Entries.read(of, bench);
        }
    }

    /** One callback for each kind of call, as the functions store it; taken out again. */
    private static List<Map<String, AttributeValue>> opened(Bench bench) {
        missedCalls(bench, 0, BUCKETS);
        return taken(bench);
    }

    /** The same of those that Ana may work: she has called each, in vain, and they are due again. */
    private static List<Map<String, AttributeValue>> triedOnce(Bench bench) {
        missedCalls(bench, BigTenant.LOCATION_OF_ANA, BUCKETS_OF_ANA);
        BUCKETS_OF_ANA.forEach(_ -> {
            String callback = bench.desk(BigTenant.ANA, "POST", "/worklist/next", 200)
                    .path("callback")
                    .asString();
            ObjectNode outcome = Json.object().put("outcome", "attempt-again");
            bench.desk(BigTenant.ANA, "POST", "/callbacks/" + callback + "/outcome", outcome, 200);
        });
        bench.pass(Duration.ofMinutes(121));
        return taken(bench);
    }

    private static void missedCalls(Bench bench, int location, List<String> buckets) {
        for (int i = 0; i < buckets.size(); i++) {
            bench.missedCall(
                    BigTenant.caller(location, i),
                    BigTenant.number(location),
                    Map.of("ringback_bucket", buckets.get(i)));
        }
    }

    private static List<Map<String, AttributeValue>> taken(Bench bench) {
        List<Map<String, AttributeValue>> items =
                bench.table().scan(scan -> scan.tableName(bench.tableName())).items().stream()
                        .filter(item -> item.containsKey("history"))
                        .toList();
        items.forEach(item -> bench.table()
                .deleteItem(delete -> delete.tableName(bench.tableName())
                        .key(Map.of(
                                "pk", Objects.requireNonNull(item.get("pk")),
                                "sk", Objects.requireNonNull(item.get("sk"))))));
        return items;
    }
}
