package dev.ringback.standins.table.operation;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The capacity that a request consumes, and how much of it the answer tells. */
final class Capacity {

    /** What ReturnConsumedCapacity asks for. */
    enum Detail {
        INDEXES,
        TOTAL,
        NONE
    }

    /** What the units are called beside {@code CapacityUnits}: only transactions say whether they read or wrote. */
    enum Kind {
        PLAIN,
        READ,
        WRITE
    }

    /** What one table consumed. */
    private static final class Units {
        private double table;
        private final Map<String, Double> indexes = new TreeMap<>();

        private double total() {
            return table
                    + indexes.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private final Detail detail;
    private final Kind kind;
    private final Map<String, Units> byTable = new TreeMap<>();

    Capacity(Detail detail, Kind kind) {
        this.detail = detail;
        this.kind = kind;
    }

    static Capacity asked(Request request, Kind kind) {
        return new Capacity(
                request.choice("ReturnConsumedCapacity", Detail.class).orElse(Detail.NONE), kind);
    }

    void table(String table, double units) {
        units(table).table += units;
    }

    void index(String table, String index, double units) {
        units(table).indexes.merge(index, units, Double::sum);
    }

    private Units units(String table) {
        return byTable.computeIfAbsent(table, _ -> new Units());
    }

    /** Tells of the one table that the request was about. */
    void tellOne(ObjectNode answer) {
        if (detail != Detail.NONE) {
            byTable.forEach((table, units) -> answer.set("ConsumedCapacity", json(table, units, answer.objectNode())));
        }
    }

    /** Tells of each table. */
    void tellAll(ObjectNode answer) {
        if (detail != Detail.NONE) {
            ArrayNode tables = answer.putArray("ConsumedCapacity");
            byTable.forEach((table, units) -> json(table, units, tables.addObject()));
        }
    }

    private ObjectNode json(String table, Units units, ObjectNode json) {
        json.put("TableName", table);
        put(json, units.total());
        if (detail == Detail.INDEXES) {
            put(json.putObject("Table"), units.table);
            if (!units.indexes.isEmpty()) {
                ObjectNode indexes = json.putObject("GlobalSecondaryIndexes");
                units.indexes.forEach((index, one) -> put(indexes.putObject(index), one));
            }
        }
        return json;
    }

    private void put(ObjectNode json, double units) {
        json.put("CapacityUnits", units);
        switch (kind) {
            case PLAIN -> {
                // One name is enough.
            }
            case READ -> json.put("ReadCapacityUnits", units);
            case WRITE -> json.put("WriteCapacityUnits", units);
        }
    }
}
