package dev.ringback.fhir;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.Appointment.Confirmation;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.fhir.Failure.Issue;
import dev.ringback.fhir.Failure.Unanswerable;
import dev.ringback.visit.AppointmentEvent;
import dev.ringback.visit.AppointmentEvent.Dated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a FHIR appointment as what the practice's own system tells of one. All that is wrong with it is told at once, each with its place; what is not
 * asked for is not looked at.
 */
final class AppointmentReader {

    static final String TYPE = "Appointment";

    /** Says that the practice's own system has told the patient of the appointment. */
    static final String CONFIRMATION_SENT = "urn:ringback:extension:confirmation-sent";

    /** What a resource was read as. */
    sealed interface Read {

        record Told(AppointmentEvent event) implements Read {}

        /** Nothing is agreed yet: it concerns Ringback once it is booked. */
        record NotYet() implements Read {}
    }

    private static final Set<String> NOT_YET = Set.of("proposed", "pending", "waitlist");

    private final JsonNode resource;
    private final Set<LocationId> locations;
    private final Instant now;
    private final List<Issue> issues = new ArrayList<>();

    private AppointmentReader(JsonNode resource, Set<LocationId> locations, Instant now) {
        this.resource = resource;
        this.locations = locations;
        this.now = now;
    }

    /**
     * Reads a resource.
     *
     * @param locations those that there are
     * @throws Unanswerable if it is not one that Ringback can take
     */
    static Read read(JsonNode resource, Set<LocationId> locations, Instant now) throws Unanswerable {
        return new AppointmentReader(resource, locations, now).read();
    }

    private Read read() throws Unanswerable {
        if (!text(resource, "resourceType").equals(Optional.of(TYPE))) {
            throw new Unanswerable(new Failure(
                    422,
                    List.of(new Issue("structure", "An Appointment is expected here.", Optional.of("resourceType")))));
        }
        if (text(resource, "status").filter(NOT_YET::contains).isPresent()) {
            return new Read.NotYet();
        }
        Optional<AppointmentId> id = identifier();
        Optional<Instant> created = instant(resource, "created", "Appointment.created");
        Optional<Instant> lastUpdated = instant(resource.path("meta"), "lastUpdated", "Appointment.meta.lastUpdated");
        Optional<AppointmentChange> change = change(created, lastUpdated);
        Optional<OffsetDateTime> visitAt = start(change);
        Optional<LocationId> location = location();
        Optional<PhoneNumber> patient = patient();
        if (!issues.isEmpty()) {
            throw new Unanswerable(new Failure(422, issues));
        }
        return new Read.Told(new AppointmentEvent(
                new Appointment(
                        id.orElseThrow(), change.orElseThrow(), visitAt, lastUpdated.orElse(now), confirmation()),
                location.orElseThrow(),
                patient.orElseThrow(),
                created,
                identifiers(resource)
                        .filter(one -> text(one, "system").equals(Optional.of(Codes.CALLBACK)))
                        .flatMap(one -> text(one, "value").stream())
                        .findFirst()
                        .map(CallbackId::new),
                lastUpdated.isPresent() ? Dated.BY_ITS_SYSTEM : Dated.AS_IT_CAME));
    }

    private static Stream<JsonNode> identifiers(JsonNode of) {
        return of.path("identifier").valueStream();
    }

    private Optional<AppointmentId> identifier() {
        Optional<AppointmentId> id = identifiers(resource)
                .filter(one -> !text(one, "system").equals(Optional.of(Codes.CALLBACK)))
                .flatMap(one -> text(one, "system")
                        .filter(AppointmentId::isPossible)
                        .flatMap(system -> text(one, "value")
                                .filter(AppointmentId::isPossible)
                                .map(value -> new AppointmentId(system, value)))
                        .stream())
                .findFirst();
        if (id.isEmpty()) {
            mistake(
                    "required",
                    "Appointment.identifier",
                    "An identifier is needed by which your system knows the appointment: 'system' and 'value', each of"
                            + " %d characters at most.".formatted(AppointmentId.LONGEST));
        }
        return id;
    }

