package dev.ringback.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.callback.Appointment.Confirmation;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.fhir.Failure.Issue;
import dev.ringback.fhir.Failure.Unanswerable;
import dev.ringback.visit.AppointmentEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AppointmentReaderTest {

    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
    private static final Set<LocationId> LOCATIONS = Set.of(new LocationId("oak-street"), new LocationId("harbor"));

    private final ObjectNode resource = (ObjectNode) JsonMapper.shared().readTree("""
            {"resourceType": "Appointment", "status": "booked",
             "identifier": [{"system": "https://ehr.example", "value": "8842"}],
             "start": "2026-12-08T10:00:00-05:00", "created": "2026-12-01T09:40:00-05:00",
             "contained": [{"resourceType": "Patient", "id": "p", "telecom": [
               {"system": "email", "value": "nobody@example.org"},
               {"system": "phone", "value": "+1 (212) 555-0124", "rank": 2},
               {"system": "phone", "value": "+12125550123", "rank": 1}]}],
             "participant": [{"actor": {"reference": "#p"}, "status": "accepted"},
               {"actor": {"type": "Location", "identifier": {"system": "urn:ringback:location", "value": "oak-street"}}}]}
            """);

    private AppointmentEvent told() throws Unanswerable {
        return ((AppointmentReader.Read.Told) AppointmentReader.read(resource, LOCATIONS, NOW)).event();
    }

    private List<Issue> issues() {
        return catchThrowableOfType(Unanswerable.class, () -> AppointmentReader.read(resource, LOCATIONS, NOW))
                .failure()
                .issues();
    }

    @Test
    void a_booking_says_which_appointment_when_and_where_and_whose() throws Unanswerable {
        resource.putObject("meta").put("lastUpdated", "2026-12-01T09:40:00-05:00");

        AppointmentEvent event = told();

        assertThat(event.appointment().id()).isEqualTo(new AppointmentId("https://ehr.example", "8842"));
        assertThat(event.appointment().change()).isEqualTo(AppointmentChange.BOOKED);
        assertThat(event.appointment().visitAt()).contains(OffsetDateTime.parse("2026-12-08T10:00-05:00"));
        assertThat(event.appointment().changedAt()).isEqualTo(Instant.parse("2026-12-01T14:40:00Z"));
        assertThat(event.appointment().confirmation()).isEqualTo(Confirmation.NOT_TOLD);
        assertThat(event.location()).isEqualTo(new LocationId("oak-street"));
        assertThat(event.patient()).isEqualTo(new PhoneNumber("+12125550123"));
        assertThat(event.bookedAt()).contains(Instant.parse("2026-12-01T14:40:00Z"));
        assertThat(event.callback()).isEmpty();
        assertThat(event.dated()).isEqualTo(AppointmentEvent.Dated.BY_ITS_SYSTEM);
    }

    @Test
    void one_that_was_changed_since_it_was_booked_was_moved() throws Unanswerable {
        resource.putObject("meta").put("lastUpdated", "2026-12-02T08:00:00-05:00");

        assertThat(told().appointment().change()).isEqualTo(AppointmentChange.MOVED);
        assertThat(told().appointment().changedAt()).isEqualTo(Instant.parse("2026-12-02T13:00:00Z"));
    }

    @Test
    void one_that_does_not_say_when_it_was_changed_is_as_it_came() throws Unanswerable {
        assertThat(told().dated()).isEqualTo(AppointmentEvent.Dated.AS_IT_CAME);
        assertThat(told().appointment().change()).isEqualTo(AppointmentChange.BOOKED);
        assertThat(told().appointment().changedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "arrived, KEPT",
        "checked-in, KEPT",
        "fulfilled, KEPT",
        "noshow, MISSED",
        "cancelled, CANCELLED",
        "entered-in-error, CANCELLED"
    })
    void what_became_of_it_needs_no_start(String status, AppointmentChange change) throws Unanswerable {
        resource.put("status", status).remove("start");

        assertThat(told().appointment().change()).isEqualTo(change);
        assertThat(told().appointment().visitAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "pending", "waitlist"})
    void what_is_not_booked_yet_is_nothing_yet(String status) throws Unanswerable {
        resource.put("status", status);

        assertThat(AppointmentReader.read(resource, LOCATIONS, NOW)).isEqualTo(new AppointmentReader.Read.NotYet());
    }

    @Test
    void the_callback_can_be_named_and_that_the_patient_was_told() throws Unanswerable {
        resource.withArray("identifier")
                .addObject()
                .put("system", "urn:ringback:callback")
                .put("value", "c6egz5h6h156w83x");
        resource.putArray("extension")
                .addObject()
                .put("url", "urn:ringback:extension:confirmation-sent")
                .put("valueBoolean", true);

        assertThat(told().callback()).contains(new CallbackId("c6egz5h6h156w83x"));
        assertThat(told().appointment().confirmation()).isEqualTo(Confirmation.SENT);
    }

    @Test
    void a_location_may_be_contained_too() throws Unanswerable {
        ObjectNode location = resource.withArray("contained")
                .addObject()
                .put("resourceType", "Location")
                .put("id", "l");
        location.putArray("identifier")
                .addObject()
                .put("system", "urn:ringback:location")
                .put("value", "harbor");
        resource.putArray("participant").addObject().putObject("actor").put("reference", "#p");
        resource.withArray("participant").addObject().putObject("actor").put("reference", "#l");

        assertThat(told().location()).isEqualTo(new LocationId("harbor"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_its_place() {
        resource.remove(List.of("identifier", "contained", "start"));
        resource.put("status", "booked").put("created", "yesterday");

        assertThat(issues())
                .extracting(issue -> issue.where().orElse(""))
                .containsExactlyInAnyOrder(
                        "Appointment.identifier",
                        "Appointment.created",
                        "Appointment.start",
                        "Appointment.participant.actor");
    }

    @Test
    void a_location_that_there_is_not_is_a_mistake() {
        resource.withArray("participant")
                .get(1)
                .path("actor")
                .path("identifier")
                .asObject()
                .put("value", "elm-street");

        assertThat(issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.text()).contains("urn:ringback:location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient", "", "appointment"})
    void something_else_is_no_appointment(String type) {
        resource.put("resourceType", type);

        assertThat(issues())
                .containsExactly(
                        new Issue("structure", "An Appointment is expected here.", Optional.of("resourceType")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contained", "participant", "identifier", "extension", "meta", "start", "status", "created"})
    void whatever_stands_where_something_else_should_is_a_mistake_or_of_no_matter(String field) {
        for (String odd : List.of("null", "7", "[]", "[7]", "{}", "\"x\"", "[[{}]]", "[{\"actor\": 7}]")) {
            resource.set(field, JsonMapper.shared().readTree(odd));
            try {
                AppointmentReader.read(resource, LOCATIONS, NOW);
            } catch (Unanswerable e) {
                assertThat(e.failure().status()).isEqualTo(422);
            }
        }
    }
}
