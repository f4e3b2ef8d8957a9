package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * No patient data outside the table: logs, schedule names and payloads, task names, alerts, domain events, dead letters, the words of a
 * text (docs/architecture.md, 8).
 */
final class NoPatientDataOutside implements Invariant {

    /** How a number is written for people: (917) 555-0101. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[ ().-]+(?=\\d)");

    private Set<String> known = Set.of();
    private Needles secrets = new Needles(known);

    private record Place(String name, List<String> texts) {}

    @Override
    public String rule() {
        return "8: no patient data outside the table";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        if (!known.equals(moment.secrets())) {
            known = moment.secrets();
            secrets = new Needles(known.stream()
                    .filter(secret -> !isOurs(secret, moment.directory()))
                    .map(secret -> secret.toLowerCase(Locale.ROOT))
                    .toList());
        }
        return moment.seen().stream()
                .map(NoPatientDataOutside::place)
                .filter(place -> place.texts().stream().anyMatch(text -> tells(text.toLowerCase(Locale.ROOT))))
                .findFirst()
                .map(place -> "a patient's number or words are in " + place.name());
    }

    /** A number of the practice stands in texts and schedules for good reason, also where somebody called from it. */
    private static boolean isOurs(String secret, PlainDirectory directory) {
        return directory.hasNumber("+1" + secret);
    }

    private boolean tells(String text) {
        return secrets.areIn(text) || secrets.areIn(BETWEEN_DIGITS.matcher(text).replaceAll(""));
    }

    private static Place place(Observation observation) {
        return switch (observation) {
            case Observation.Alerted alert ->
                new Place("an alert", List.of(alert.topic(), alert.subject(), alert.message()));
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
            case Observation.FlowAnswered flow ->
                new Place("the answer to a flow", List.of(flow.answer().toString()));
            case Observation.TextSent text -> new Place("a text", List.of(text.body()));
            // An answer is for the person who asked: what may be in it is another rule.
            // The others come from outside.
            case Observation.Responded _,
                    Observation.Unrouted _,
                    Observation.ReceiptTold _,
                    Observation.TextHeard _,
                    Observation.TextUnheard _ -> new Place("", List.of());
        };
    }
}
