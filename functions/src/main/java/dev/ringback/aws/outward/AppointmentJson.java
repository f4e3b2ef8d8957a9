package dev.ringback.aws.outward;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import dev.ringback.visit.AppointmentEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the practice's own system puts on Ringback's bus (docs/events.md): its messages name fields, and never what is in them. */
public final class AppointmentJson {

    /** What every {@code detail-type} begins with; the change follows. */
    private static final String TYPE = "Appointment ";

    private AppointmentJson() {}

    /**
     * What an event says.
     *
     * @throws IllegalArgumentException with what is wrong and what would be right, if it cannot be taken
     */
    public static AppointmentEvent read(String body) {
        JsonNode event = parsed(body);
        JsonNode detail = event.path("detail");
        return new AppointmentEvent(
                new Appointment(
                        new AppointmentId(part(detail, "system"), part(detail, "appointment")),
                        change(event),
                        find(detail, "visitAt", OffsetDateTime::parse, "a date and time with its offset"),
                        time(detail, "changedAt")
                                .orElseThrow(() -> wrong("changedAt", "a date and time with its offset")),
                        detail.path("confirmationSent").asBoolean(false)
                                ? Appointment.Confirmation.SENT
                                : Appointment.Confirmation.NOT_TOLD),
                find(detail, "location", LocationId::new, "the id of a location")
                        .orElseThrow(() -> wrong("location", "the id of a location")),
                find(detail, "patient", PhoneNumber::new, "a number in E.164")
                        .orElseThrow(() -> wrong("patient", "a number in E.164")),
                time(detail, "bookedAt"),
                find(detail, "callback", CallbackId::new, "the id of a callback"),
                AppointmentEvent.Dated.BY_ITS_SYSTEM);
    }

    private static AppointmentChange change(JsonNode event) {
        return Optional.of(event.path("detail-type").asString(""))
                .filter(type -> type.startsWith(TYPE))
                .map(type -> type.substring(TYPE.length()))
                .flatMap(word -> Word.find(AppointmentChange.class, word.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> wrong("detail-type", "Appointment Booked, Moved, Cancelled, Kept or Missed"));
    }

    private static String part(JsonNode detail, String field) {
        return detail.path(field)
                .asStringOpt()
                .filter(AppointmentId::isPossible)
                .orElseThrow(() -> wrong(field, "1 to %d characters".formatted(AppointmentId.LONGEST)));
    }

    private static Optional<Instant> time(JsonNode detail, String field) {
        return find(detail, field, OffsetDateTime::parse, "a date and time with its offset")
                .map(OffsetDateTime::toInstant);
    }

    /** What a parser says quotes what it could not read. */
    private static <T> Optional<T> find(JsonNode detail, String field, Function<String, T> read, String expected) {
        if (!detail.hasNonNull(field)) {
            return Optional.empty();
        }
        try {
            return detail.path(field).asStringOpt().map(read).or(() -> {
                throw wrong(field, expected);
            });
        } catch (DateTimeException | IllegalArgumentException _) {
            throw wrong(field, expected);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            throw new IllegalArgumentException("the event is not JSON");
        }
    }

    private static IllegalArgumentException wrong(String field, String expected) {
        return new IllegalArgumentException("the event's %s is not %s".formatted(field, expected));
    }
}
