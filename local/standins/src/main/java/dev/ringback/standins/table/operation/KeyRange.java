package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Comparator;
import dev.ringback.standins.table.expression.KeyCondition;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.KeyAttribute;
import dev.ringback.standins.table.store.KeySchema;
import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.KeyBytes;
import dev.ringback.standins.table.value.Sizes;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.Value;
import dev.ringback.standins.table.value.ValueType;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The part of a table or an index that a key condition selects.
 *
 * @param partition what all places of the partition begin with
 * @param from the first place in it
 * @param to the first place behind it
 */
record KeyRange(Bytes partition, Bytes from, Bytes to) {

    static KeyRange of(KeySchema key, KeyCondition condition) {
        if (condition.size() > key.names().size()) {
            throw TableRefusal.invalid(
                    "The number of query conditions (%d) exceeds the number of key attributes defined in the schema (%d)"
                            .formatted(condition.size(), key.names().size()));
        }
        KeyCondition.Part hash = condition
                .of(key.hash().name())
                .orElseThrow(() -> TableRefusal.invalid("Query condition missed key schema element: "
                        + key.hash().name()));
        if (!(hash instanceof KeyCondition.Compares equals) || equals.comparator() != Comparator.EQUAL) {
            throw TableRefusal.invalid("Query key condition not supported");
        }
        requireOperands(condition);
        Optional<KeyCondition.Part> range = key.range().flatMap(attribute -> condition.of(attribute.name()));
        if (condition.size() > 1 && range.isEmpty()) {
            throw TableRefusal.invalid("Query condition missed key schema element: "
                    + key.range().map(KeyAttribute::name).orElse(""));
        }
        requireTypes(key.hash(), hash);
        key.range().ifPresent(attribute -> range.ifPresent(part -> requireTypes(attribute, part)));
        return of(new KeyBytes().add(equals.value()).bytes(), equals.value(), range);
    }

    private static KeyRange of(Bytes partition, Value hash, Optional<KeyCondition.Part> range) {
        Bytes end = partition.afterAllThatStartSo();
        if (range.isEmpty()) {
            return new KeyRange(partition, partition, end);
        }
        return switch (range.get()) {
            case KeyCondition.Between between ->
                new KeyRange(
                        partition,
                        place(hash, between.lower()),
                        place(hash, between.upper()).afterAllThatStartSo());
            case KeyCondition.BeginsWith beginsWith -> {
                Bytes prefix =
                        new KeyBytes().add(hash).addPrefix(beginsWith.prefix()).bytes();
                yield new KeyRange(partition, prefix, prefix.afterAllThatStartSo());
            }
            case KeyCondition.Compares compares -> {
                Bytes place = place(hash, compares.value());
                yield switch (compares.comparator()) {
                    case EQUAL -> new KeyRange(partition, place, place.afterAllThatStartSo());
                    case LESS -> new KeyRange(partition, partition, place);
                    case AT_MOST -> new KeyRange(partition, partition, place.afterAllThatStartSo());
                    case GREATER -> new KeyRange(partition, place.afterAllThatStartSo(), end);
                    case AT_LEAST -> new KeyRange(partition, place, end);
                    case UNEQUAL -> throw new IllegalStateException("a key condition never says unequal");
                };
            }
        };
    }

    private static Bytes place(Value hash, Value range) {
        return new KeyBytes().add(hash).add(range).bytes();
    }

    private static void requireOperands(KeyCondition condition) {
        condition
                .parts()
                .forEach(part -> part.values().forEach(value -> {
                    boolean isOrdered = switch (part) {
                        case KeyCondition.Compares compares -> compares.comparator() != Comparator.EQUAL;
                        case KeyCondition.Between _, KeyCondition.BeginsWith _ -> true;
                    };
                    boolean hasOrder = value.type() == ValueType.S
                            || value.type() == ValueType.B
                            || (value.type() == ValueType.N && !(part instanceof KeyCondition.BeginsWith));
                    if (isOrdered && !hasOrder) {
                        throw TableRefusal.invalid(
                                "Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
                                        .formatted(operator(part), value.type()));
                    }
                }));
    }

    private static String operator(KeyCondition.Part part) {
        return switch (part) {
            case KeyCondition.Compares compares -> compares.comparator().toString();
            case KeyCondition.Between _ -> "BETWEEN";
            case KeyCondition.BeginsWith _ -> "begins_with";
        };
    }

    private static void requireTypes(KeyAttribute attribute, KeyCondition.Part part) {
        for (Value value : part.values()) {
            if (value.type() != attribute.type()) {
                throw TableRefusal.invalidParameter("Condition parameter type does not match schema type");
            }
            boolean isEmpty = value.type() != ValueType.N && Sizes.of(value) == 0;
            if (isEmpty) {
                throw TableRefusal.invalid(
                        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty %s value. Key: %s"
                                .formatted(value.type() == ValueType.S ? "string" : "binary", attribute.name()));
            }
        }
    }

    /** Refuses to start a page at an item that the condition does not select. */
    void requireStart(KeySchema key, TableItem start) {
        boolean isRanged = !from.equals(partition) || !to.equals(partition.afterAllThatStartSo());
        Optional<Value> range = key.range().flatMap(attribute -> start.find(attribute.name()));
        if (isRanged && range.filter(value -> !contains(value)).isPresent()) {
            throw TableRefusal.invalid("The provided starting key does not match the range key predicate");
        }
        if (!key.partition(start).equals(partition)) {
            throw TableRefusal.invalid(
                    isRanged
                            ? "The query can return at most one row and cannot be restarted"
                            : "The provided starting key is outside query boundaries based on provided conditions");
        }
    }

    private boolean contains(Value range) {
        Bytes place = partition.followedBy(new KeyBytes().add(range).bytes());
        return place.compareTo(from) >= 0 && place.compareTo(to) < 0;
    }

    <V> NavigableMap<Bytes, V> of(NavigableMap<Bytes, V> entries) {
        return entries.subMap(from, true, to, false);
    }
}
