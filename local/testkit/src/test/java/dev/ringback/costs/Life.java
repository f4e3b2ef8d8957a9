package dev.ringback.costs;

import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The usual life of a callback, step by step: opened, claimed, no answer, text, woken, claimed, booked. */
final class Life {

    /** A Tuesday, 09:02:41 in New York. */
    private static final Instant START = Instant.parse("2026-11-24T14:02:41Z");

    private static final String CALLER = BigTenant.caller(0, 1);
    private static final String ANOTHERS = BigTenant.caller(0, 2);
    private static final String DIALLED = BigTenant.number(0);
    private static final int CALLS = 20;
    /** It is written twice: with the escalation, and when that has been told. */
    private static final int ESCALATING_CALL = 3;

    private static final int MOST_UNITS = 4;

    /** What the flow leaves on a contact that asked for texts and left a voicemail. */
    private static final Map<String, String> SAID = Map.of(
            "ringback_text_consent",
            "yes",
            "ringback_bucket",
            "scheduling",
            "ringback_voicemail",
            "s3://connect-0123456789ab/connect/sunrise/CallRecordings/2026/11/24/"
                    + "11111111-2222-3333-4444-555555555555_20261124T14:02_UTC.wav");

    private static final Map<String, String> CHOICES = Map.of(
            "askedForCallback", "true",
            "bucket", "scheduling",
            "language", "es",
            "texts", "yes",
            "voicemail", "yes",
            "callOn", "2125550187",
            "when", "afternoon",
            "final", "yes");

    private final List<Row> rows = new ArrayList<>();
    private Cost whole = Cost.NOTHING;

    private Life() {}

    static List<Row> measured() {
        try (var bench = new Bench(START, BigTenant.directory())) {
            return new Life().live(bench);
        }
    }

    private List<Row> live(Bench bench) {
        rows.add(new Row(
                "a flow asks, and hands over what its caller chose",
                bench.costOf("CallerFlow", () -> bench.flowHandsOver(CALLER, DIALLED, CHOICES)),
                Row.Limit.writes(1, 1)));
        step("a new missed call opens a callback", Row.Limit.writes(1, 4), bench, "ContactEvents", () -> {
            bench.missedCall(CALLER, DIALLED, SAID);
        });
        Cost again = bench.costOf("ContactEvents", bench::lastContactEventAgain);
        rows.add(new Row("the same event again", again, Row.Limit.writes(1, 1)));
        var callback = new StringBuilder();
        step(
                "claim (`next`)",
                Row.Limit.writes(1, 4),
                bench,
                "Desk",
                () -> callback.append(bench.desk(BigTenant.PAT, "POST", "/worklist/next", 200)
                        .path("callback")
                        .asString()));
        bench.pass(Duration.ofMinutes(3));
        String path = "/callbacks/" + callback;
        step(
                "no answer, and the text that follows it",
                Row.Limit.NONE,
                bench,
                "Desk",
                () -> outcome(bench, path, Json.object().put("outcome", "message-left")));
        step(
                "wake-up (and one for a step that has passed)",
                Row.Limit.writes(1, 4),
                bench,
                "AttemptTimer",
                () -> bench.pass(Duration.ofMinutes(121)));
        step(
                "claim by id",
                Row.Limit.writes(1, 4),
                bench,
                "Desk",
                () -> bench.desk(BigTenant.PAT, "POST", path + "/claim", 200));
        Cost look = bench.costOf("Desk", () -> bench.desk(BigTenant.PAT, "GET", path, 200));
        rows.add(new Row("a look of its holder", look, Row.Limit.writes(0, 0)));
        step(
                "outcome (`booked`, with a note)",
                Row.Limit.writes(1, 4),
                bench,
                "Desk",
                () -> outcome(
                        bench,
                        path,
                        Json.object()
                                .put("outcome", "booked")
                                .put("identityVerified", true)
                                .put("appointmentAt", "2026-12-01T10:00:00-05:00")
                                .put("note", "Prefers mornings; brings the insurance card.")));
        rows.add(new Row("**the usual life, whole**", whole, Row.Limit.writes(10, 25)));
        return rows;
    }

