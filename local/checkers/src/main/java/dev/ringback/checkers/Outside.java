package dev.ringback.checkers;

import dev.ringback.standins.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that came from outside so far: what Connect knows, what it told, what people asked of the desk and what patients wrote. The
 * checkers judge by this, not by what the code made of it.
 */
public final class Outside {

    /** An event of Connect that arrived. */
    record Told(Instant at, JsonNode event) {

        String contact() {
            return event.path("detail").path("contactId").asString("").strip();
        }

        String id() {
            return event.path("id").asString("");
        }
    }

    private static final String CUSTOMER = "CustomerEndpoint";

    private record Known(JsonNode contact, Instant since) {}

    private final Map<String, Known> contacts = new LinkedHashMap<>();
    private final Map<String, Set<String>> chains = new HashMap<>();
    private final Map<String, Set<String>> callers = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Arrival.TextArrived> texts = new ArrayList<>();
    private final List<Told> appointments = new ArrayList<>();
    private final ConsentWords consent = new ConsentWords();

    /** Takes in what a callback already says of the time before anybody listened. */
    public void remember(StoredCallback before) {
        consent.remember(before);
    }

    /** From whichever thread it comes. */
    public synchronized void heard(Arrival arrival) {
        switch (arrival) {
            case Arrival.ContactKnown(Instant at, JsonNode contact) -> known(new Known(contact, at));
            case Arrival.ContactListed(Instant at, JsonNode contact) -> consent.inCall(contact, first(contact), at);
            case Arrival.EventArrived(Instant at, JsonNode event) -> {
                Told now = new Told(at, event);
                told.add(now);
                contact(now.contact()).ifPresent(contact -> consent.inCall(contact, first(contact), at));
                if (event.path("detail-type").asString("").startsWith("Appointment ")) {
                    appointments.add(now);
                }
            }
            case Arrival.FlowAsked(Instant at, JsonNode sent) -> consent.inFlow(sent.path("Details"), at);
            case Arrival.TextArrived text -> {
                texts.add(text);
                consent.inText(text.from(), text.body(), text.at());
            }
            case Arrival.Asked asked -> {
                consent.atTheDesk(asked, body(asked.body()));
                PostedAppointment.asEvent(asked, body(asked.body()))
                        .ifPresent(event -> appointments.add(new Told(asked.at(), event)));
            }
        }
    }

    private void known(Known now) {
        JsonNode contact = now.contact();
        contacts.put(id(contact), now);
        chains.computeIfAbsent(firstId(contact), _ -> new LinkedHashSet<>()).add(id(contact));
        callers.computeIfAbsent(number(contact, CUSTOMER), _ -> new LinkedHashSet<>())
                .add(id(contact));
    }

    ConsentWords consent() {
        return consent;
    }

    /** What patients texted, in the order in which it came. */
    List<Arrival.TextArrived> texts() {
        return texts;
    }

    /** What the practice's own system told of appointments. */
    synchronized List<Told> appointments() {
        return List.copyOf(appointments);
    }

    /** The events after the first so many. */
    List<Told> toldSince(int known) {
        return List.copyOf(told.subList(known, told.size()));
    }

    Optional<JsonNode> contact(String id) {
        return Optional.ofNullable(contacts.get(id)).map(Known::contact);
    }

    /** The contact that Connect has known unchanged since then at the latest. */
    Optional<JsonNode> contactKnownSince(String id, Instant then) {
        return Optional.ofNullable(contacts.get(id))
                .filter(known -> known.since().isBefore(then))
                .map(Known::contact);
    }

    /** The legs of one call that Connect knows. */
    List<JsonNode> chain(JsonNode contact) {
        String first = firstId(contact);
        return chains.getOrDefault(first, Set.of()).stream()
                .flatMap(id -> contact(id).stream())
                .filter(leg -> firstId(leg).equals(first))
                .toList();
    }

    /** The contacts with this caller that Connect knows. */
    Stream<JsonNode> contactsOf(String caller) {
        return callers.getOrDefault(caller, Set.of()).stream()
                .flatMap(id -> contact(id).stream())
                .filter(contact -> number(contact, CUSTOMER).equals(caller));
    }

    /** Two legs that each call the other the first have none: then a leg speaks for itself. */
    private JsonNode first(JsonNode contact) {
        return contact(firstId(contact))
                .filter(first -> firstId(first).equals(id(first)))
                .orElse(contact);
    }

    static String firstId(JsonNode contact) {
        return contact.path("InitialContactId").asString(id(contact));
    }

    static String id(JsonNode contact) {
        return contact.path("Id").asString("");
    }

    /** A number as Connect writes it, in E.164. */
    static String number(JsonNode contact, String endpoint) {
        return contact.path(endpoint).path("Address").asString("").replaceAll("[^+\\d]", "");
    }

    private static JsonNode body(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException _) {
            return JsonMapper.shared().missingNode();
        }
    }
}
