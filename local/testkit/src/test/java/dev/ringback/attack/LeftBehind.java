package dev.ringback.attack;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.standins.Json;
import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a day has left in the table and in the world, and what of it is still to be done although nothing keeps it from being done. */
record LeftBehind(Instant now, List<Map<String, AttributeValue>> items, List<Observation> seen) {

    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Set<String> CALLS = Set.of("opened", "repeat-call");

    static LeftBehind of(Siege siege) {
        return new LeftBehind(siege.now(), siege.items(), List.copyOf(siege.seen()));
    }

    /** What does not depend on when something was done: which call is on a callback of whom, and who is urgent. */
    Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        callbacks()
                .forEach(item -> history(item)
                        .filter(entry -> CALLS.contains(text(entry, "entry")))
                        .forEach(call -> facts.add("%s of %s at %s, %s"
                                .formatted(
                                        text(call, "contact"),
                                        text(item, "pk"),
                                        text(item, "location"),
                                        text(call, "urgency")))));
        items.stream()
                .filter(item -> text(item, "pk").startsWith("number#"))
                .forEach(item -> facts.add(text(item, "pk") + " has said something about texts"));
        return facts;
    }

    /** Each thing that is not done. */
    Stream<String> undone(Day day) {
        return Stream.of(lost(day), pending(), unwatched(), untold(), unalerted(), heedless())
                .flatMap(each -> each);
    }

    private Stream<String> lost(Day day) {
        Set<String> known = Stream.concat(
                        callbacks().flatMap(LeftBehind::history).map(entry -> text(entry, "contact")),
                        items.stream()
                                .filter(item -> text(item, "pk").startsWith("uncallable#"))
                                .map(item -> text(item, "sk")))
                .collect(Collectors.toSet());
        Set<String> described = day.people().stream()
                .map(Day.Moment::what)
                .filter(Happening.ContactKnown.class::isInstance)
                .map(what -> Calls.id(((Happening.ContactKnown) what).contact()))
                .collect(Collectors.toSet());
        return day.people().stream()
                .map(Day.Moment::what)
                .filter(Happening.EventArrives.class::isInstance)
                .map(what -> ((Happening.EventArrives) what)
                        .event()
                        .path("detail")
                        .path("contactId")
                        .asString())
                .filter(contact -> described.contains(contact) && !known.contains(contact))
                .map(contact -> "the call " + contact + " is on no callback, and not recorded as one that opens none");
    }

    /** What is not for later. */
    private Stream<String> pending() {
        return items.stream()
                .filter(item -> item.getOrDefault("pending", AttributeValue.fromL(List.of())).l().stream()
                        .anyMatch(intent -> time(intent.m(), "overdueAt")
                                .filter(now::isBefore)
                                .isEmpty()))
                .map(item -> "on %s this is still to be done: %s".formatted(text(item, "id"), item.get("pending")));
    }

    private Stream<String> unwatched() {
        return callbacks()
                .filter(item -> !text(item, "state").equals("closed"))
                .filter(item -> time(item, "lookAt")
                        .filter(at -> at.plus(LATE).isAfter(now))
                        .isEmpty())
                .map(item -> "%s is %s and nobody looks at it".formatted(text(item, "id"), text(item, "state")));
    }

    /** The world was told of every entry. */
    private Stream<String> untold() {
        Set<String> told = seen.stream()
                .filter(Observation.Published.class::isInstance)
                .map(each -> ((Observation.Published) each)
                        .event()
                        .path("detail")
                        .path("id")
                        .asString(""))
                .collect(Collectors.toSet());
        return callbacks()
                .flatMap(item -> IntStream.rangeClosed(1, (int) history(item).count())
                        .mapToObj(number -> text(item, "id") + "-" + number))
                .filter(id -> !told.contains(id))
                .map(id -> "the world was not told of " + id);
    }

    /** Somebody was told of every escalation. */
    private Stream<String> unalerted() {
        Set<String> alerted = seen.stream()
                .filter(Observation.Alerted.class::isInstance)
                .map(each -> ((Observation.Alerted) each).message())
                // A mail is written for people, not in JSON.
                .filter(message -> message.startsWith("{"))
                .map(Json::read)
                .map(message -> message.path("callback").asString("") + " "
                        + message.path("reason").asString(""))
                .collect(Collectors.toSet());
        return callbacks()
                .flatMap(item -> history(item)
                        .filter(entry -> text(entry, "entry").equals("escalated"))
                        .map(entry -> text(item, "id") + " " + text(entry, "reason")))
                .filter(escalation -> !alerted.contains(escalation))
                .map(escalation -> "nobody was told: " + escalation);
    }

    /** What was heard as urgent was told as urgent. */
    private Stream<String> heedless() {
        return callbacks()
                .filter(item ->
                        history(item).anyMatch(entry -> text(entry, "words").contains("chest pain")))
                .filter(item ->
                        history(item).noneMatch(entry -> text(entry, "reason").equals("urgent-words")))
                .map(item -> text(item, "id") + " has urgent words, and nobody was to be told");
    }

    private Stream<Map<String, AttributeValue>> callbacks() {
        return items.stream().filter(item -> item.containsKey("id") && item.containsKey("history"));
    }

    private static Stream<Map<String, AttributeValue>> history(Map<String, AttributeValue> item) {
        return item.getOrDefault("history", AttributeValue.fromL(List.of())).l().stream()
                .map(AttributeValue::m);
    }

    private static Optional<Instant> time(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(at -> Instant.ofEpochSecond(Long.parseLong(at.n())));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }
}
