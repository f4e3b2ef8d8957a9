package dev.ringback.casework.memory;

import dev.ringback.casework.DomainEventBus;
import dev.ringback.form.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events that were published, in their order. */
public final class RecordingBus implements DomainEventBus {

    private final List<DomainEvent> published = new ArrayList<>();

    public List<DomainEvent> published() {
        return List.copyOf(published);
    }

    @Override
    public Published publish(List<DomainEvent> events) {
        published.addAll(events);
        return new Published(events.size(), Optional.empty());
    }
}
