package dev.ringback.casework;

import java.util.Optional;

/** What the keeper of the numbers answers. */
public sealed interface NumbersReply {

    /**
     * How far counting anew came.
     *
     * @param callbacks how many were counted
     * @param next the part to go on with; empty once all were counted
     */
    record Recounted(long callbacks, Optional<Integer> next) implements NumbersReply {}

    record AuditKept() implements NumbersReply {}

    /** It could not be read what was asked. */
    record Unusable(String why) implements NumbersReply {}
}
