package dev.ringback.costs;

import dev.ringback.standins.Meter;

/** What something used of DynamoDB: requests on the wire, and request units as DynamoDB reports them, indexes included. */
record Cost(long writes, double writeUnits, long reads, double readUnits) {

    static final Cost NOTHING = new Cost(0, 0, 0, 0);

    static Cost of(Meter.Reading reading) {
        return new Cost(
                reading.dynamoWrites(),
                reading.writeUnits(),
                reading.dynamoRequests() - reading.dynamoWrites(),
                reading.readUnits());
    }

    Cost plus(Cost other) {
        return new Cost(
                writes + other.writes, writeUnits + other.writeUnits, reads + other.reads, readUnits + other.readUnits);
    }

    long requests() {
        return writes + reads;
    }
}
