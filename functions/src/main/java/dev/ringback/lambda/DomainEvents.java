package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.ringback.aws.table.TableStream;
import dev.ringback.casework.Log;
import dev.ringback.casework.TellWhatHappened;
import dev.ringback.casework.TellWhatHappened.Written;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the world what the table's stream says has happened. A stream is read in order: the first record that cannot be told is
 * given back, and Lambda comes again from there.
 */
public final class DomainEvents extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final TellWhatHappened happened;

    public DomainEvents() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(DomainEvents::new, "domain-events.json");
    }

    public DomainEvents(Ringback ringback) {
        this.happened = ringback.tellWhatHappened();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        var written = new ArrayList<Written>();
        Optional<String> stuck = Optional.empty();
        for (JsonNode record : json.readTree(input).path("Records")) {
            String number = record.path("dynamodb").path("SequenceNumber").asString();
            try {
                written.add(TableStream.read(number, record));
            } catch (RuntimeException e) {
                log.failed("Record %s cannot be read".formatted(number), e);
                stuck = Optional.of(number);
                break;
            }
        }
        List<BatchItemFailure> failures = Stream.concat(happened.tell(written, log).stream(), stuck.stream())
                .limit(1)
                .map(BatchItemFailure::new)
                .toList();
        json.writeValue(output, new StreamsEventResponse(failures));
    }
}
