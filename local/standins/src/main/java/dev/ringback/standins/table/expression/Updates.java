package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.expression.UpdateExpression.Action;
import dev.ringback.standins.table.expression.UpdateExpression.Term;
import dev.ringback.standins.table.refusal.Refusal;
import dev.ringback.standins.table.value.Item;
import dev.ringback.standins.table.value.Numbers;
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

    private final Map<String, Value> before;
    private final Map<String, Value> after;
    private final List<Path> removed = new ArrayList<>();

    private Updates(Item before) {
        this.before = before.attributes();
        this.after = new LinkedHashMap<>(before.attributes());
    }

    public static Item applied(UpdateExpression update, Item before) {
        Updates updates = new Updates(before);
        // An element behind the end of a list becomes the next one, so the order of the indexes counts.
        List<Action> ordered =
                update.actions().stream().sorted(byPlace(Action::path)).toList();
        ordered.forEach(updates::apply);
        updates.removed.stream()
                .sorted(byPlace((Path path) -> path).reversed())
                .forEach(path -> Places.remove(updates.after, path));
        return Item.of(updates.after);
    }

    private static <T> Comparator<T> byPlace(java.util.function.Function<T, Path> path) {
        return Comparator.comparing(path, (one, two) -> {
            int shorter = Math.min(one.steps().size(), two.steps().size());
            for (int i = 0; i < shorter; i++) {
                int order = order(one.steps().get(i), two.steps().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.steps().size(), two.steps().size());
        });
    }

    private static int order(Path.Step one, Path.Step two) {
        if (one instanceof Path.Element(var a) && two instanceof Path.Element(var b)) {
            return Integer.compare(a, b);
        }
        return one.toString().compareTo(two.toString());
    }

    private void apply(Action action) {
        switch (action) {
            case UpdateExpression.Set(var path, var term) -> Places.put(after, path, value(term));
            case UpdateExpression.Remove(var path) -> {
                Places.requireParent(before, path);
                if (Places.find(before, path).isPresent()) {
                    removed.add(path);
                }
            }
            case UpdateExpression.Add(var path, var value) ->
                Places.put(
                        after,
                        path,
                        Places.find(before, path).map(old -> sum(old, value)).orElse(value));
            case UpdateExpression.Delete(var path, var elements) -> {
                Places.requireParent(before, path);
                Optional<Value> old = Places.find(before, path);
                if (old.isPresent()) {
                    difference(old.get(), elements)
                            .ifPresentOrElse(left -> Places.put(after, path, left), () -> removed.add(path));
                }
            }
        }
    }

    private Value value(Term term) {
        return switch (term) {
            case UpdateExpression.Given(var value) -> value;
            case UpdateExpression.At(var path) ->
                Places.find(before, path)
                        .orElseThrow(() -> Refusal.invalid(
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
            case UpdateExpression.Plus(var first, var second) ->
                new Value.Numeric(Numbers.checked(number(first).add(number(second))));
            case UpdateExpression.Minus(var first, var second) ->
                new Value.Numeric(Numbers.checked(number(first).subtract(number(second))));
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
            return new Value.Numeric(Numbers.checked(a.add(b)));
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

    private static Refusal wrongType() {
        return Refusal.invalid("An operand in the update expression has an incorrect data type");
    }
}
