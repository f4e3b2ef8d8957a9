package dev.ringback.aws.outward;

import dev.ringback.casework.DomainEventBus;
import dev.ringback.form.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * The bus on which the systems around Ringback hear what happens (docs/events.md). At least once: a function that cannot
 * know whether an event went sends it again, with the same id.
 */
public final class EventBridgeBus implements DomainEventBus {

    /** What one call of PutEvents takes. Ten of ours have some 4 kB of the 256 kB that it takes too. */
    private static final int AT_ONCE = 10;

    /** How often events that EventBridge refused one by one are offered; after that, the stream comes again by itself. */
    private static final int TRIES = 3;

    private static final String SOURCE = "ringback";

    private final EventBridgeClient eventBridge;
    private final String bus;

    public EventBridgeBus(EventBridgeClient eventBridge, String bus) {
        this.eventBridge = eventBridge;
        this.bus = bus;
    }

    @Override
    public Published publish(List<DomainEvent> events) {
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            Published part = put(events.subList(from, Math.min(events.size(), from + AT_ONCE)));
            if (part.refusal().isPresent()) {
                return new Published(from + part.sent(), part.refusal());
            }
        }
        return new Published(events.size(), Optional.empty());
    }

    private Published put(List<DomainEvent> events) {
        List<DomainEvent> left = events;
        String refusal = "";
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            List<PutEventsResultEntry> results;
            try {
                var entries = left.stream().map(this::entry).toList();
                results = eventBridge.putEvents(put -> put.entries(entries)).entries();
            } catch (SdkException e) {
                return new Published(events.indexOf(left.getFirst()), Optional.of(reason(e)));
            }
            var refused = new ArrayList<DomainEvent>();
            for (int at = 0; at < left.size(); at++) {
                String code = results.get(at).errorCode();
                if (code != null) {
                    refused.add(left.get(at));
                    refusal = code;
                }
            }
            left = refused;
        }
        return left.isEmpty()
                ? new Published(events.size(), Optional.empty())
                : new Published(events.indexOf(left.getFirst()), Optional.of(refusal));
    }

    /** Without the answer's own words: they may quote what was sent. */
    private static String reason(SdkException e) {
        return e.getClass().getSimpleName();
    }

    private PutEventsRequestEntry entry(DomainEvent event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(SOURCE)
                .detailType(event.type())
                .time(event.at())
                .detail(EventJson.detail(event))
                .build();
    }
}
