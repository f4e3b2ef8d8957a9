package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import dev.ringback.aws.Reason;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes Connect's contact events from their queue. A record that fails is given back alone; the rest of its batch goes on, and
 * after its last try the queue hands it to the dead-letter queue, with the reason in the log under its message id.
 */
public final class ContactEvents extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final ContactIntake intake;

    public ContactEvents() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(ContactEvents::new, "contact-events.json");
    }

    public ContactEvents(Ringback ringback) {
        this.intake = new ContactIntake(ringback);
    }

    @Override
    void handle(InputStream input, OutputStream output, Context context) {
        var failures = new ArrayList<BatchItemFailure>();
        for (JsonNode record : json.readTree(input).path("Records")) {
            String messageId = record.path("messageId").asString();
            try {
                intake.take(record.path("body").asString(), context.getLogger());
            } catch (RuntimeException e) {
                context.getLogger().log("Message %s was not taken: %s".formatted(messageId, Reason.of(e)));
                failures.add(new BatchItemFailure(messageId));
            }
        }
        json.writeValue(output, new SQSBatchResponse(failures));
    }
}
