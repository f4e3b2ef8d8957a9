package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A selection of places: what it leaves of an item. Of a list only the chosen elements are left, in their order. */
public final class Projection {

    /** What is chosen below a place; a place with nothing below it is chosen whole. */
    private static final class Chosen {
        private final Map<String, Chosen> fields = new LinkedHashMap<>();
        private final TreeMap<Integer, Chosen> elements = new TreeMap<>();

        private void add(List<Path.Step> steps) {
            if (steps.isEmpty()) {
                return;
            }
            Chosen below = switch (steps.getFirst()) {
                case Path.Field(var name) -> fields.computeIfAbsent(name, _ -> new Chosen());
                case Path.Element(var index) -> elements.computeIfAbsent(index, _ -> new Chosen());
            };
            below.add(steps.subList(1, steps.size()));
        }

        private boolean isWhole() {
            return fields.isEmpty() && elements.isEmpty();
        }

        private Optional<Value> of(Value value) {
            if (isWhole()) {
                return Optional.of(value);
            }
            if (value instanceof Value.Document(var document)) {
                Map<String, Value> left = of(document);
                return left.isEmpty() ? Optional.empty() : Optional.of(new Value.Document(left));
            }
            if (value instanceof Value.Sequence(var list)) {
                List<Value> left = new ArrayList<>();
                elements.forEach((index, below) -> {
                    if (index < list.size()) {
                        below.of(list.get(index)).ifPresent(left::add);
                    }
                });
                return left.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Value.Sequence(Collections.unmodifiableList(left)));
            }
            return Optional.empty();
        }

        private Map<String, Value> of(Map<String, Value> document) {
            Map<String, Value> left = new LinkedHashMap<>();
            fields.forEach((name, below) -> Optional.ofNullable(document.get(name))
                    .flatMap(below::of)
                    .ifPresent(value -> left.put(name, value)));
            return Collections.unmodifiableMap(left);
        }
    }

    private final Chosen chosen = new Chosen();
    private final boolean isOfWholeAttributes;

    private Projection(List<Path> paths) {
        paths.forEach(path -> chosen.add(path.steps()));
        isOfWholeAttributes = chosen.fields.values().stream().allMatch(Chosen::isWhole);
    }

    /** The places that an update changes, for what it returns. */
    public static Projection of(List<Path> paths) {
        return new Projection(paths);
    }

    public static Projection parse(String expression, Placeholders placeholders) {
        Tokens tokens = new Tokens("ProjectionExpression", expression, placeholders);
        List<Path> paths = new ArrayList<>();
        do {
            paths.add(tokens.path());
        } while (tokens.takes(","));
        tokens.expectEnd();
        for (int i = 0; i < paths.size(); i++) {
            for (int j = i + 1; j < paths.size(); j++) {
                refuseOverlap(tokens, paths.get(i), paths.get(j));
            }
        }
        return new Projection(paths);
    }

    private static void refuseOverlap(Tokens tokens, Path one, Path two) {
        boolean overlap = one.startsWith(two) || two.startsWith(one);
        if (overlap || one.conflictsWith(two)) {
            throw tokens.error(
                    "Two document paths %s with each other; must remove or rewrite one of these paths; path one: %s, path two: %s"
                            .formatted(overlap ? "overlap" : "conflict", one, two));
        }
    }

    /** The attributes that it looks at. */
    public Set<String> attributes() {
        return Collections.unmodifiableSet(chosen.fields.keySet());
    }

    public TableItem of(TableItem item) {
        return isOfWholeAttributes ? item.only(chosen.fields.keySet()) : TableItem.of(chosen.of(item.attributes()));
    }
}
