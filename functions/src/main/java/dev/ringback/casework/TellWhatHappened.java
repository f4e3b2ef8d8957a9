package dev.ringback.casework;

import dev.ringback.callback.CallbackKey;
import dev.ringback.form.DomainEvent;
import java.util.List;
import java.util.Optional;

/**
 * Follows what is written to the callbacks: other systems hear of it, what must last is kept apart, and of a callback that
 * is gone nothing else is left behind.
 */
public final class TellWhatHappened {

    /**
     * One thing that was written.
     *
     * @param number its place in the stream
     * @param events what it says has happened, in order
     * @param gone the callback that it says is gone, if some of its history was kept apart from it
     * @param change what of it concerns what is kept of a number
     */
    public record Written(
            String number, List<DomainEvent> events, Optional<CallbackKey> gone, Optional<KeepLedger.Change> change) {}

    private record Told(String number, DomainEvent event) {}

    private final CallbackStore callbacks;
    private final KeepLedger ledger;
    private final DomainEventBus bus;

    public TellWhatHappened(CallbackStore callbacks, KeepLedger ledger, DomainEventBus bus) {
        this.callbacks = callbacks;
        this.ledger = ledger;
        this.bus = bus;
    }

    /** Tells all of it in order; the number at which it could not go on, if there is one. */
    public Optional<String> tell(List<Written> written, Log log) {
        written.stream().flatMap(each -> each.gone().stream()).forEach(callbacks::forgetEarlier);
        written.stream().flatMap(each -> each.change().stream()).forEach(ledger::follow);
        List<Told> told = written.stream()
                .flatMap(each -> each.events().stream().map(event -> new Told(each.number(), event)))
                .toList();
        DomainEventBus.Published published =
                bus.publish(told.stream().map(Told::event).toList());
        told.stream().limit(published.sent()).forEach(each -> noteRefusal(each.event(), log));
        return published.refusal().map(refusal -> {
            Told next = told.get(published.sent());
            log.note("Record %s was not published, at event %s: %s"
                    .formatted(next.number(), next.event().id(), refusal));
            return next.number();
        });
    }

    /** The metric behind the alarm {@code texts-are-refused} counts these lines (template.yaml): perhaps no text goes any more. */
    private static void noteRefusal(DomainEvent event, Log log) {
        if (event.tellsOfRefusedText()) {
            log.note("A text of callback %s was refused by the carrier".formatted(event.callback()));
        }
    }
}
