package dev.ringback.standins.table.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An item, or what an index holds of one: attributes by their names, and how large they are together. */
public final class TableItem {

    private final Map<String, Value> attributes;

    /** Zero until somebody asks: much of what is read is never weighed. */
    private volatile int size;

    private TableItem(Map<String, Value> attributes) {
        this.attributes = attributes;
    }

    public static TableItem of(Map<String, Value> attributes) {
        return new TableItem(Collections.unmodifiableMap(new LinkedHashMap<>(attributes)));
    }

    public Map<String, Value> attributes() {
        return attributes;
    }

    public Optional<Value> find(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** What is left of the item when only these attributes are kept. */
    public TableItem only(Iterable<String> names) {
        Map<String, Value> kept = new LinkedHashMap<>();
        for (String name : names) {
            find(name).ifPresent(value -> kept.put(name, value));
        }
        return new TableItem(Collections.unmodifiableMap(kept));
    }

    /** In bytes, as DynamoDB counts. */
    public int size() {
        if (size == 0) {
            size = Sizes.of(attributes);
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableItem that && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    @Override
    public String toString() {
        return attributes.toString();
    }
}
