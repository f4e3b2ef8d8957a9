package dev.ringback.api;

import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.RequestLog.Shown;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the desk has to say to a request. */
sealed interface Reply {

    record Done(JsonNode body) implements Reply {}

    /** The details of one callback, as this person may see them. */
    record Details(JsonNode body, Shown shown) implements Reply {}

    /** There is no callback left that this person may call now. */
    record NothingLeft() implements Reply {}

    /** A table for a spreadsheet. */
    record Table(String csv) implements Reply {}

    record Failed(Problem problem) implements Reply {}

    /** How it is said over HTTP. */
    default Answer answer() {
        return switch (this) {
            case Done(JsonNode body) -> json(body, Optional.empty());
            case Details(JsonNode body, Shown shown) -> json(body, Optional.of(shown));
            case Table(String csv) -> new Answer(200, "text/csv; charset=utf-8", csv, Optional.empty());
            case NothingLeft _ -> new Answer(204, "", "", Optional.empty());
            case Failed(Problem problem) ->
                new Answer(
                        problem.type().status(),
                        "application/problem+json",
                        problem.document().toString(),
                        Optional.empty());
        };
    }

    private static Answer json(JsonNode body, Optional<Shown> shown) {
        return new Answer(200, "application/json", body.toString(), shown);
    }
}
