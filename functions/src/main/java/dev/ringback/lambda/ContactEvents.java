package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import dev.ringback.aws.connect.ContactEventReader;
import dev.ringback.aws.connect.StoredObjects;
import dev.ringback.casework.Log;
import dev.ringback.casework.TakeContactEvent;
import dev.ringback.casework.TakeStored;
import dev.ringback.intake.ContactEvent;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes Connect's contact events from their queue, and what S3 tells of recordings and transcripts that Connect has stored. A record that
 * fails is given back alone; the rest of its batch goes on, and after its last try the queue hands it to the dead-letter queue, with the
 * reason in the log under its message id.
 */
public final class ContactEvents extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final ContactEventReader reader;
    private final TakeContactEvent takeContactEvent;
    private final TakeStored takeStored;

    public ContactEvents() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(ContactEvents::new, "contact-events.json");
    }

    public ContactEvents(Ringback ringback) {
        this.reader = ringback.contactEventReader();
        this.takeContactEvent = ringback.takeContactEvent();
        this.takeStored = ringback.takeStored();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        var failures = new ArrayList<BatchItemFailure>();
        for (JsonNode record : json.readTree(input).path("Records")) {
            String messageId = record.path("messageId").asString();
            try {
                take(record.path("body").asString(), log);
            } catch (RuntimeException e) {
                log.failed("Message %s was not taken".formatted(messageId), e);
                failures.add(new BatchItemFailure(messageId));
            }
        }
        json.writeValue(output, new SQSBatchResponse(failures));
    }

    private void take(String body, Log log) {
        if (StoredObjects.areToldIn(body)) {
            StoredObjects.read(body).ifPresent(object -> takeStored.take(object, log));
        } else {
            takeContactEvent.take(decode(body), log);
        }
    }

    private ContactEvent decode(String body) {
        return switch (reader.read(body.getBytes(StandardCharsets.UTF_8))) {
            case ContactEventReader.Reading.Understood(ContactEvent event) -> event;
            case ContactEventReader.Reading.NotUnderstood(ContactEventReader.Problem problem) ->
                throw new IllegalArgumentException(problem.toString());
        };
    }
}
