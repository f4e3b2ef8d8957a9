package dev.ringback.bench;

import dev.ringback.standins.Json;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario of missed calls at the three locations of the example directory, with claims, outcomes and texts from patients: the same
 * seed gives the same lines. Every number is fictional.
 */
public final class GeneratedWeek {

    private record Line(ZonedDateTime at, ObjectNode json) {}

    /** A location of the example directory, and who works on its callbacks. */
    private record At(String id, String number, ZoneId zone, List<String> areaCodes, List<String> staff) {}

    /** How a call ended; only of a patient who was reached can the identity be verified. */
    private record Ended(String outcome, String fact) {

        boolean isVerified() {
            return fact.equals("existing-patient");
        }
    }

    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final int DAYS = 7;
    private static final int NUMBERS_OF_AN_AREA = 100;
    private static final List<At> LOCATIONS = List.of(
            new At(
                    "oak-street",
                    "+12125550100",
                    ZoneId.of("America/New_York"),
                    List.of("212", "917", "646"),
                    List.of("pat@sunrise.example", "ana@northwind.example", "ben@bluebird.example")),
            new At(
                    "harbor",
                    "+13125550110",
                    ZoneId.of("America/Chicago"),
                    List.of("312", "773", "630"),
                    List.of("pat@sunrise.example", "ben@bluebird.example", "sam@sunrise.example")),
            new At(
                    "mesa",
                    "+16025550120",
                    ZoneId.of("America/Phoenix"),
                    List.of("602", "480", "623"),
                    List.of("pat@sunrise.example", "eli@northwind.example", "dana@sunrise.example")));
    private static final List<String> REASONS = List.of(
            "",
            "",
            "I have to move my appointment",
            "question about my bill",
            "do you take my insurance",
            "I would like to see the doctor for the first time",
            "my prescription has run out",
            "chest pain since this morning");
    private static final List<Ended> ENDS = List.of(
            new Ended("message-left", "voicemail"),
            new Ended("message-left", "voicemail"),
            new Ended("attempt-again", "no-answer"),
            new Ended("booked", "existing-patient"),
            new Ended("rescheduled", "existing-patient"),
            new Ended("no-further-action", "existing-patient"),
            new Ended("declined", "declines"));

    private final RandomGenerator random;
    private final List<Line> lines = new ArrayList<>();

    private GeneratedWeek(RandomGenerator random) {
        this.random = random;
    }

    /** The lines of the scenario, in time order. */
    public static List<String> lines(long seed, int calls) {
        return lines(seed, calls, DAYS);
    }

    /** The same for fewer days, from a Monday. */
    public static List<String> lines(long seed, int calls, int days) {
        GeneratedWeek week = new GeneratedWeek(new SplittableRandom(seed));
        for (int call = 1; call <= calls; call++) {
            week.missed(call, days);
        }
        return week.lines.stream()
                .sorted(Comparator.comparing(line -> line.at().toInstant()))
                .map(line -> Json.write(line.json()))
                .toList();
    }

    private void missed(int call, int days) {
        At location = any(LOCATIONS);
        ZonedDateTime at = anyTime(location, days);
        String caller = "+1%s55501%02d".formatted(any(location.areaCodes()), random.nextInt(NUMBERS_OF_AN_AREA));
        ObjectNode contact = line(at).putObject("contact");
        contact.put("Id", "c-" + call)
                .put("InitiationMethod", "INBOUND")
                .put("Channel", "VOICE")
                .put(
                        "InitiationTimestamp",
                        at.minusSeconds(90).toOffsetDateTime().toString())
                .put("DisconnectTimestamp", at.toOffsetDateTime().toString());
        contact.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", caller);
        contact.putObject("SystemEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", location.number());
        ObjectNode said = contact.putObject("Attributes");
        said.put("ringback_text_consent", oneIn(3) ? "no" : "yes");
        String reason = any(REASONS);
        if (!reason.isEmpty()) {
            said.put("ringback_reason", reason);
        }
        event(call, at);
        worked(location, caller, at.plusMinutes(random.nextInt(3, 40)));
        if (oneIn(30)) {
            line(at.plusHours(1))
                    .putObject("text")
                    .put("from", caller)
                    .put("to", location.number())
                    .put("body", "STOP");
        }
    }

    private void event(int call, ZonedDateTime at) {
        ObjectNode event = line(at).putObject("event");
        event.put("id", "e-" + call)
                .put("source", "aws.connect")
                .put("detail-type", "Amazon Connect Contact Event")
                .put("time", at.toOffsetDateTime().toString());
        event.putObject("detail")
                .put("eventType", "DISCONNECTED")
                .put("contactId", "c-" + call)
                .put("channel", "VOICE")
                .put("instanceArn", INSTANCE);
    }

    /** Staff try up to three times, and sometimes take a callback and leave it lying. */
    private void worked(At location, String caller, ZonedDateTime first) {
        ZonedDateTime at = first;
        for (int attempt = 0; attempt < 3 && !oneIn(4); attempt++) {
            String staff = any(location.staff());
            asks(at, staff, "claim", location, caller);
            if (!oneIn(12)) {
                Ended end = any(ENDS);
                ZonedDateTime ended = at.plusSeconds(random.nextInt(60, 400));
                ObjectNode body = asks(ended, staff, "outcome", location, caller)
                        .putObject("body")
                        .put("outcome", end.outcome());
                if (end.isVerified()) {
                    body.put("identityVerified", true);
                }
                body.putArray("facts").add(end.fact());
                if (end.outcome().equals("booked") || end.outcome().equals("rescheduled")) {
                    body.put(
                            "appointmentAt",
                            ended.plusDays(9).toOffsetDateTime().withNano(0).toString());
                }
            }
            at = at.plus(Duration.ofMinutes(random.nextInt(65, 300)));
        }
    }

    private ObjectNode asks(ZonedDateTime at, String staff, String action, At location, String caller) {
        return line(at).put("caller", caller)
                .put("location", location.id())
                .putObject("request")
                .put("as", staff)
                .put("method", "POST")
                .put("path", "/callbacks/{callback}/" + action);
    }

    /** Mostly while somebody could have answered; at night and on Sundays people call too. */
    private ZonedDateTime anyTime(At location, int days) {
        LocalDate day = MONDAY.plusDays(random.nextInt(days));
        boolean quiet = day.getDayOfWeek() == DayOfWeek.SUNDAY && !oneIn(5);
        LocalDate called = quiet ? MONDAY : day;
        int minute = oneIn(8) ? random.nextInt(24 * 60) : random.nextInt(8 * 60, 17 * 60);
        return called.atTime(LocalTime.MIN.plusMinutes(minute)).atZone(location.zone());
    }

    private ObjectNode line(ZonedDateTime at) {
        ObjectNode json = Json.object().put("at", at.toOffsetDateTime().toString());
        lines.add(new Line(at, json));
        return json;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
