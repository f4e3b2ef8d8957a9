package dev.ringback.callback;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The appointments of a callback, as far as the practice's own system told of them.
 *
 * @param latest the last change of each
 */
public record Appointments(Map<AppointmentId, Appointment> latest) {

    static final Appointments NONE = new Appointments(Map.of());

    public Appointments {
        latest = Collections.unmodifiableMap(new LinkedHashMap<>(latest));
    }

    public Optional<Appointment> of(AppointmentId id) {
        return Optional.ofNullable(latest.get(id));
    }

    /** The one that was not cancelled; a second is not matched while there is one, unless the practice names the callback. */
    public Optional<Appointment> standing() {
        return latest.values().stream()
                .filter(appointment -> appointment.change() != AppointmentChange.CANCELLED)
                .reduce((_, later) -> later);
    }

    /** Since when all of them are off; absent where one is to come or was kept, or none is known. */
    public Optional<Instant> offSince() {
        return latest.values().stream().allMatch(one -> one.change().isOff())
                ? latest.values().stream().map(Appointment::changedAt).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    Appointments after(Entry entry) {
        if (!(entry instanceof Entry.AppointmentTold told)) {
            return this;
        }
        var more = new LinkedHashMap<>(latest);
        more.put(told.appointment().id(), told.appointment());
        return new Appointments(more);
    }
}
