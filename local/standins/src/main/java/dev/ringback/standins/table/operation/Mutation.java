package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Condition;
import dev.ringback.standins.table.expression.UpdateExpression;
import dev.ringback.standins.table.value.TableItem;
import java.util.Optional;

/** A change of one item that a request asks for, read and found sound as far as it can be without the table. */
sealed interface Mutation {

    /** What ReturnValuesOnConditionCheckFailure asks for. */
    enum OnFailure {
        ALL_OLD,
        NONE
    }

    /** Under which condition it is made, and what is told if that does not hold. */
    record Guard(Optional<Condition> condition, OnFailure onFailure) {
        static final Guard NONE = new Guard(Optional.empty(), OnFailure.NONE);
    }

    String table();

    Guard guard();

    /** The item that it puts, or the key of the one that it changes. */
    default TableItem target() {
        return switch (this) {
            case Put put -> put.item();
            case Update update -> update.key();
            case Delete delete -> delete.key();
            case Check check -> check.key();
        };
    }

    record Put(String table, TableItem item, Guard guard) implements Mutation {}

    /**
     * Changes parts of an item, or makes it.
     *
     * @param expression absent where the item shall only be there
     */
    record Update(String table, TableItem key, Optional<UpdateExpression> expression, Guard guard)
            implements Mutation {}

    record Delete(String table, TableItem key, Guard guard) implements Mutation {}

    /** Changes nothing, but is a part of a transaction that may not hold. */
    record Check(String table, TableItem key, Guard guard) implements Mutation {}
}
