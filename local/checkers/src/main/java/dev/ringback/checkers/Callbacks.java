package dev.ringback.checkers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every callback as it lay in the table when it was last read, to be found by its id or by its caller. */
public final class Callbacks {

    private final Map<String, StoredCallback> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, StoredCallback>> byCaller = new HashMap<>();

    /** Takes in a callback as it lies in the table now. */
    public void put(StoredCallback item) {
        byId.put(item.id(), item);
        byCaller.computeIfAbsent(item.caller(), _ -> new LinkedHashMap<>()).put(item.id(), item);
    }

    /** Forgets a callback that has left the table. */
    public void remove(StoredCallback gone) {
        byId.remove(gone.id());
        Optional.ofNullable(byCaller.get(gone.caller())).ifPresent(items -> items.remove(gone.id()));
    }

    Optional<StoredCallback> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<StoredCallback> of(String caller) {
        return List.copyOf(byCaller.getOrDefault(caller, Map.of()).values());
    }

    /** All callbacks; for what concerns every one of them only. */
    public Stream<StoredCallback> all() {
        return byId.values().stream();
    }
}
