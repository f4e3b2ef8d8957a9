package dev.ringback.casework.memory;

import dev.ringback.casework.DomainEventBus;
import dev.ringback.form.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events that were published, in their order. */
public final class RecordingBus implements DomainEventBus {

    private final List<DomainEvent> published = new ArrayList<>();
    private int room = Integer.MAX_VALUE;

    /** Takes so many more, and then no more. */
    public void hasRoomFor(int events) {
        room = events;
    }

    public List<DomainEvent> published() {
        return List.copyOf(published);
    }

    @Override
    public Published publish(List<DomainEvent> events) {
        int taken = Math.min(room, events.size());
        room -= taken;
        published.addAll(events.subList(0, taken));
        return new Published(taken, taken < events.size() ? Optional.of("the bus is full") : Optional.empty());
    }
}
