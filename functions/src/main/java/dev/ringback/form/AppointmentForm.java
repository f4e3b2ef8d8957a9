package dev.ringback.form;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** What the practice's own system told of an appointment, as a history tells it. */
final class AppointmentForm {

    private static final String SYSTEM = "system";
    private static final String ID = "appointment";
    private static final String CHANGE = "change";
    private static final String VISIT_AT = "visitAt";
    private static final String CHANGED_AT = "changedAt";
    private static final String CONFIRMATION = "confirmation";

    /** What leads to the patient in the practice's system. */
    static final Set<String> IN_HOUSE = Set.of(SYSTEM, ID, CHANGED_AT, CONFIRMATION);

    private AppointmentForm() {}

    static void put(Fields fields, Appointment told) {
        fields.put(SYSTEM, told.id().system());
        fields.put(ID, told.id().id());
        putNews(fields, told);
        fields.put(CHANGED_AT, told.changedAt());
        fields.put(
                CONFIRMATION,
                Optional.of(told.confirmation())
                        .filter(Appointment.Confirmation.SENT::equals)
                        .map(Appointment.Confirmation::word));
    }

    /** What became of it, and not which it is. */
    static void putNews(Fields fields, Appointment told) {
        fields.put(CHANGE, told.change().word());
        fields.put(VISIT_AT, told.visitAt().map(OffsetDateTime::toString));
    }

    static Appointment in(Fields fields) {
        return new Appointment(
                new AppointmentId(fields.text(SYSTEM), fields.text(ID)),
                fields.word(CHANGE, AppointmentChange.class),
                fields.find(VISIT_AT, String.class).map(OffsetDateTime::parse),
                fields.instant(CHANGED_AT),
                fields.findWord(CONFIRMATION, Appointment.Confirmation.class)
                        .orElse(Appointment.Confirmation.NOT_TOLD));
    }

    /** The same where there may be none. */
    static Optional<Appointment> find(Fields fields) {
        return fields.find(ID, String.class).map(_ -> in(fields));
    }
}
