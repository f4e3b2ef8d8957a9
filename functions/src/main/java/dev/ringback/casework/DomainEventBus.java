package dev.ringback.casework;

import dev.ringback.form.DomainEvent;
import java.util.List;
import java.util.Optional;

/** The bus on which the systems around Ringback hear what happens, at least once (docs/events.md). */
public interface DomainEventBus {

    /**
     * How far a list of events got.
     *
     * @param sent how many from the front of the list are known to be on the bus; later ones may be there too
     * @param refusal why the next one is not, if there is a next one
     */
    record Published(int sent, Optional<String> refusal) {}

    /** Publishes in this order, and stops where it cannot go on. */
    Published publish(List<DomainEvent> events);
}
