package dev.ringback.casework;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What somebody asks of the keeper of the directory. */
public sealed interface KeeperRequest {

    /** To put a directory in force. */
    sealed interface Change extends KeeperRequest {}

    /** What changes nothing. */
    sealed interface Question extends KeeperRequest {}

    record Check(JsonNode file) implements Question {}

    record Diff(JsonNode file) implements Question {}

    /** What putting an earlier version in force again would change. */
    record DiffEarlier(int version) implements Question {}

    /**
     * Puts a directory in force.
     *
     * @param against the version that it was decided against, if they say
     */
    record Apply(JsonNode file, String by, Optional<Integer> against) implements Change {}

    /**
     * Puts an earlier version in force again.
     *
     * @param to absent: the one before the version in force
     * @param against the version that it was decided against, if they say
     */
    record Rollback(String by, Optional<Integer> to, Optional<Integer> against) implements Change {}

    record History() implements Question {}

    /** Nothing can be done with it. */
    record Unusable(String why) implements Question {}
}
