package dev.ringback.fhir;

import dev.ringback.api.Body;
import dev.ringback.api.HttpRequest;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.Log;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.TakeAppointment;
import dev.ringback.fhir.Failure.Unanswerable;
import java.time.InstantSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes appointments that the practice's own system posts. They are not kept as they came, so that none can be read again. */
final class AppointmentPage {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final TakeAppointment take;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    AppointmentPage(TakeAppointment take, CurrentDirectory directory, InstantSource clock) {
        this.take = take;
        this.directory = directory;
        this.clock = clock;
    }

    Answer take(HttpRequest request, Log log) throws Unanswerable {
        AppointmentReader.Read read = AppointmentReader.read(
                resource(request), directory.current().locations().keySet(), clock.instant());
        return switch (read) {
            case AppointmentReader.Read.NotYet() -> told("It is not booked yet, and nothing was done.");
            case AppointmentReader.Read.Told(var event) -> answer(take.take(event, log));
        };
    }

    private static JsonNode resource(HttpRequest request) throws Unanswerable {
        try {
            return JSON.readTree(
                    switch (request.encoding()) {
                        case TEXT -> Body.sent(request.body());
                        case BASE64 -> Body.sentAsBinary(request.body());
                    });
        } catch (Body.Unreadable e) {
            throw new Unanswerable(Failure.of(
                    e.problem().type().status(), "structure", e.problem().detail()));
        } catch (JacksonException _) {
            throw new Unanswerable(Failure.of(400, "structure", "The body is not JSON, or it names a field twice."));
        }
    }

    private static Answer answer(TakeAppointment.Result result) throws Unanswerable {
        return switch (result) {
            case TakeAppointment.Result.Matched(var callback) -> told("It is of Task/%s.".formatted(callback));
            case TakeAppointment.Result.NothingNew(var callback) ->
                told("It is of Task/%s, and nothing in it is new.".formatted(callback));
            case TakeAppointment.Result.Asked(var question) ->
                told("It may be of several callbacks. A person is asked: Task/%s.".formatted(question));
            case TakeAppointment.Result.NoCallback() -> told("It is of no callback, as most visits are.");
            case TakeAppointment.Result.Unusable(String why) ->
                throw new Unanswerable(Failure.of(422, "business-rule", why));
        };
    }

    private static Answer told(String what) {
        ObjectNode outcome = Elements.resource("OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", "information")
                .put("code", "informational")
                .putObject("details")
                .put("text", what);
        return Answers.ok(outcome);
    }
}
