package dev.ringback.costs;

import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What the numbers cost: their own record of the usual life, and figures of a week of 200 locations with 100 missed calls a day each. */
final class WeekOfNumbers {

    /** A Tuesday, 09:02:41 in New York. */
    private static final Instant START = Instant.parse("2026-11-24T14:02:41Z");

    private static final Duration TWO_HOURS = Duration.ofMinutes(121);
    private static final Duration TWO_HOURS_AND_THE_BREAK = Duration.ofMinutes(181);
    private static final int CALLS = 100;
    private static final int DAYS = 7;
    private static final int FIRST_DAY = 23;
    private static final int BATCH = 25;
    private static final Map<String, String> SAID =
            Map.of("ringback_text_consent", "yes", "ringback_bucket", "scheduling");

    private WeekOfNumbers() {}

    static List<Row> measured() {
        try (var bench = new Bench(START, BigTenant.directory())) {
            // The first life gives words their short names, which is done once.
            live(bench, 0, TWO_HOURS);
            Cost kept = bench.costOf("Numbers", () -> live(bench, 1, TWO_HOURS_AND_THE_BREAK));
            List<Map<String, AttributeValue>> tallies =
                    bench.table().scan(scan -> scan.tableName(bench.tableName())).items().stream()
                            .filter(item -> text(item, "pk").startsWith("numbers#"))
                            .filter(distinctKinds())
                            .toList();
            fill(bench, tallies);
            bench.desk(BigTenant.SAM, "GET", "/callbacks/none", 404);
            Cost read = bench.costOf(
                    "Desk", () -> bench.desk(BigTenant.SAM, "GET", "/numbers?from=2026-11-23&to=2026-11-29", 200));
            return List.of(
                    new Row("the numbers' own record of the usual life", kept, Row.Limit.units(5)),
                    new Row(
                            "`GET /numbers` of a week: 200 locations, 100 missed calls a day each",
                            read,
                            Row.Limit.requests(20)));
        }
    }

    /** Opened, claimed, no answer, text, woken, claimed, booked. */
    private static void live(Bench bench, int caller, Duration untilTheNextAttempt) {
        bench.missedCall(BigTenant.caller(0, caller), BigTenant.number(0), SAID);
        attempt(bench, "message-left");
        bench.pass(untilTheNextAttempt);
        attempt(bench, "booked");
        bench.pass(Duration.ofSeconds(10));
    }

    private static void attempt(Bench bench, String outcome) {
        String callback = bench.desk(BigTenant.PAT, "POST", "/worklist/next", 200)
                .path("callback")
                .asString();
        bench.pass(Duration.ofMinutes(3));
        bench.desk(
                BigTenant.PAT,
                "POST",
                "/callbacks/" + callback + "/outcome",
                Json.object().put("outcome", outcome).put("identityVerified", true),
                200);
    }

    /** As many as a week has, each as that life left it: keys and ids of their own. */
    private static void fill(Bench bench, List<Map<String, AttributeValue>> tallies) {
        List<WriteRequest> batch = new ArrayList<>();
        for (int day = FIRST_DAY; day < FIRST_DAY + DAYS; day++) {
            for (int call = 0; call < BigTenant.LOCATIONS * CALLS; call++) {
                // Every second patient was texted.
                for (Map<String, AttributeValue> tally : tallies.subList(0, 1 + call % 2)) {
                    Map<String, AttributeValue> copy = new HashMap<>(tally);
                    copy.put("sk", AttributeValue.fromS(sortKey(text(tally, "sk"), day, call)));
                    batch.add(WriteRequest.builder()
                            .putRequest(put -> put.item(copy))
                            .build());
                    if (batch.size() == BATCH) {
                        write(bench, batch);
                    }
                }
            }
        }
    }

    /** The day, the kind, and an id of sixteen letters; of a text its place in the history too. */
    private static String sortKey(String of, int day, int call) {
        return "%02d%c%016d%s".formatted(day, of.charAt(2), call, of.substring(19));
    }

    /** One callback and one text, in the order of their keys. */
    private static Predicate<Map<String, AttributeValue>> distinctKinds() {
        Set<Character> seen = new HashSet<>();
        return tally -> seen.add(text(tally, "sk").charAt(2));
    }

    private static void write(Bench bench, List<WriteRequest> batch) {
        bench.table().batchWriteItem(write -> write.requestItems(Map.of(bench.tableName(), batch)));
        batch.clear();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
