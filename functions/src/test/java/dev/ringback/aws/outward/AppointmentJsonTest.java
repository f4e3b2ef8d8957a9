package dev.ringback.aws.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.visit.AppointmentEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AppointmentJsonTest {

    private final ObjectNode event = (ObjectNode) JsonMapper.shared().readTree("""
            {"source": "practice.northstar", "detail-type": "Appointment Moved", "detail": {
              "system": "northstar", "appointment": "visit-17", "patient": "+12125550123", "location": "oak-street",
              "visitAt": "2026-12-10T10:00:00-05:00", "changedAt": "2026-12-04T10:59:00-05:00",
              "bookedAt": "2026-12-01T09:05:00-05:00", "callback": "c6egz5h6h156w83x", "confirmationSent": true,
              "colour": "green"}}
            """);

    @Test
    void an_event_is_read_and_what_is_not_named_is_ignored() {
        assertThat(AppointmentJson.read(event.toString()))
                .isEqualTo(new AppointmentEvent(
                        new Appointment(
                                new AppointmentId("northstar", "visit-17"),
                                AppointmentChange.MOVED,
                                Optional.of(OffsetDateTime.parse("2026-12-10T10:00:00-05:00")),
                                Instant.parse("2026-12-04T15:59:00Z"),
                                Appointment.Confirmation.SENT),
                        new LocationId("oak-street"),
                        new PhoneNumber("+12125550123"),
                        Optional.of(Instant.parse("2026-12-01T14:05:00Z")),
                        Optional.of(new CallbackId("c6egz5h6h156w83x")),
                        AppointmentEvent.Dated.BY_ITS_SYSTEM));
    }

    /** Neither a value nor what a parser says of it is quoted: it may be a patient's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "system      | ''               | 1 to",
                "appointment | ''               | 1 to",
                "patient     | 212-555-0123     | a number in E.164",
                "visitAt     | next Thursday    | a date and time with its offset",
                "changedAt   | 2026-12-04T10:59 | a date and time with its offset",
                "bookedAt    | 12/01/2026       | a date and time with its offset"
            })
    void what_cannot_be_read_is_named_by_its_field_and_not_quoted(String field, String value, String expected) {
        event.withObject("detail").put(field, value);

        assertThatThrownBy(() -> AppointmentJson.read(event.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(expected)
                .satisfies(thrown -> {
                    if (!value.isEmpty()) {
                        assertThat(thrown.getMessage()).doesNotContain(value);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"system", "appointment", "patient", "location", "changedAt"})
    void what_is_needed_and_missing_is_named(String field) {
        event.withObject("detail").remove(field);

        assertThatThrownBy(() -> AppointmentJson.read(event.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the event's %s is not".formatted(field));
    }

    @Test
    void a_value_of_another_kind_is_named_too() {
        event.withObject("detail").put("visitAt", 1_796_900_400);

        assertThatThrownBy(() -> AppointmentJson.read(event.toString()))
                .hasMessage("the event's visitAt is not a date and time with its offset");
    }

    @ParameterizedTest
    @CsvSource({"Appointment Forgotten", "Callback Opened", "''"})
    void another_type_of_event_is_none_of_these(String type) {
        event.put("detail-type", type);

        assertThatThrownBy(() -> AppointmentJson.read(event.toString()))
                .hasMessageContaining("Booked, Moved, Cancelled, Kept or Missed");
    }

    @Test
    void what_is_no_json_is_told_without_its_words() {
        assertThatThrownBy(() -> AppointmentJson.read("{\"patient\": +12125550123"))
                .hasMessage("the event is not JSON")
                .hasNoCause();
    }
}
