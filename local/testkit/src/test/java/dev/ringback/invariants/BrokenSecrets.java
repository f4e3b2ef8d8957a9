package dev.ringback.invariants;

import static dev.ringback.invariants.Handlers.telling;
import static dev.ringback.invariants.Lies.told;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;

import dev.ringback.invariants.Lies.Lie;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Patients' numbers and words in places that are not the table (invariant 8). */
final class BrokenSecrets {

    private static final String REASON = "please move my appointment";
    private static final String NOTE = "prefers mornings, as her knee hurts";

    private BrokenSecrets() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                rule("the desk logs what it is asked", telling("Desk")),
                rule(
                        "a schedule carries a number",
                        told(Lie.about(
                                CreateScheduleRequest.class,
                                schedule -> schedule.toBuilder()
                                        .target(schedule.target().toBuilder()
                                                .input("{\"callback\": \"c\", \"caller\": \"" + ANNS_PHONE + "\"}")
                                                .build())
                                        .build()))),
                rule(
                        "a schedule is named after a number",
                        told(Lie.about(
                                CreateScheduleRequest.class,
                                schedule -> schedule.toBuilder()
                                        .name(schedule.name() + ANNS_PHONE.replace('+', '-'))
                                        .build()))),
                rule(
                        "an alert or a text says what the patient wants",
                        told(Lie.about(
                                PublishRequest.class,
                                message -> message.toBuilder()
                                        .message(message.message() + " " + REASON)
                                        .build()))),
                rule(
                        "the world is told what was noted",
                        told(Lie.about(
                                PutEventsRequest.class,
                                events -> events.toBuilder()
                                        .entries(events.entries().stream()
                                                .map(event -> event.toBuilder()
                                                        .detail(event.detail()
                                                                .replaceFirst("\\{", "{\"note\": \"" + NOTE + "\", "))
                                                        .build())
                                                .toList())
                                        .build()))));
    }

    private static BrokenRule rule(String how, Wrong wrong) {
        return new BrokenRule(8, how, noted(), "10:00", wrong);
    }

    private static Happenings noted() {
        return new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, Map.of("ringback_text_consent", "yes", "ringback_reason", REASON))
                .tellsOnce(
                        "09:03",
                        PAT,
                        "/callbacks/{callback}/notes",
                        ANNS_PHONE,
                        Map.of("kind", "preferred-times", "note", NOTE))
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:06", PAT, ANNS_PHONE, "message-left");
    }
}
