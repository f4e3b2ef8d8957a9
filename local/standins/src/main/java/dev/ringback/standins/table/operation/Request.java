package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Placeholders;
import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.Value;
import dev.ringback.standins.table.value.ValueReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The parameters of a request, or of a part of one. Parameters that the embedded table does not heed are refused, not passed over. */
final class Request {

    static final String ONE_ERROR = "1 validation error detected: ";

    private static final String TABLE = "tableName";
    private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("[a-zA-Z0-9_]+");

    private final String operation;
    private final JsonNode body;

    private Request(String operation, JsonNode body) {
        this.operation = operation;
        this.body = body;
    }

    static Request of(String operation, JsonNode body, Set<String> parameters) {
        if (!body.isObject()) {
            throw TableRefusal.of(ErrorType.SERIALIZATION, "Unexpected field type");
        }
        body.propertyNames().stream()
                .filter(name -> !parameters.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw TableRefusal.notEmbedded("the parameter %s of %s".formatted(name, operation));
                });
        return new Request(operation, body);
    }

    /** A part of it that has parameters of its own. */
    Request part(String name, JsonNode json, Set<String> parameters) {
        return of(operation + "." + name, json, parameters);
    }

    JsonNode body() {
        return body;
    }

    Optional<JsonNode> find(String parameter) {
        return body.optional(parameter).filter(value -> !value.isNull());
    }

    Optional<String> text(String parameter) {
        return find(parameter).map(value -> {
            if (!value.isString()) {
                throw TableRefusal.of(ErrorType.SERIALIZATION, "NUMBER_VALUE cannot be converted to String");
            }
            return value.asString();
        });
    }

    String requiredText(String parameter) {
        return text(parameter).orElseThrow(() -> isMissing(parameter));
    }

    JsonNode required(String parameter) {
        return find(parameter).orElseThrow(() -> isMissing(parameter));
    }

    private static TableRefusal isMissing(String parameter) {
        return constraint("Value null at '%s' failed to satisfy constraint: Member must not be null"
                .formatted(lowerCamel(parameter)));
    }

    static TableRefusal constraint(String what) {
        return TableRefusal.invalid(ONE_ERROR + what);
    }

    boolean isSet(String parameter) {
        return find(parameter).map(JsonNode::asBoolean).orElse(false);
    }

    /** A whole number that is at least one. */
    Optional<Integer> count(String parameter) {
        Optional<Integer> count = find(parameter).map(JsonNode::asInt);
        count.filter(number -> number < 1).ifPresent(_ -> {
            throw constraint(
                    "Value at '%s' failed to satisfy constraint: Member must have value greater than or equal to 1"
                            .formatted(parameter));
        });
        return count;
    }

    String table() {
        String table = requiredText("TableName");
        requireName(TABLE, table);
        return table;
    }

    static void requireName(String where, String name) {
        if (!TABLE_NAME.matcher(name).matches()) {
            throw constraint(
                    "Value '%s' at '%s' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"
                            .formatted(name, where));
        }
        if (name.length() < 3 || name.length() > 255) {
            throw where.equals(TABLE)
                    ? TableRefusal.invalid(
                            "TableName must be at least 3 characters long and at most 255 characters long")
                    : constraint("Value '%s' at '%s' failed to satisfy constraint: Member must have length %s"
                            .formatted(
                                    name,
                                    where,
                                    name.length() < 3 ? "greater than or equal to 3" : "less than or equal to 255"));
        }
    }

    TableItem item(String parameter) {
        return TableItem.of(ValueReader.attributes(required(parameter)));
    }

    /** One of some words. */
    <E extends Enum<E>> Optional<E> choice(String parameter, Class<E> choices) {
        return text(parameter)
                .map(word -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> constraint(
                                "Value '%s' at '%s' failed to satisfy constraint: Member must satisfy enum value set: [%s]"
                                        .formatted(
                                                word,
                                                lowerCamel(parameter),
                                                Arrays.stream(choices.getEnumConstants())
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(", "))))));
    }

    /**
     * What the request's expressions may refer to.
     *
     * @param expressions the parameters that hold the expressions
     */
    Placeholders placeholders(String... expressions) {
        List<String> absent = Arrays.stream(expressions)
                .filter(parameter -> find(parameter).isEmpty())
                .toList();
        Uses uses = absent.size() == expressions.length ? Uses.NO_EXPRESSION : Uses.EXPRESSIONS;
        return new Placeholders(names(uses), values(uses, absent));
    }

    /** Whether a request has an expression in which a placeholder can stand. */
    private enum Uses {
        EXPRESSIONS,
        NO_EXPRESSION
    }

    private Map<String, String> names(Uses uses) {
        Optional<JsonNode> given = find("ExpressionAttributeNames");
        if (given.isEmpty()) {
            return Map.of();
        }
        if (uses == Uses.NO_EXPRESSION) {
            throw TableRefusal.invalid("ExpressionAttributeNames can only be specified when using expressions");
        }
        if (given.get().isEmpty()) {
            throw TableRefusal.invalid("ExpressionAttributeNames must not be empty");
        }
        Map<String, String> names = new LinkedHashMap<>();
        given.get().forEachEntry((placeholder, name) -> {
            requirePlaceholder("ExpressionAttributeNames", "#", placeholder);
            names.put(placeholder, name.asString());
        });
        return names;
    }

    private Map<String, Value> values(Uses uses, List<String> absent) {
        Optional<JsonNode> given = find("ExpressionAttributeValues");
        if (given.isEmpty()) {
            return Map.of();
        }
        if (uses == Uses.NO_EXPRESSION) {
            throw TableRefusal.invalid("ExpressionAttributeValues can only be specified when using expressions"
                    + absent.stream()
                            .filter(parameter -> isSearch() && !parameter.equals("ProjectionExpression"))
                            .map(parameter -> parameter + " is null")
                            .reduce((one, two) -> one + " and " + two)
                            .map(": "::concat)
                            .orElse(""));
        }
        if (given.get().isEmpty()) {
            throw TableRefusal.invalid("ExpressionAttributeValues must not be empty");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        given.get().forEachEntry((placeholder, json) -> {
            requirePlaceholder("ExpressionAttributeValues", ":", placeholder);
            values.put(placeholder, value(placeholder, json));
        });
        return values;
    }

    /** Only queries and scans tell which expressions they miss. */
    private boolean isSearch() {
        return operation.equals("Query") || operation.equals("Scan");
    }

    private Value value(String placeholder, JsonNode json) {
        try {
            return ValueReader.value(json);
        } catch (TableRefusal refusal) {
            if (refusal.type() != ErrorType.VALIDATION || !tellsWhichValue(refusal)) {
                throw refusal;
            }
            throw TableRefusal.invalid("ExpressionAttributeValues contains invalid value: %s for key %s"
                    .formatted(refusal.said(), placeholder));
        }
    }

    /** Transactions do of nearly every value, the other operations only of some that have no content or too much. */
    private boolean tellsWhichValue(TableRefusal refusal) {
        String said = refusal.said();
        boolean isEmptySetOrDouble = said.endsWith("empty") || said.contains("more than one datatypes");
        boolean isNothing = said.contains("AttributeValue is empty") || said.contains("Null attribute value");
        return isEmptySetOrDouble || (operation.startsWith("Transact") && !isNothing);
    }

    private static void requirePlaceholder(String parameter, String sign, String placeholder) {
        if (!placeholder.startsWith(sign)
                || !PLACEHOLDER.matcher(placeholder.substring(sign.length())).matches()) {
            throw TableRefusal.invalid(
                    "%s contains invalid key: Syntax error; key: \"%s\"".formatted(parameter, placeholder));
        }
    }

    private static String lowerCamel(String parameter) {
        return parameter.substring(0, 1).toLowerCase(Locale.ROOT) + parameter.substring(1);
    }
}
