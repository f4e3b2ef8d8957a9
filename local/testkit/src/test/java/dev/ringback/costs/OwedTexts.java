package dev.ringback.costs;

import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What it costs that the system owes texts after a call: two reminders of the visit, and a question about the call. */
final class OwedTexts {

    /** A Tuesday, 09:02:41 in New York. */
    private static final Instant START = Instant.parse("2026-11-24T14:02:41Z");

    /** Three days before the visit, at 10:00 there. */
    private static final Instant REMINDED = Instant.parse("2026-11-30T15:00:00Z");

    private static final Duration ASKED_AFTER = Duration.ofHours(2);

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(5);

    private static final String CALLER = BigTenant.caller(0, 1);

    private OwedTexts() {}

    static List<Row> measured() {
        try (var bench = new Bench(START, directory())) {
            String texts = directory().at("/locations/0/texting/from").asString();
            String location = directory().at("/locations/0/id").asString();
            Cost booked = booked(bench);
            Instant ended = bench.now();
            Cost moved = bench.costOf("Appointments", () -> bench.appointment("Booked", CALLER, location));
            Cost again = bench.costOf("Appointments", bench::lastAppointmentAgain);
            Cost asked = sweep(bench, ended.plus(ASKED_AFTER));
            Cost answered = bench.costOf("InboundTexts", () -> bench.text(CALLER, texts, "4"));
            Cost reminded = sweep(bench, REMINDED);
            Cost confirmed = bench.costOf("InboundTexts", () -> bench.text(CALLER, texts, "C"));
            return List.of(
                    new Row(
                            "the same outcome where two reminders and a question are owed",
                            booked,
                            Row.Limit.writes(1, 4)),
                    new Row(
                            "what the practice tells of that appointment, which moves both reminders",
                            moved,
                            Row.Limit.writes(1, 4)),
                    new Row("the same event of the practice's again", again, Row.Limit.writes(0, 0)),
                    new Row("the sweep that asks the question", asked, Row.Limit.writes(3, 12)),
                    new Row("the patient's answer", answered, Row.Limit.writes(1, 4)),
                    new Row("the sweep that reminds of the visit", reminded, Row.Limit.writes(3, 12)),
                    new Row("the patient confirms the visit", confirmed, Row.Limit.writes(1, 4)));
        }
    }

    private static ObjectNode directory() {
        ObjectNode directory = BigTenant.directory().deepCopy().asObject();
        ObjectNode owed = directory.putObject("followUps");
        owed.put("reminder", "on").putObject("feedback").put("share", "100%");
        return directory;
    }

    private static Cost booked(Bench bench) {
        bench.missedCall(
                CALLER, BigTenant.number(0), Map.of("ringback_bucket", "scheduling", "ringback_text_consent", "yes"));
        String callback = bench.desk(BigTenant.PAT, "POST", "/worklist/next", 200)
                .path("callback")
                .asString();
        return bench.costOf(
                "Desk",
                () -> bench.desk(
                        BigTenant.PAT,
                        "POST",
                        "/callbacks/" + callback + "/outcome",
                        Json.object()
                                .put("outcome", "booked")
                                .put("identityVerified", true)
                                .put("appointmentAt", "2026-12-01T10:00:00-05:00")
                                .put("note", "Prefers mornings; brings the insurance card."),
                        200));
    }

    /** What the one sweep costs by which a text goes that is due then. */
    private static Cost sweep(Bench bench, Instant due) {
        bench.pass(Duration.between(bench.now(), due));
        return bench.costOf("Sweeper", () -> bench.pass(BETWEEN_SWEEPS));
    }
}
