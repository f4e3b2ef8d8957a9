package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.value.Value;
import java.util.List;

/** What an UpdateExpression says is to be done to an item. */
public record UpdateExpression(List<Action> actions) {

    /** One change of one place. */
    public sealed interface Action {
        Path path();
    }

    record Set(Path path, Term term) implements Action {}

    record Remove(Path path) implements Action {}

    record Add(Path path, Value value) implements Action {}

    record Delete(Path path, Value value) implements Action {}

    /** What a place is set to. */
    sealed interface Term {}

    record Given(Value value) implements Term {}

    record At(Path path) implements Term {}

    record IfNotExists(Path path, Term otherwise) implements Term {}

    record ListAppend(Term first, Term second) implements Term {}

    record Plus(Term first, Term second) implements Term {}

    record Minus(Term first, Term second) implements Term {}

    /** The places that it changes. */
    public List<Path> paths() {
        return actions.stream().map(Action::path).toList();
    }
}
