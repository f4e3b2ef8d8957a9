package dev.ringback.rights;

import dev.ringback.standins.Statement;

/**
 * One thing that a function may do, or has to.
 *
 * @param action as IAM names it, such as {@code dynamodb:Query}
 * @param resource the ARN that it is done to, with {@code *} where it can be any; {@code *} alone where IAM knows no resource, and {@code not …}
 *     for all but what follows
 * @param only what narrows it: {@code in +*} for a partition of the table, {@code through sqs} for what a service does in the function's name; empty
 *     where nothing does
 */
record Right(String action, String resource, String only) implements Comparable<Right> {

    static Right of(String action, String resource) {
        return new Right(action, resource, "");
    }

    Right in(String partition) {
        return new Right(action, resource, "in " + partition);
    }

    Right through(String service) {
        return new Right(action, resource, "through " + service);
    }

    /** Whether who may do this may do the other. */
    boolean covers(Right other) {
        return action.equals(other.action)
                && (only.equals(other.only) || Statement.matches(only, other.only))
                && (resource.equals(other.resource) || (isNarrow() && other.isNarrow() && matches(other)));
    }

    private boolean matches(Right other) {
        return Statement.matches(resource, other.resource);
    }

    /** Whether it is about something: what is about all of a service covers no single thing of it here, and is looked at by itself. */
    private boolean isNarrow() {
        return !resource.equals("*") && !resource.startsWith("not ");
    }

    @Override
    public int compareTo(Right other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return action + " on " + resource + (only.isEmpty() ? "" : " " + only);
    }
}
