package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names and values that a request's expressions refer to; every one that is given must be used. */
public final class Placeholders {

    private final Map<String, String> names;
    private final Map<String, Value> values;
    private final Set<String> used = new HashSet<>();

    public Placeholders(Map<String, String> names, Map<String, Value> values) {
        this.names = names;
        this.values = values;
    }

    Optional<String> name(String placeholder) {
        used.add(placeholder);
        return Optional.ofNullable(names.get(placeholder));
    }

    Optional<Value> value(String placeholder) {
        used.add(placeholder);
        return Optional.ofNullable(values.get(placeholder));
    }

    /** To be called when all expressions have been read. */
    public void refuseUnused() {
        refuseUnused("ExpressionAttributeNames", names.keySet());
        refuseUnused("ExpressionAttributeValues", values.keySet());
    }

    private void refuseUnused(String parameter, Set<String> given) {
        if (!used.containsAll(given)) {
            throw TableRefusal.invalid(given.stream()
                    .filter(one -> !used.contains(one))
                    .collect(Collectors.joining(
                            ", ", "Value provided in " + parameter + " unused in expressions: keys: {", "}")));
        }
    }
}
