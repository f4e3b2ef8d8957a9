package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.expression.UpdateExpression.Action;
import dev.ringback.standins.table.expression.UpdateExpression.Term;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.value.Numbers;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What becomes of an item when an update is applied. All that it reads is as it was before; places in lists are as they were before. */
public final class Updates {

    private static final Comparator<Path> BY_PLACE = Updates::byPlace;

    private final Map<String, Value> before;
    private final Map<String, Value> after;
    private final List<Path> removed = new ArrayList<>();

    private Updates(TableItem before) {
        this.before = before.attributes();
        this.after = new LinkedHashMap<>(before.attributes());
    }

    public static TableItem applied(UpdateExpression update, TableItem before) {
        Updates updates = new Updates(before);
        update.actions().forEach(updates::requireFitting);
        Map<Path, Value> values = new LinkedHashMap<>();
        update.actions().forEach(action -> updates.value(action).ifPresent(value -> values.put(action.path(), value)));
        // An element behind the end of a list becomes the next one, so the order of the indexes counts.
        values.keySet().stream()
                .sorted(BY_PLACE)
                .forEach(path -> Places.put(
                        updates.after,
                        path,
                        Optional.ofNullable(values.get(path)).orElseThrow()));
        update.actions().stream()
                .map(Action::path)
                .filter(path -> !values.containsKey(path))
                .forEach(updates::remove);
        updates.removed.stream().sorted(BY_PLACE.reversed()).forEach(path -> Places.remove(updates.after, path));
        values.values().forEach(Updates::requireStorable);
        return TableItem.of(updates.after);
    }

    /** A sum can be a number that DynamoDB does not store. */
    private static void requireStorable(Value value) {
        if (value instanceof Value.Numeric(var number)) {
            Numbers.checked(number);
        }
    }

    private static Value sum(BigDecimal one, BigDecimal two) {
        return new Value.Numeric(one.add(two).stripTrailingZeros());
    }

    private static int byPlace(Path one, Path two) {
        int shorter = Math.min(one.steps().size(), two.steps().size());
        for (int i = 0; i < shorter; i++) {
            int order = order(one.steps().get(i), two.steps().get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.steps().size(), two.steps().size());
    }

    private static int order(Path.Step one, Path.Step two) {
        if (one instanceof Path.Element(var a) && two instanceof Path.Element(var b)) {
            return Integer.compare(a, b);
        }
        return one.toString().compareTo(two.toString());
    }

    /** Refuses to add to, or to delete from, a value of another type. */
    private void requireFitting(Action action) {
        switch (action) {
            case UpdateExpression.Add(var path, var value) ->
                Places.find(before, path).ifPresent(old -> sum(old, value));
            case UpdateExpression.Delete(var path, var elements) ->
                Places.find(before, path).ifPresent(old -> difference(old, elements));
            case UpdateExpression.Set _, UpdateExpression.Remove _ -> {
                // They replace values of any type.
            }
        }
    }

    /** What is to stand at the action's place; nothing where something is to be taken away, or nothing is there. */
    private Optional<Value> value(Action action) {
        return switch (action) {
            case UpdateExpression.Set set -> Optional.of(value(set.term()));
            case UpdateExpression.Remove _ -> Optional.empty();
            case UpdateExpression.Add(var path, var value) ->
                Places.find(before, path).map(old -> sum(old, value)).or(() -> Optional.of(value));
            case UpdateExpression.Delete(var path, var elements) ->
                Places.find(before, path).flatMap(old -> difference(old, elements));
        };
    }

    private void remove(Path path) {
        if (Places.find(before, path).isPresent()) {
            removed.add(path);
        } else {
            Places.requireParent(before, path);
        }
    }

    private Value value(Term term) {
        return switch (term) {
            case UpdateExpression.Given(var value) -> value;
            case UpdateExpression.At(var path) ->
                Places.find(before, path)
                        .orElseThrow(() -> TableRefusal.invalid(
                                "The provided expression refers to an attribute that does not exist in the item"));
            case UpdateExpression.IfNotExists(var path, var otherwise) ->
                Places.find(before, path).orElseGet(() -> value(otherwise));
            case UpdateExpression.ListAppend(var first, var second) -> {
                if (value(first) instanceof Value.Sequence(var head)
                        && value(second) instanceof Value.Sequence(var tail)) {
                    List<Value> joined = new ArrayList<>(head.size() + tail.size());
                    joined.addAll(head);
                    joined.addAll(tail);
                    yield new Value.Sequence(Collections.unmodifiableList(joined));
                }
                throw wrongType();
            }
            case UpdateExpression.Plus(var first, var second) -> sum(number(first), number(second));
            case UpdateExpression.Minus(var first, var second) ->
                sum(number(first), number(second).negate());
        };
    }

    private BigDecimal number(Term term) {
        if (value(term) instanceof Value.Numeric(var number)) {
            return number;
        }
        throw wrongType();
    }

    private static Value sum(Value old, Value added) {
        if (old instanceof Value.Numeric(var a) && added instanceof Value.Numeric(var b)) {
            return sum(a, b);
        }
        if (old instanceof Value.TextSet(var a) && added instanceof Value.TextSet(var b)) {
            return new Value.TextSet(union(a, b));
        }
        if (old instanceof Value.NumericSet(var a) && added instanceof Value.NumericSet(var b)) {
            return new Value.NumericSet(union(a, b));
        }
        if (old instanceof Value.BinarySet(var a) && added instanceof Value.BinarySet(var b)) {
            return new Value.BinarySet(union(a, b));
        }
        throw wrongType();
    }

    private static <E> Set<E> union(Set<E> one, Set<E> two) {
        Set<E> union = new TreeSet<>(one);
        union.addAll(two);
        return Collections.unmodifiableSet(union);
    }

    /** Nothing where no element is left: DynamoDB stores no empty sets. */
    private static Optional<Value> difference(Value old, Value deleted) {
        if (old instanceof Value.TextSet(var a) && deleted instanceof Value.TextSet(var b)) {
            return without(a, b).map(Value.TextSet::new);
        }
        if (old instanceof Value.NumericSet(var a) && deleted instanceof Value.NumericSet(var b)) {
            return without(a, b).map(Value.NumericSet::new);
        }
        if (old instanceof Value.BinarySet(var a) && deleted instanceof Value.BinarySet(var b)) {
            return without(a, b).map(Value.BinarySet::new);
        }
        throw wrongType();
    }

    private static <E> Optional<Set<E>> without(Set<E> one, Set<E> two) {
        Set<E> left = new TreeSet<>(one);
        left.removeAll(two);
        return left.isEmpty() ? Optional.empty() : Optional.of(Collections.unmodifiableSet(left));
    }

    private static TableRefusal wrongType() {
        return TableRefusal.invalid("An operand in the update expression has an incorrect data type");
    }
}
