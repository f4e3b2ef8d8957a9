package dev.ringback.fhir;

import dev.ringback.casework.RequestLog.Answer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Resources as answers. */
final class Answers {

    private Answers() {}

    static Answer of(int status, JsonNode resource) {
        return new Answer(status, Elements.MEDIA_TYPE, resource.toString(), Optional.empty());
    }

    static Answer ok(JsonNode resource) {
        return of(200, resource);
    }
}
