package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values at places in an item: found, put and taken away. What is given stays as it is; what changes is a copy. */
final class Places {

    private Places() {}

    static Optional<Value> find(Map<String, Value> attributes, Path path) {
        Optional<Value> value = Optional.ofNullable(attributes.get(path.attribute()));
        for (Path.Step step : path.steps().subList(1, path.steps().size())) {
            value = value.flatMap(parent -> child(parent, step));
        }
        return value;
    }

    private static Optional<Value> child(Value parent, Path.Step step) {
        return switch (step) {
            case Path.Field(var name) ->
                parent instanceof Value.Document(var fields) ? Optional.ofNullable(fields.get(name)) : Optional.empty();
            case Path.Element(var index) ->
                parent instanceof Value.Sequence(var elements) && index < elements.size()
                        ? Optional.of(elements.get(index))
                        : Optional.empty();
        };
    }

    /** Puts a value; behind the end of a list it becomes the next element. */
    static void put(Map<String, Value> attributes, Path path, Value value) {
        if (path.isAttribute()) {
            attributes.put(path.attribute(), value);
            return;
        }
        change(attributes, path, (parent, step) -> with(parent, step, value));
    }

    /** Takes away what is there; what is not there is let be, if its parent could have it. */
    static void remove(Map<String, Value> attributes, Path path) {
        if (path.isAttribute()) {
            attributes.remove(path.attribute());
            return;
        }
        change(attributes, path, Places::without);
    }

    /** Refuses a place that has no parent which could have it. */
    static void requireParent(Map<String, Value> attributes, Path path) {
        if (!path.isAttribute()) {
            remove(new LinkedHashMap<>(attributes), path);
        }
    }

    private interface Change {
        Value of(Value parent, Path.Step last);
    }

    private static void change(Map<String, Value> attributes, Path path, Change change) {
        Value attribute = Optional.ofNullable(attributes.get(path.attribute())).orElseThrow(Places::noSuchPlace);
        List<Path.Step> below = path.steps().subList(1, path.steps().size());
        attributes.put(path.attribute(), changed(attribute, below, change));
    }

    private static Value changed(Value parent, List<Path.Step> steps, Change change) {
        Path.Step step = steps.getFirst();
        if (steps.size() == 1) {
            return change.of(parent, step);
        }
        Value child = child(parent, step).orElseThrow(Places::noSuchPlace);
        return with(parent, step, changed(child, steps.subList(1, steps.size()), change));
    }

    private static Value with(Value parent, Path.Step step, Value value) {
        return switch (step) {
            case Path.Field(var name) -> {
                Map<String, Value> fields = new LinkedHashMap<>(fields(parent));
                fields.put(name, value);
                yield new Value.Document(Collections.unmodifiableMap(fields));
            }
            case Path.Element(var index) -> {
                List<Value> elements = new ArrayList<>(elements(parent));
                if (index < elements.size()) {
                    elements.set(index, value);
                } else {
                    elements.add(value);
                }
                yield new Value.Sequence(Collections.unmodifiableList(elements));
            }
        };
    }

    private static Value without(Value parent, Path.Step step) {
        return switch (step) {
            case Path.Field(var name) -> {
                Map<String, Value> fields = new LinkedHashMap<>(fields(parent));
                fields.remove(name);
                yield new Value.Document(Collections.unmodifiableMap(fields));
            }
            case Path.Element(var index) -> {
                List<Value> elements = new ArrayList<>(elements(parent));
                if (index < elements.size()) {
                    elements.remove(index);
                }
                yield new Value.Sequence(Collections.unmodifiableList(elements));
            }
        };
    }

    private static Map<String, Value> fields(Value parent) {
        if (parent instanceof Value.Document(var fields)) {
            return fields;
        }
        throw noSuchPlace();
    }

    private static List<Value> elements(Value parent) {
        if (parent instanceof Value.Sequence(var elements)) {
            return elements;
        }
        throw noSuchPlace();
    }

    private static TableRefusal noSuchPlace() {
        return TableRefusal.invalid("The document path provided in the update expression is invalid for update");
    }
}
