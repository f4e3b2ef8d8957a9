package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Conditions;
import dev.ringback.standins.table.expression.UpdateExpression;
import dev.ringback.standins.table.expression.Updates;
import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.store.TableSchema;
import dev.ringback.standins.table.store.Written;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A change that the table allows as it is now, and what will become of the item. */
record PreparedMutation(
        Table table, Mutation mutation, TableItem key, Optional<TableItem> before, Optional<TableItem> after) {

    static final String CONDITION_FAILED = "The conditional request failed";

    private static final TableItem NOTHING = TableItem.of(Map.of());

    static PreparedMutation of(Mutation mutation, Table table) {
        TableItem key = key(mutation, table.schema());
        Optional<TableItem> before = table.find(key);
        requireCondition(mutation.guard(), before);
        return new PreparedMutation(table, mutation, key, before, after(mutation, table.schema(), key, before));
    }

    private static TableItem key(Mutation mutation, TableSchema table) {
        return switch (mutation) {
            case Mutation.Put put -> {
                KeyChecks.requirePuttable(table, put.item());
                yield put.item().only(table.key().names());
            }
            case Mutation.Update update -> {
                KeyChecks.requireKey(table, update.key());
                update.expression().ifPresent(expression -> refuseKeyChange(table, expression));
                yield update.key();
            }
            case Mutation.Delete delete -> {
                KeyChecks.requireKey(table, delete.key());
                yield delete.key();
            }
            case Mutation.Check check -> {
                KeyChecks.requireKey(table, check.key());
                yield check.key();
            }
        };
    }

    private static void refuseKeyChange(TableSchema table, UpdateExpression expression) {
        expression.paths().stream()
                .filter(path -> table.key().names().contains(path.attribute()))
                .findFirst()
                .ifPresent(path -> {
                    throw TableRefusal.invalidParameter("Cannot update attribute %s. This attribute is part of the key"
                            .formatted(path.attribute()));
                });
    }

    private static void requireCondition(Mutation.Guard guard, Optional<TableItem> before) {
        if (guard.condition().isEmpty() || Conditions.hold(guard.condition().get(), before.orElse(NOTHING))) {
            return;
        }
        throw switch (guard.onFailure()) {
            case NONE -> TableRefusal.of(ErrorType.CONDITION_FAILED, CONDITION_FAILED);
            case ALL_OLD ->
                before.map(item -> TableRefusal.of(
                                ErrorType.CONDITION_FAILED, CONDITION_FAILED, Map.of("Item", ValueWriter.json(item))))
                        .orElseGet(() -> TableRefusal.of(ErrorType.CONDITION_FAILED, CONDITION_FAILED));
        };
    }

    private static Optional<TableItem> after(
            Mutation mutation, TableSchema table, TableItem key, Optional<TableItem> before) {
        return switch (mutation) {
            case Mutation.Put put -> Optional.of(put.item());
            case Mutation.Update update -> {
                TableItem old = before.orElse(key);
                TableItem updated = update.expression()
                        .map(expression -> Updates.applied(expression, old))
                        .orElse(old);
                KeyChecks.requireUpdatable(table, updated);
                yield Optional.of(updated);
            }
            case Mutation.Delete _ -> Optional.empty();
            case Mutation.Check _ -> before;
        };
    }

    Written write(Instant now) {
        return table.write(key, after, now);
    }
}
