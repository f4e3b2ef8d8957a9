package dev.ringback.local.invariants;

import dev.ringback.local.aws.Observation;
import java.util.List;
import java.util.Optional;

/** No patient data outside the table: logs, schedule names and payloads, task names, alerts, domain events, dead letters (architecture.md, 8). */
final class NoPatientDataOutside implements Invariant {

    private record Place(String name, List<String> texts) {}

    @Override
    public String rule() {
        return "8: no patient data outside the table";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Observation observation : moment.seen()) {
            Place place = place(observation);
            for (String text : place.texts()) {
                for (String secret : moment.secrets()) {
                    if (text.contains(secret)) {
                        return Optional.of("a patient's number or words are in " + place.name());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Place place(Observation observation) {
        return switch (observation) {
            case Observation.Alerted alert -> new Place("an alert", List.of(alert.subject(), alert.message()));
            case Observation.Scheduled schedule ->
                new Place("a schedule's name or payload", List.of(schedule.name(), schedule.payload()));
            case Observation.TaskStarted task ->
                new Place(
                        "a task's name or description",
                        List.of(
                                task.request().path("Name").asString(""),
                                task.request().path("Description").asString("")));
            case Observation.Published published ->
                new Place("a domain event", List.of(published.event().toString()));
            case Observation.DeadLettered letter -> new Place("a dead letter's reason", List.of(letter.reason()));
            case Observation.Logged log -> new Place("the log of " + log.function(), List.of(log.line()));
            // A text is for the patient, an answer is for the person who asked: what may be in them are other rules.
            case Observation.TextSent _, Observation.Responded _, Observation.Unrouted _, Observation.TextUnheard _ ->
                new Place("", List.of());
        };
    }
}
