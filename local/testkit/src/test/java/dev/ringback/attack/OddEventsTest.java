package dev.ringback.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.seeds.Seeds;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.Observation;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Events that lack what they must have or have what they cannot: one is taken, knowingly left, or set aside with a reason. No call is
 * lost by it, those before and after it have their effect, and nothing of what came with it gets into a log.
 */
class OddEventsTest {

    private static final int EVENTS = 40;

    /** A message is given up after an hour. */
    private static final Duration UNTIL_GIVEN_UP = Duration.ofMinutes(90);

    private static final Set<String> ENDS = Set.of("DISCONNECTED", "COMPLETED");

    @Test
    void whatever_comes_is_taken_or_left_or_set_aside_and_no_call_is_lost() {
        Seeds.eachRound(seed -> {
            List<OddEvent> events = new OddEvent.Source(new SplittableRandom(seed), Siege.START).events(EVENTS);
            Optional<String> wrong = wrong(seed, events);
            if (wrong.isPresent()) {
                assertThat(wrong)
                        .as(shown(Smallest.failing(events, some -> wrong(seed, some))))
                        .isEmpty();
            }
        });
    }

    private static Optional<String> wrong(long seed, List<OddEvent> events) {
        try (Siege siege = new Siege(seed, Siege.START)) {
            siege.keepSecret(secrets(events));
            for (OddEvent event : events) {
                happens(siege, event);
            }
            siege.pass(UNTIL_GIVEN_UP);
            Set<String> taken = siege.chains();
            return siege.seen().stream()
                    .flatMap(Trail::wrong)
                    .findFirst()
                    .or(() -> events.stream()
                            .flatMap(event -> lost(siege, taken, event).stream())
                            .findFirst());
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private static void happens(Siege siege, OddEvent event) {
        switch (event) {
            case OddEvent.Call(var contacts, var told) -> {
                contacts.forEach(contact -> siege.happens(new Happening.ContactKnown(contact)));
                told.forEach(one -> siege.happens(new Happening.EventArrives(one)));
            }
            case OddEvent.Given(var function, var payload, var contacts) -> {
                contacts.forEach(contact -> siege.happens(new Happening.ContactKnown(contact)));
                InvokeApi.Answer answer = siege.invoke(
                        function,
                        Json.write(payload)
                                .replace(
                                        "arn:aws:sns:us-east-1:111122223333:ringback-inbound-texts",
                                        siege.textsTopic()));
                if (function.equals("ContactEvents")) {
                    onlyTheOddAreGivenBack(answer);
                }
            }
            case OddEvent.Text(var from, var to, var body) -> siege.happens(new Happening.Texts(from, to, body));
            case OddEvent.Quiet(var time) -> siege.pass(time);
        }
    }

    private static void onlyTheOddAreGivenBack(InvokeApi.Answer answer) {
        Set<String> given = Json.read(answer.body())
                .path("batchItemFailures")
                .valueStream()
                .map(failure -> failure.path("itemIdentifier").asString())
                .collect(Collectors.toSet());
        if (!given.contains("after") || given.contains("sound")) {
            throw new IllegalStateException("of the batch were given back: " + given + " " + answer);
        }
    }

    /** A call of which Connect knows all, and whose end was told in a way that can be understood. */
    private static Optional<String> lost(Siege siege, Set<String> taken, OddEvent event) {
        return switch (event) {
            case OddEvent.Call(var contacts, var told)
            when contacts.size() == 1 && isSound(contacts.getFirst()) -> {
                JsonNode contact = contacts.getFirst();
                yield told.stream()
                        .filter(one -> tellsTheEndOf(one, contact))
                        .filter(one -> !taken.contains(Calls.id(contact)) && !isSetAside(siege, one))
                        .findFirst()
                        .map(one -> "contact " + Calls.id(contact) + " was lost");
            }
            case OddEvent.Given(var function, var _, var contacts)
            when function.equals("ContactEvents") ->
                contacts.stream()
                        .filter(contact -> !taken.contains(Calls.id(contact)))
                        .findFirst()
                        .map(contact -> "contact " + Calls.id(contact) + " was lost in a batch");
            case OddEvent.Call _, OddEvent.Given _, OddEvent.Text _, OddEvent.Quiet _ -> Optional.empty();
        };
    }

    private static boolean isSound(JsonNode contact) {
        return contact.path("InitiationMethod").asString("").equals("INBOUND")
                && contact.path("Channel").asString("").equals("VOICE")
                && contact.path("CustomerEndpoint").path("Address").asString("").startsWith("+1")
                && contact.has("DisconnectTimestamp")
                && contact.path("InitialContactId").equals(contact.path("Id"))
                && !contact.has("AgentInfo");
    }

    private static boolean tellsTheEndOf(JsonNode event, JsonNode contact) {
        JsonNode detail = event.path("detail");
        JsonNode channel = detail.path("channel");
        return detail.path("contactId").equals(contact.path("Id"))
                && ENDS.contains(detail.path("eventType").asString("").toUpperCase(Locale.ROOT))
                && (channel.isMissingNode()
                        || channel.isNull()
                        || channel.asString("").equals("VOICE"));
    }

    private static boolean isSetAside(Siege siege, JsonNode event) {
        String written = Json.write(event);
        return siege.seen(Observation.DeadLettered.class).stream()
                        .anyMatch(letter -> letter.event().equals(written))
                || siege.seen(Observation.Unrouted.class).stream()
                        .anyMatch(left -> left.id().equals(event.path("id").asString("")));
    }

    /** Callers, and what they said. */
    private static Set<String> secrets(List<OddEvent> events) {
        Set<String> secrets = new HashSet<>(Set.of("chest pain since noon", "please move my visit", "who is this?"));
        events.forEach(event -> {
            switch (event) {
                case OddEvent.Call(var contacts, var _) ->
                    contacts.forEach(contact -> number(contact).ifPresent(secrets::add));
                case OddEvent.Given(var _, var _, var contacts) ->
                    contacts.forEach(contact -> number(contact).ifPresent(secrets::add));
                case OddEvent.Text text -> secrets.add(text.from().substring(2));
                case OddEvent.Quiet _ -> {}
            }
        });
        return secrets;
    }

    private static Optional<String> number(JsonNode contact) {
        return contact.path("CustomerEndpoint")
                .path("Address")
                .asStringOpt()
                .filter(number -> number.startsWith("+1"))
                .map(number -> number.substring(2));
    }

    private static String shown(List<OddEvent> events) {
        return events.stream()
                .map(event -> OddText.brief(event.toString()))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
