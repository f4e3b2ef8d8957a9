package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Call legs for tests: {@code inbound("a").to("+12125550100").ended(at(40)).contact()}. */
public final class Leg {

    private static final Instant START = Instant.parse("2026-11-24T14:00:00Z");

    private final String id;
    private final InitiationMethod method;
    private Channel channel = Channel.VOICE;
    private Contact.Links links = Contact.Links.NONE;
    private Optional<Address> customer = Address.of("+12125550123");
    private Optional<Address> system = Optional.empty();
    private Optional<Instant> started = Optional.of(START);
    private Optional<Instant> queued = Optional.empty();
    private Optional<Instant> agent = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<String> queue = Optional.empty();
    private Optional<String> why = Optional.empty();
    private Optional<AnsweredBy> answeredBy = Optional.empty();
    private Optional<String> recording = Optional.empty();
    private final Map<String, String> attributes = new HashMap<>();

    private Leg(String id, InitiationMethod method) {
        this.id = id;
        this.method = method;
    }

    /** So many seconds after the call began. */
    public static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    public static Leg inbound(String id) {
        return leg(id, InitiationMethod.INBOUND).to("+12125550100");
    }

    public static Leg leg(String id, InitiationMethod method) {
        return new Leg(id, method);
    }

    /** A later leg: it knows its chain and the leg before, not the number dialled. */
    public static Leg after(Leg previous, String id, InitiationMethod method) {
        Leg next = new Leg(id, method);
        String initial = previous.links.initial().map(ContactId::id).orElse(previous.id);
        next.links = new Contact.Links(
                Optional.of(new ContactId(initial)), Optional.of(new ContactId(previous.id)), Optional.empty());
        return next;
    }

    public Leg over(Channel medium) {
        channel = medium;
        return this;
    }

    public Leg from(String address) {
        customer = Address.of(address);
        return this;
    }

    public Leg to(String address) {
        system = Address.of(address);
        return this;
    }

    public Leg started(Instant at) {
        started = Optional.of(at);
        return this;
    }

    public Leg queued(Instant at) {
        queued = Optional.of(at);
        return this;
    }

    public Leg inQueue(String arn) {
        queue = Optional.of(arn);
        return this;
    }

    public Leg agent(Instant at) {
        agent = Optional.of(at);
        return this;
    }

    public Leg ended(Instant at) {
        ended = Optional.of(at);
        return this;
    }

    public Leg because(String disconnectReason) {
        why = Optional.of(disconnectReason);
        return this;
    }

    public Leg answeredBy(AnsweredBy whom) {
        answeredBy = Optional.of(whom);
        return this;
    }

    public Leg recordedAt(String place) {
        recording = Optional.of(place);
        return this;
    }

    public Leg with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public Contact contact() {
        return new Contact(
                new ContactId(id),
                links,
                method,
                channel,
                new Contact.Endpoints(customer, system),
                new Contact.Times(started, started, queued, agent, ended),
                attributes,
                queue,
                why,
                answeredBy,
                recording);
    }
}
