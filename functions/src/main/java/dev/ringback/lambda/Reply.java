package dev.ringback.lambda;

import dev.ringback.desk.Problem;
import tools.jackson.databind.JsonNode;

/** What the desk answers. */
sealed interface Reply {

    record Done(JsonNode body) implements Reply {}

    /** There is no callback left that this person may call now. */
    record NothingLeft() implements Reply {}

    record Failed(Problem problem) implements Reply {}
}
