package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A poison event goes to its dead-letter queue with its reason, and what is no poison does not go there with it
 * (docs/architecture.md, 10).
 */
final class PoisonIsSetAside implements Invariant {

    private static final Set<String> LINKS = Set.of("initialContactId", "previousContactId", "relatedContactId");
    private static final Pattern ID = Pattern.compile("[!-~]{1,256}");
    private static final Pattern INSTANCE = Pattern.compile("arn:[a-z-]+:connect:[a-z0-9-]+:\\d{12}:instance/\\S+");

    /** Nothing has failed for so long: what is given up now was not given up for that. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    /** Events about contacts that Connect did not know when they arrived: their contact, by their id. */
    private final Map<String, String> poison = new HashMap<>();

    private final Strikes strikes = new Strikes();
    private int heard;

    @Override
    public String rule() {
        return "10: a poison event goes to its dead-letter queue with its reason; the rest of its batch goes on";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        strikes.heed(moment);
        hear(moment);
        for (Observation seen : moment.seen()) {
            Optional<String> wrong = switch (seen) {
                case Observation.DeadLettered letter -> wrong(letter, moment);
                case Observation.Unrouted unrouted -> {
                    poison.remove(unrouted.id());
                    yield Optional.empty();
                }
                case Observation.TextSent _,
                        Observation.Alerted _,
                        Observation.Scheduled _,
                        Observation.TaskStarted _,
                        Observation.Published _,
                        Observation.TextHeard _,
                        Observation.TextUnheard _,
                        Observation.ReceiptTold _,
                        Observation.FlowAnswered _,
                        Observation.Logged _,
                        Observation.Responded _ -> Optional.empty();
            };
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return moment.deliveries() == Moment.Deliveries.UNDER_WAY
                ? Optional.empty()
                : poison.entrySet().stream()
                        .filter(event ->
                                moment.outside().contact(event.getValue()).isEmpty())
                        .findFirst()
                        .map(event -> "event " + event.getKey() + " could not be taken and is in no dead-letter queue");
    }

    private void hear(Moment moment) {
        var told = moment.outside().toldSince(heard);
        told.stream()
                .filter(Unanswered::isEnd)
                .filter(event -> !tellsAll(event.event().path("detail")))
                .filter(event -> moment.outside().contact(event.contact()).isEmpty())
                .forEach(event -> poison.put(event.id(), event.contact()));
        heard += told.size();
    }

    private Optional<String> wrong(Observation.DeadLettered letter, Moment moment) {
        if (letter.reason().isBlank()) {
            return Optional.of(letter.function() + " gave something up and nobody knows why");
        }
        poison.remove(JsonMapper.shared().readTree(letter.event()).path("id").asString(""));
        Instant quiet = moment.now().minus(QUIET);
        return strikes.after(quiet)
                ? Optional.empty()
                : contact(letter)
                        .flatMap(id -> moment.outside().contactKnownSince(id, quiet))
                        .filter(contact -> Unanswered.isMissed(contact, moment.outside()))
                        .map(contact -> letter.function() + " gave up a call that Connect knows, contact "
                                + Outside.id(contact));
    }

    /** An event that says who called whom can be taken without Connect. */
    private static boolean tellsAll(JsonNode detail) {
        return detail.propertyStream().anyMatch(field -> field.getKey().equalsIgnoreCase("customerEndpoint"));
    }

    /** The contact of an event that says what it is about, where and what happened: one that does not is poison whomever it is about. */
    private static Optional<String> contact(Observation.DeadLettered letter) {
        JsonNode event = JsonMapper.shared().readTree(letter.event());
        JsonNode detail = event.path("detail");
        boolean isWhole = ID.matcher(event.path("id").stringValue("")).matches()
                && LINKS.stream()
                        .flatMap(link -> detail.path(link).stringValueOpt().stream())
                        .allMatch(link -> ID.matcher(link).matches())
                && detail.path("eventType").isString()
                && INSTANCE.matcher(detail.path("instanceArn").stringValue("")).matches();
        return detail.path("contactId").stringValueOpt().filter(_ -> isWhole);
    }
}
