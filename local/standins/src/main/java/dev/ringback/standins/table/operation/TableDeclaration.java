package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.SchemaJson;
import dev.ringback.standins.table.store.TableSchema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What CreateTable says of a table's keys and indexes, and what must be true of it. */
final class TableDeclaration {

    private static final int MOST_INDEXES = 20;

    private final Request request;
    private final Set<String> defined = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();

    private TableDeclaration(Request request) {
        this.request = request;
    }

    static TableSchema read(Request request) {
        TableDeclaration declaration = new TableDeclaration(request);
        request.table();
        declaration.attributes();
        declaration.key(request.required("KeySchema"));
        declaration.indexes();
        if (!declaration.used.equals(declaration.defined)) {
            throw TableRefusal.invalidParameter(
                    "Some AttributeDefinitions are not used. AttributeDefinitions: %s, keys used: %s"
                            .formatted(declaration.defined, declaration.used));
        }
        return SchemaJson.read(request.body());
    }

    private void attributes() {
        for (JsonNode json : request.required("AttributeDefinitions")) {
            Request attribute = request.part("AttributeDefinitions", json, Set.of("AttributeName", "AttributeType"));
            String type = attribute.requiredText("AttributeType");
            if (!List.of("S", "N", "B").contains(type)) {
                throw Request.constraint(
                        "Value '%s' at 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]"
                                .formatted(type));
            }
            if (!defined.add(attribute.requiredText("AttributeName"))) {
                throw TableRefusal.invalidParameter(
                        "Duplicate attribute in AttributeDefinitions: " + attribute.requiredText("AttributeName"));
            }
        }
    }

    private void key(JsonNode schema) {
        if (schema.isEmpty() || schema.size() > 2) {
            throw Request.constraint(
                    "Value at 'keySchema' failed to satisfy constraint: Member must have length between 1 and 2");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < schema.size(); i++) {
            Request element = request.part("KeySchema", schema.get(i), Set.of("AttributeName", "KeyType"));
            String name = element.requiredText("AttributeName");
            String type = i == 0 ? "HASH" : "RANGE";
            if (!element.requiredText("KeyType").equals(type)) {
                throw TableRefusal.invalid("Invalid KeySchema: The %s KeySchemaElement is not a %s key type"
                        .formatted(i == 0 ? "first" : "second", type));
            }
            if (!names.add(name)) {
                throw TableRefusal.invalid(
                        "Both the Hash Key and the Range Key element in the KeySchema have the same name");
            }
            if (!defined.contains(name)) {
                throw TableRefusal.invalidParameter(
                        "Some index key attributes are not defined in AttributeDefinitions. Keys: [%s], AttributeDefinitions: %s"
                                .formatted(name, defined));
            }
            used.add(name);
        }
    }

    private void indexes() {
        List<JsonNode> indexes = request.find("GlobalSecondaryIndexes").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
        if (indexes.size() > MOST_INDEXES) {
            throw TableRefusal.invalidParameter("GlobalSecondaryIndex count exceeds the per-table limit of 20");
        }
        Set<String> names = new HashSet<>();
        for (JsonNode json : indexes) {
            Request index =
                    request.part("GlobalSecondaryIndexes", json, Set.of("IndexName", "KeySchema", "Projection"));
            String name = index.requiredText("IndexName");
            Request.requireName("globalSecondaryIndexes.1.member.indexName", name);
            if (!names.add(name)) {
                throw TableRefusal.invalidParameter("Duplicate index name: " + name);
            }
            key(index.required("KeySchema"));
            projection(index.part(
                    "Projection", index.required("Projection"), Set.of("ProjectionType", "NonKeyAttributes")));
        }
    }

    private static void projection(Request projection) {
        String type = projection.text("ProjectionType").orElse("null");
        if (!List.of("ALL", "INCLUDE", "KEYS_ONLY").contains(type)) {
            throw TableRefusal.invalidParameter("Unknown ProjectionType: " + type);
        }
        boolean includes = projection.find("NonKeyAttributes").isPresent();
        if (includes != type.equals("INCLUDE")) {
            throw TableRefusal.invalidParameter(
                    includes
                            ? "ProjectionType is %s, but NonKeyAttributes is specified".formatted(type)
                            : "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
    }
}
