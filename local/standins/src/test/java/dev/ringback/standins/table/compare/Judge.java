package dev.ringback.standins.table.compare;

import java.util.List;

/** How far the word of each of the others counts. */
enum Judge {
    /** Verified against AWS: its messages and capacities count too. */
    DYNOXIDE,
    /**
     * Takes what is missing for equal to what is missing, fails at places below others, and lets much pass that AWS refuses: only what
     * it answers to sound requests without such expressions counts. It is slow: it is asked one request in ten.
     */
    MOTO;

    private static final List<String> EXPRESSIONS = List.of(
            "ConditionExpression", "FilterExpression", "UpdateExpression", "ProjectionExpression", "Limit", "Transact");

    static Judge of(Endpoint endpoint) {
        return endpoint.name().equals("moto") ? MOTO : DYNOXIDE;
    }

    /** How many of so many requests it is asked. */
    int share(int requests) {
        return switch (this) {
            case DYNOXIDE -> requests;
            case MOTO -> requests / 10;
        };
    }

    boolean canTell(Asked asked, Endpoint.Answer ours) {
        return switch (this) {
            case DYNOXIDE -> true;
            case MOTO ->
                !ours.isError()
                        && EXPRESSIONS.stream().noneMatch(asked.toString().replace("KeyCondition", "")::contains);
        };
    }
}
