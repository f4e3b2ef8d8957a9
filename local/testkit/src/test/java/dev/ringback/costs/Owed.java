package dev.ringback.costs;

import dev.ringback.standins.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What it costs that something is owed after a call. */
final class Owed {

    /** A Tuesday, 09:02:41 in New York. */
    private static final Instant START = Instant.parse("2026-11-24T14:02:41Z");

    private static final int CALLERS = 3;

    private Owed() {}

    static List<Row> measured() {
        try (var bench = new Bench(START, directory())) {
            Cost one = booked(bench, 1, "billing");
            Cost three = booked(bench, 2, "new-patient");
            String callback = lastBooked(bench, CALLERS);
            Cost claim = bench.costOf(
                    "Desk",
                    () -> bench.desk(
                            BigTenant.PAT, "POST", "/follow-ups/" + callback + ".insurance-verification/claim", 200));
            Cost outcome = bench.costOf(
                    "Desk",
                    () -> bench.desk(
                            BigTenant.PAT,
                            "POST",
                            "/follow-ups/" + callback + ".insurance-verification/outcome",
                            Json.object().put("outcome", "verified"),
                            200));
            String location = BigTenant.directory().at("/locations/0/id").asString();
            Cost unknown = bench.costOf(
                    "Appointments", () -> bench.appointment("Booked", BigTenant.caller(0, CALLERS + 1), location));
            Cost told = bench.costOf(
                    "Appointments", () -> bench.appointment("Booked", BigTenant.caller(0, CALLERS), location));
            Cost cancelled = bench.costOf(
                    "Appointments", () -> bench.appointment("Cancelled", BigTenant.caller(0, CALLERS), location));
            return List.of(
                    new Row("the same outcome where one thing is owed after it", one, Row.Limit.writes(1, 9)),
                    new Row("the same outcome where three things are", three, Row.Limit.writes(1, 17)),
                    new Row("claim of one of these three", claim, Row.Limit.writes(1, 11)),
                    new Row("its outcome", outcome, Row.Limit.writes(1, 4)),
                    new Row(
                            "what the practice tells of an appointment of no callback",
                            unknown,
                            Row.Limit.writes(0, 0)),
                    new Row(
                            "of one whose visit is at another time, with two things open",
                            told,
                            Row.Limit.writes(1, 20)),
                    new Row("that it was cancelled", cancelled, Row.Limit.writes(1, 24)));
        }
    }

    private static ObjectNode directory() {
        ObjectNode directory = BigTenant.directory().deepCopy().asObject();
        ObjectNode owed = directory.putObject("followUps");
        owed.put("insurance-verification", "on").put("intake-paperwork", "on").put("confirmation", "on");
        return directory;
    }

    /** What the outcome costs that ends a callback with a booking, once it is held. */
    private static Cost booked(Bench bench, int caller, String bucket) {
        String path = "/callbacks/" + held(bench, caller, bucket);
        return bench.costOf("Desk", () -> end(bench, path));
    }

    private static String lastBooked(Bench bench, int caller) {
        String callback = held(bench, caller, "new-patient");
        end(bench, "/callbacks/" + callback);
        return callback;
    }

    private static String held(Bench bench, int caller, String bucket) {
        bench.missedCall(BigTenant.caller(0, caller), BigTenant.number(0), Map.of("ringback_bucket", bucket));
        return bench.desk(BigTenant.PAT, "POST", "/worklist/next", Json.object().put("work", "callbacks"), 200)
                .path("callback")
                .asString();
    }

    private static void end(Bench bench, String path) {
        bench.desk(
                BigTenant.PAT,
                "POST",
                path + "/outcome",
                Json.object()
                        .put("outcome", "booked")
                        .put("identityVerified", true)
                        .put("appointmentAt", "2026-12-01T10:00:00-05:00")
                        .put("note", "Prefers mornings; brings the insurance card."),
                200);
    }
}
