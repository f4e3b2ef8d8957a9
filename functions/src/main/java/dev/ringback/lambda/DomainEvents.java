package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.ringback.aws.table.TableStream;
import dev.ringback.casework.DomainEventBus;
import dev.ringback.casework.Log;
import dev.ringback.form.DomainEvent;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the world what the table's stream says has happened. A stream is read in order: the first record that cannot be told is
 * given back, and Lambda comes again from there.
 */
public final class DomainEvents extends DiscreetFunction {

    /** An event, and the record that tells of it. */
    private record Told(String sequenceNumber, DomainEvent event) {}

    private final JsonMapper json = JsonMapper.shared();
    private final DomainEventBus bus;

    public DomainEvents() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(DomainEvents::new, "domain-events.json");
    }

    public DomainEvents(Ringback ringback) {
        this.bus = ringback.eventBus();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        var told = new ArrayList<Told>();
        var failures = new ArrayList<BatchItemFailure>();
        for (JsonNode record : json.readTree(input).path("Records")) {
            String number = record.path("dynamodb").path("SequenceNumber").asString();
            try {
                TableStream.happened(record).forEach(event -> told.add(new Told(number, event)));
            } catch (RuntimeException e) {
                log.failed("Record %s cannot be read".formatted(number), e);
                failures.add(new BatchItemFailure(number));
                break;
            }
        }
        List<DomainEvent> events = told.stream().map(Told::event).toList();
        DomainEventBus.Published published = bus.publish(events);
        published.refusal().ifPresent(refusal -> {
            Told next = told.get(published.sent());
            log.note("Record %s was not published, at event %s: %s"
                    .formatted(next.sequenceNumber(), next.event().id(), refusal));
            failures.clear();
            failures.add(new BatchItemFailure(next.sequenceNumber()));
        });
        json.writeValue(output, new StreamsEventResponse(failures));
    }
}