    private void step(String name, Row.Limit limit, Bench bench, String function, Runnable happening) {
        Cost cost = bench.costOf(function, happening);
        whole = whole.plus(cost);
        rows.add(new Row(name, cost, limit));
    }

    private static void outcome(Bench bench, String path, ObjectNode body) {
        bench.desk(BigTenant.PAT, "POST", path + "/outcome", body, 200);
    }

    /** One patient who calls two locations before anybody has called back, and one person who calls them about both. */
    static List<Row> atTwoLocations() {
        try (var bench = new Bench(START, BigTenant.directory())) {
            bench.missedCall(CALLER, DIALLED, SAID);
            Cost opens = bench.costOf("ContactEvents", () -> bench.missedCall(CALLER, BigTenant.number(1), SAID));
            Cost first = bench.costOf("Desk", () -> bench.desk(BigTenant.PAT, "POST", "/worklist/next", 200));
            Cost second = bench.costOf("Desk", () -> bench.desk(BigTenant.PAT, "POST", "/worklist/next", 200));
            return List.of(
                    new Row("a missed call opens a callback beside one of another location", opens, Row.Limit.NONE),
                    new Row("claim (`next`) of the first of them", first, Row.Limit.NONE),
                    new Row("claim (`next`) of the second, by the same person", second, Row.Limit.NONE));
        }
    }

    /** One patient who wishes to be called on the phone of another, who is missed too, and one person who calls them both. */
    static List<Row> onAnothersPhone() {
        try (var bench = new Bench(START, BigTenant.directory())) {
            var wishes = Map.of("ringback_call_on", ANOTHERS);
            Cost opens = bench.costOf("ContactEvents", () -> bench.missedCall(CALLER, DIALLED, wishes));
            Cost claims = bench.costOf("Desk", () -> bench.desk(BigTenant.PAT, "POST", "/worklist/next", 200));
            Cost owners = bench.costOf("ContactEvents", () -> bench.missedCall(ANOTHERS, DIALLED, Map.of()));
            Cost second = bench.costOf("Desk", () -> bench.desk(BigTenant.PAT, "POST", "/worklist/next", 200));
            return List.of(
                    new Row("a missed call, with the wish to be called on another's phone", opens, Row.Limit.NONE),
                    new Row("claim (`next`) of that one", claims, Row.Limit.NONE),
                    new Row("a missed call of whose the phone is", owners, Row.Limit.NONE),
                    new Row("claim (`next`) of that one too, by the same person", second, Row.Limit.NONE));
        }
    }

    /** One caller, again and again, without being called back: a long history makes an item that costs more to write. */
    static List<Row> repeatCalls() {
        List<Cost> costs = costsOfCalls();
        int dear = IntStream.rangeClosed(1, CALLS)
                .filter(call -> call > ESCALATING_CALL && costs.get(call - 1).writeUnits() > MOST_UNITS)
                .findFirst()
                .orElseThrow();
        return IntStream.of(2, ESCALATING_CALL, dear - 1, dear, CALLS)
                .mapToObj(call -> new Row(
                        "call %d of one caller on one due callback".formatted(call),
                        costs.get(call - 1),
                        Row.Limit.NONE))
                .toList();
    }

    private static List<Cost> costsOfCalls() {
        var costs = new ArrayList<Cost>();
        try (var bench = new Bench(START, BigTenant.directory())) {
            for (int call = 1; call <= CALLS; call++) {
                costs.add(bench.costOf("ContactEvents", () -> bench.missedCall(CALLER, DIALLED, SAID)));
                bench.pass(Duration.ofMinutes(1));
            }
        }
        return costs;
    }
}
