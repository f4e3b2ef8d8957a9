package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.reported;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.TickedReport;
import dev.ringback.directory.Person;
import dev.ringback.intake.Address;
import dev.ringback.intake.Classification;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Customer;
import dev.ringback.intake.FlowAttributes;
import dev.ringback.intake.MissedCall;
import dev.ringback.script.TickedFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Oak Street on a Tuesday at nine, with one patient who calls. */
final class Oak {

    static final String DIALLED = "+12125550100";
    static final String HARBOR_DIALLED = "+13125550110";
    static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555");
    static final CallerAtLocation AT_HARBOR = new CallerAtLocation(new LocationId("harbor"), PATIENT);
    static final CallerAtLocation WHO = new CallerAtLocation(OAK_STREET, PATIENT);
    static final Map<String, String> NOTHING = Map.of();
    static final Map<String, String> URGENT = Map.of("ringback_reason", "I have chest pain");
    static final Map<String, String> CONSENTS = Map.of("ringback_text_consent", "yes");
    static final Map<String, String> REVOKES = Map.of("ringback_text_consent", "no");

    private Oak() {}

    static MemoryPractice practice() {
        return new MemoryPractice(directory(), at("tue 09:00"));
    }

    /** As the keeper stores it. */
    static String directory() {
        try (var file = Oak.class.getResourceAsStream("/casework/directory.yaml")) {
            return JsonMapper.shared().writeValueAsString(YAMLMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MissedCall missed(String contact, Instant endedAt, Map<String, String> attributes) {
        return missed(contact, Optional.of(PATIENT.e164()), DIALLED, Duration.ofSeconds(40), endedAt, attributes);
    }

    static MissedCall missed(
            String contact,
            Optional<String> caller,
            String dialled,
            Duration lasted,
            Instant endedAt,
            Map<String, String> attributes) {
        return new MissedCall(
                new ContactId(contact),
                Optional.of(new Address(dialled)),
                new Customer(Optional.empty(), caller.map(Address::new)),
                endedAt.minus(lasted),
                endedAt,
                FlowAttributes.in(attributes),
                Optional.empty(),
                MissedCall.GaveUpIn.QUEUE,
                MissedCall.HungUp.CALLER,
                Optional.empty());
    }

    static Classification.Reached conversation(
            String contact, Classification.Dialler dialler, Instant at, Map<String, String> attributes) {
        return conversation(contact, dialler, PATIENT.e164(), at, at, attributes);
    }

    static Classification.Reached conversation(
            String contact,
            Classification.Dialler dialler,
            String patient,
            Instant from,
            Instant at,
            Map<String, String> attributes) {
        return new Classification.Reached(
                new ContactId(contact),
                new Customer(Optional.empty(), Optional.of(new Address(patient))),
                Optional.of(new Address(DIALLED)),
                dialler,
                from,
                at,
                at.plusSeconds(60),
                FlowAttributes.in(attributes));
    }

    /** A callback that a call has opened which ended just now. */
    static Callback opened(MemoryPractice practice) {
        return opened(practice, NOTHING);
    }

    static Callback opened(MemoryPractice practice, Map<String, String> attributes) {
        practice.takeMissedCall.take(missed("contact-1", practice.clock.instant(), attributes), practice.log);
        return current(practice);
    }

    /** A callback of another patient. */
    static Callback openedFor(MemoryPractice practice, String caller, Map<String, String> attributes) {
        var number = new PhoneNumber(caller);
        practice.takeMissedCall.take(
                missed(
                        "contact-of-" + caller,
                        Optional.of(caller),
                        DIALLED,
                        Duration.ofSeconds(40),
                        practice.clock.instant(),
                        attributes),
                practice.log);
        return practice.callbacks
                .load(new CallerAtLocation(OAK_STREET, number))
                .newest()
                .orElseThrow();
    }

    /** A callback of the same patient at the other location. */
    static Callback openedAtHarbor(MemoryPractice practice) {
        return openedAtHarbor(practice, NOTHING);
    }

    static Callback openedAtHarbor(MemoryPractice practice, Map<String, String> attributes) {
        practice.takeMissedCall.take(
                missed(
                        "contact-at-harbor",
                        Optional.of(PATIENT.e164()),
                        HARBOR_DIALLED,
                        Duration.ofSeconds(40),
                        practice.clock.instant(),
                        attributes),
                practice.log);
        return practice.callbacks.load(AT_HARBOR).newest().orElseThrow();
    }

    /** The patient's callback at Oak Street, once Pat has called and recorded how it ended. */
    static Callback found(MemoryPractice practice, Outcome outcome) {
        Callback opened = opened(practice);
        practice.work.claim(person(practice, "pat"), opened.id(), practice.log);
        practice.work.recordOutcome(person(practice, "pat"), opened.id(), report(outcome), practice.log);
        return current(practice);
    }

    /** The same once Pat has recorded what the patient said about being called. */
    static Callback wishes(MemoryPractice practice, MayCall said, Callback callback) {
        practice.work.recordCallWish(
                person(practice, "pat"), callback.id(), said, "told me on the phone", practice.log);
        return current(practice);
    }

    static Callback current(MemoryPractice practice) {
        return practice.callbacks.load(WHO).newest().orElseThrow();
    }

    static Person person(MemoryPractice practice, String name) {
        return practice.directory.current().staff().values().stream()
                .filter(person -> person.id().id().startsWith(name + "@"))
                .findFirst()
                .orElseThrow();
    }

    static TickedReport report(Outcome outcome) {
        return new TickedReport(reported(outcome), TickedFacts.NONE);
    }

    static List<String> words(Callback callback) {
        return callback.history().stream().map(Entry::word).toList();
    }
}
