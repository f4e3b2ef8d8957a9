package dev.ringback.casework;

/** What is asked of the keeper of the numbers. */
public sealed interface NumbersRequest {

    /**
     * Count anew what is written already.
     *
     * @param from the part to begin with
     */
    record Recount(int from) implements NumbersRequest {}

    /**
     * Keep an audit, in place of the one that is kept.
     *
     * @param json the object that {@code ringback audit --save} wrote
     */
    record KeepAudit(String json) implements NumbersRequest {}

    /** It cannot be read, for this reason. */
    record Unusable(String why) implements NumbersRequest {}
}