    /** A booked one that was changed since it was booked was moved, as far as anybody can tell from the resource. */
    private Optional<AppointmentChange> change(Optional<Instant> created, Optional<Instant> lastUpdated) {
        Optional<AppointmentChange> change = text(resource, "status").flatMap(status -> switch (status) {
            case "booked" ->
                Optional.of(
                        created.filter(at -> lastUpdated.filter(at::isBefore).isPresent())
                                        .isPresent()
                                ? AppointmentChange.MOVED
                                : AppointmentChange.BOOKED);
            case "cancelled", "entered-in-error" -> Optional.of(AppointmentChange.CANCELLED);
            case "noshow" -> Optional.of(AppointmentChange.MISSED);
            case "arrived", "checked-in", "fulfilled" -> Optional.of(AppointmentChange.KEPT);
            default -> Optional.empty();
        });
        if (change.isEmpty()) {
            mistake(
                    "code-invalid",
                    "Appointment.status",
                    "The status must be booked, arrived, checked-in, fulfilled, noshow, cancelled or entered-in-error.");
        }
        return change;
    }

    private Optional<OffsetDateTime> start(Optional<AppointmentChange> change) {
        Optional<String> given = text(resource, "start");
        Optional<OffsetDateTime> start = given.flatMap(Times::read);
        if (start.isEmpty()
                && (given.isPresent()
                        || change.filter(AppointmentChange::isToCome).isPresent())) {
            mistake(
                    "value",
                    "Appointment.start",
                    "The start must be an instant, for example 2026-12-08T10:00:00-05:00.");
        }
        return start;
    }

    private Optional<LocationId> location() {
        Optional<LocationId> location = participants("Location")
                .flatMap(AppointmentReader::identifiers)
                .filter(one -> text(one, "system").equals(Optional.of(Codes.LOCATION)))
                .flatMap(one -> text(one, "value").stream())
                .map(LocationId::new)
                .findFirst()
                .filter(locations::contains);
        if (location.isEmpty()) {
            mistake(
                    "required",
                    "Appointment.participant.actor",
                    "A participant must be a Location with an identifier of the system %s: the id of a location of the"
                                    .formatted(Codes.LOCATION)
                            + " directory.");
        }
        return location;
    }

    private Optional<PhoneNumber> patient() {
        Optional<PhoneNumber> number = participants("Patient")
                .flatMap(patient -> patient.path("telecom").valueStream())
                .filter(one -> text(one, "system")
                        .filter(system -> system.equals("phone") || system.equals("sms"))
                        .isPresent())
                .sorted(Comparator.comparingInt(one -> one.path("rank").asInt(Integer.MAX_VALUE)))
                .flatMap(one -> text(one, "value").stream())
                .map(value -> value.replaceAll("[ ().-]", ""))
                .filter(PhoneNumber::isE164)
                .map(PhoneNumber::new)
                .findFirst();
        if (number.isEmpty()) {
            mistake(
                    "required",
                    "Appointment.participant.actor",
                    "A participant must be a contained Patient whose telecom has a phone in E.164, for example"
                            + " +12125550123.");
        }
        return number;
    }

    /** The participants of a type: those that the resource contains, and for what is only named the reference itself. */
    private Stream<JsonNode> participants(String type) {
        return resource.path("participant")
                .valueStream()
                .map(participant -> participant.path("actor"))
                .flatMap(actor -> text(actor, "reference")
                        .filter(reference -> reference.startsWith("#"))
                        .map(reference -> contained(type, reference.substring(1)))
                        .orElseGet(() -> Stream.of(actor)
                                .filter(named -> text(named, "type").equals(Optional.of(type)))
                                .map(AppointmentReader::withItsIdentifierInAList)));
    }

    private Stream<JsonNode> contained(String type, String id) {
        return resource.path("contained")
                .valueStream()
                .filter(one -> text(one, "resourceType").equals(Optional.of(type)))
                .filter(one -> text(one, "id").equals(Optional.of(id)));
    }

    /** A reference has one identifier where a resource has a list of them. */
    private static JsonNode withItsIdentifierInAList(JsonNode reference) {
        var named = Elements.object();
        named.putArray("identifier").add(reference.path("identifier"));
        return named;
    }

    private Confirmation confirmation() {
        return resource.path("extension")
                        .valueStream()
                        .anyMatch(one -> text(one, "url").equals(Optional.of(CONFIRMATION_SENT))
                                && one.path("valueBoolean").asBoolean(false))
                ? Confirmation.SENT
                : Confirmation.NOT_TOLD;
    }

    private Optional<Instant> instant(JsonNode of, String field, String where) {
        Optional<String> given = text(of, field);
        Optional<Instant> at = given.flatMap(Times::read).map(OffsetDateTime::toInstant);
        if (given.isPresent() && at.isEmpty()) {
            mistake("value", where, "This must be an instant, for example 2026-12-01T09:05:00-05:00.");
        }
        return at;
    }

    private void mistake(String code, String where, String text) {
        issues.add(new Issue(code, text, Optional.of(where)));
    }

    private static Optional<String> text(JsonNode of, String field) {
        return Optional.of(of.path(field)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
