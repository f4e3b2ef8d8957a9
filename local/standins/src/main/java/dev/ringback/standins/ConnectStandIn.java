package dev.ringback.standins;

import static dev.ringback.standins.Wire.jsonError;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Connect: describes the contacts it was told of, finds the legs of one chain, starts tasks. */
final class ConnectStandIn implements Wire.Service {

    /** How many requests Connect admits. */
    enum Quota {
        UNLIMITED,
        /** The account's default: two a second, five at once. */
        DEFAULT
    }

    private static final int BURST = 5;
    private static final double PER_SECOND = 2;
    private static final Set<String> LINKS = Set.of("InitialContactId", "PreviousContactId", "RelatedContactId");

    private final InstantSource clock;
    private final Quota quota;
    private final Observer observer;
    private final Map<String, JsonNode> contacts = new LinkedHashMap<>();
    private final Map<String, Set<String>> namedBy = new HashMap<>();

    /** Of a week with hundreds of calls a search is about some minutes. */
    private final NavigableMap<Instant, Set<String>> byEnd = new TreeMap<>();

    private final Set<String> listed = new HashSet<>();
    private Consumer<JsonNode> whenListed = _ -> {};
    private double tokens = BURST;
    private Instant refilledAt;
    private long tasks;

    ConnectStandIn(InstantSource clock, Quota quota, Observer observer) {
        this.clock = clock;
        this.quota = quota;
        this.observer = observer;
        refilledAt = clock.instant();
    }

    /** What DescribeContact answers for this contact from now on. */
    synchronized void put(JsonNode contact) {
        String id = contact.path("Id").asString();
        listed.remove(id);
        Optional.ofNullable(contacts.put(id, contact))
                .flatMap(ContactSearch::ended)
                .ifPresent(end -> byEnd.getOrDefault(end, Set.of()).remove(id));
        ContactSearch.ended(contact)
                .ifPresent(end ->
                        byEnd.computeIfAbsent(end, _ -> new LinkedHashSet<>()).add(id));
        links(contact)
                .forEach(link -> namedBy.computeIfAbsent(link, _ -> new LinkedHashSet<>())
                        .add(id));
    }

    /** What it answers for a contact, as it was told. */
    synchronized Optional<JsonNode> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public synchronized Optional<Wire.Answer> answer(Wire.Request request) {
        boolean searches = request.path().equals("/search-contacts");
        boolean ours = searches
                || request.path().startsWith("/contacts/")
                || request.path().startsWith("/contact/");
        if (!ours) {
            return Optional.empty();
        }
        if (!admitted()) {
            return Optional.of(jsonError("TooManyRequestsException", "Rate exceeded"));
        }
        if (searches && request.method().equals("POST")) {
            ContactSearch search = ContactSearch.of(Json.read(request.body()));
            ObjectNode page = search.in(endedIn(search));
            page.path("Contacts").forEach(summary -> tell(summary.path("Id").asString()));
            return Optional.of(Wire.Answer.json(Json.write(page)));
        }
        if (request.path().startsWith("/contacts/") && request.method().equals("GET")) {
            String path = request.pathAfter("/contacts/");
            return Optional.of(describe(path.substring(path.lastIndexOf('/') + 1)));
        }
        if (request.path().startsWith("/contact/associated/")
                && request.method().equals("GET")) {
            return Optional.of(associated(request.query().getOrDefault("contactId", "")));
        }
        if (request.path().equals("/contact/task") && request.method().equals("PUT")) {
            observer.saw(new Observation.TaskStarted(clock.instant(), Json.read(request.body())));
            return Optional.of(Wire.Answer.json("{\"ContactId\":\"task-" + ++tasks + "\"}"));
        }
        return Optional.empty();
    }

    /** Hears of each contact that is listed, once as long as it stays as it is. */
    synchronized void whenListed(Consumer<JsonNode> listener) {
        whenListed = listener;
    }

    private Stream<JsonNode> endedIn(ContactSearch search) {
        return byEnd.subMap(search.from(), true, search.to(), true).values().stream()
                .flatMap(Set::stream)
                .map(id -> contacts.getOrDefault(id, Json.object()));
    }

    private void tell(String id) {
        if (listed.add(id)) {
            whenListed.accept(contacts.getOrDefault(id, Json.object()));
        }
    }

    private boolean admitted() {
        if (quota == Quota.UNLIMITED) {
            return true;
        }
        Instant now = clock.instant();
        double seconds = Duration.between(refilledAt, now).toMillis() / 1000.0;
        tokens = Math.min(BURST, tokens + seconds * PER_SECOND);
        refilledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    private Wire.Answer describe(String id) {
        JsonNode contact = contacts.get(id);
        if (contact == null) {
            return missing(id);
        }
        return Wire.Answer.json(Json.write(Json.object().set("Contact", onWire(contact))));
    }

    private Wire.Answer associated(String id) {
        if (!contacts.containsKey(id)) {
            return missing(id);
        }
        ArrayNode summaries = Json.MAPPER.createArrayNode();
        for (String member : tree(id)) {
            JsonNode contact = onWire(contacts.getOrDefault(member, Json.object()));
            ObjectNode summary = summaries.addObject();
            summary.put("ContactId", member);
            for (String field : new String[] {
                "InitialContactId",
                "PreviousContactId",
                "RelatedContactId",
                "InitiationMethod",
                "Channel",
                "InitiationTimestamp",
                "DisconnectTimestamp"
            }) {
                contact.optional(field).ifPresent(value -> summary.set(field, value));
            }
        }
        return Wire.Answer.json(Json.write(Json.object().set("ContactSummaryList", summaries)));
    }

    /** Every contact that is tied to this one, in either direction, over any number of steps. */
    private Set<String> tree(String start) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            if (!contacts.containsKey(id) || !found.add(id)) {
                continue;
            }
            links(contacts.getOrDefault(id, Json.object())).forEach(open::add);
            namedBy.getOrDefault(id, Set.of()).stream()
                    .filter(other ->
                            links(contacts.getOrDefault(other, Json.object())).contains(id))
                    .forEach(open::add);
        }
        return found;
    }

    private static Set<String> links(JsonNode contact) {
        Set<String> ids = new LinkedHashSet<>();
        LINKS.forEach(link -> Json.text(contact, link).ifPresent(ids::add));
        return ids;
    }

    /** On the wire a timestamp is a number of seconds; scenarios, like the AWS CLI, write ISO-8601. */
    static JsonNode onWire(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = Json.MAPPER.createArrayNode();
            node.forEach(element -> array.add(onWire(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Json.object();
        node.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (property.getKey().endsWith("Timestamp") && value.isString()) {
                Instant instant = OffsetDateTime.parse(value.asString()).toInstant();
                object.put(property.getKey(), instant.toEpochMilli() / 1000.0);
            } else if (property.getKey().equals("Attributes")) {
                object.set(property.getKey(), value);
            } else {
                object.set(property.getKey(), onWire(value));
            }
        });
        return object;
    }

    private static Wire.Answer missing(String id) {
        return jsonError("ResourceNotFoundException", "Contact " + id + " not found");
    }
}
