package dev.ringback.standins.table.compare;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The tables that the comparison is about. */
enum Tables {
    /** Like Ringback's own: text keys, sparse indexes of every projection, a stream. */
    CALLS("""
        {"AttributeDefinitions": [
           {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"},
           {"AttributeName": "id", "AttributeType": "S"}, {"AttributeName": "worklist", "AttributeType": "S"},
           {"AttributeName": "rank", "AttributeType": "N"}, {"AttributeName": "watch", "AttributeType": "S"},
           {"AttributeName": "lookAt", "AttributeType": "N"}],
         "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
         "GlobalSecondaryIndexes": [
           {"IndexName": "byId", "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
            "Projection": {"ProjectionType": "KEYS_ONLY"}},
           {"IndexName": "worklist",
            "KeySchema": [{"AttributeName": "worklist", "KeyType": "HASH"}, {"AttributeName": "rank", "KeyType": "RANGE"}],
            "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["work", "lookAt"]}},
           {"IndexName": "watch",
            "KeySchema": [{"AttributeName": "watch", "KeyType": "HASH"}, {"AttributeName": "lookAt", "KeyType": "RANGE"}],
            "Projection": {"ProjectionType": "ALL"}}],
         "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"},
         "BillingMode": "PAY_PER_REQUEST"}
        """, "pk sk"),
    AMOUNTS("""
        {"AttributeDefinitions": [
           {"AttributeName": "h", "AttributeType": "N"}, {"AttributeName": "r", "AttributeType": "N"}],
         "KeySchema": [{"AttributeName": "h", "KeyType": "HASH"}, {"AttributeName": "r", "KeyType": "RANGE"}],
         "BillingMode": "PAY_PER_REQUEST"}
        """, "h r"),
    FILES("""
        {"AttributeDefinitions": [{"AttributeName": "file", "AttributeType": "B"}],
         "KeySchema": [{"AttributeName": "file", "KeyType": "HASH"}],
         "BillingMode": "PAY_PER_REQUEST"}
        """, "file");

    private static final List<String> NUMBERS = List.of("-12.5", "-1", "0", "0.5", "1", "2", "10", "100", "1e10");

    private final String declaration;
    private final String keys;

    Tables(String declaration, String keys) {
        this.declaration = declaration;
        this.keys = keys;
    }

    List<String> keys() {
        return List.of(keys.split(" ", -1));
    }

    static Stream<String> names(String run) {
        return Stream.of(values()).map(table -> table.name(run));
    }

    String name(String run) {
        return "%s-%s".formatted(name().toLowerCase(java.util.Locale.ROOT), run);
    }

    Asked creation(String run) {
        ObjectNode body = Endpoint.JSON.readTree(declaration).asObject();
        return new Asked("CreateTable", body.put("TableName", name(run)));
    }

    ObjectNode key(RandomValues values) {
        ObjectNode key = Endpoint.object();
        switch (this) {
            case CALLS -> {
                key.set("pk", RandomValues.typed("S", "p" + values.below(4)));
                key.set(
                        "sk",
                        RandomValues.typed(
                                "S", values.oneOf(List.of("000001", "000002", "000010", "é", "v1", "v2", "z"))));
            }
            case AMOUNTS -> {
                key.set("h", RandomValues.typed("N", Integer.toString(values.below(3))));
                key.set("r", RandomValues.typed("N", values.oneOf(NUMBERS)));
            }
            case FILES ->
                key.set("file", RandomValues.typed("B", values.oneOf(List.of("AA==", "AQID", "/w==", "//8="))));
        }
        return key;
    }

    ObjectNode item(RandomValues values) {
        ObjectNode item = key(values);
        for (String attribute : RandomExpressions.ATTRIBUTES) {
            if (values.oneIn(3)) {
                item.set(attribute, values.any(3));
            }
        }
        if (this == CALLS) {
            indexed(item, values);
        }
        return item;
    }

    private static void indexed(ObjectNode item, RandomValues values) {
        if (values.oneIn(2)) {
            item.set("id", RandomValues.typed("S", "i" + values.below(6)));
        }
        if (values.oneIn(2)) {
            item.set("worklist", RandomValues.typed("S", "due"));
        }
        if (values.oneIn(2)) {
            item.set("rank", values.rank());
        }
        if (values.oneIn(2)) {
            item.set("watch", RandomValues.typed("S", values.oneOf(List.of("open", "closed"))));
        }
        if (values.oneIn(2)) {
            item.set("lookAt", RandomValues.typed("N", Integer.toString(values.below(6))));
        }
    }
}
