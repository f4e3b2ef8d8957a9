package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import dev.ringback.aws.outward.AppointmentJson;
import dev.ringback.casework.Log;
import dev.ringback.casework.TakeAppointment;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what the practice's own system tells of appointments from its queue. An event that cannot be taken is given back alone, and lies in the
 * dead-letter queue after its last try, with the reason in the log under its message id.
 */
public final class Appointments extends DiscreetFunction {

    private final JsonMapper json = JsonMapper.shared();
    private final TakeAppointment takeAppointment;

    public Appointments() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Appointments::new, "appointments.json");
    }

    public Appointments(Ringback ringback) {
        this.takeAppointment = ringback.takeAppointment();
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
        if (takeAppointment.take(AppointmentJson.read(body), log)
                instanceof TakeAppointment.Result.Unusable(String why)) {
            throw new IllegalArgumentException("the event's " + why);
        }
    }
}
