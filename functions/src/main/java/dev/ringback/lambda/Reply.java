package dev.ringback.lambda;

import dev.ringback.aws.RequestLog.Answer;
import dev.ringback.desk.Problem;
import tools.jackson.databind.JsonNode;

/** What the desk has to say to a request. */
sealed interface Reply {

    record Done(JsonNode body) implements Reply {}

    /** There is no callback left that this person may call now. */
    record NothingLeft() implements Reply {}

    record Failed(Problem problem) implements Reply {}

    /** How it is said over HTTP. */
    default Answer answer() {
        return switch (this) {
            case Done(JsonNode body) -> new Answer(200, "application/json", body.toString());
            case NothingLeft _ -> new Answer(204, "", "");
            case Failed(Problem problem) ->
                new Answer(
                        problem.type().status(),
                        "application/problem+json",
                        problem.document().toString());
        };
    }
}
