package dev.ringback.checkers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every callback as it lay in the table when it was last read, to be found by its id, by its caller or by the number that is to be called. */
public final class Callbacks {

    private final Map<String, StoredCallback> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, StoredCallback>> byCaller = new HashMap<>();
    private final Map<String, Map<String, StoredCallback>> byPhone = new HashMap<>();

    /** Takes in a callback as it lies in the table now. */
    public void put(StoredCallback item) {
        Optional.ofNullable(byId.put(item.id(), item))
                .ifPresent(before -> forget(byPhone, before.phone(), before.id()));
        byCaller.computeIfAbsent(item.caller(), _ -> new LinkedHashMap<>()).put(item.id(), item);
        byPhone.computeIfAbsent(item.phone(), _ -> new LinkedHashMap<>()).put(item.id(), item);
    }

    /** Forgets a callback that has left the table. */
    public void remove(StoredCallback gone) {
        byId.remove(gone.id());
        forget(byCaller, gone.caller(), gone.id());
        forget(byPhone, gone.phone(), gone.id());
    }

    private static void forget(Map<String, Map<String, StoredCallback>> by, String number, String id) {
        Optional.ofNullable(by.get(number)).ifPresent(items -> items.remove(id));
    }

    Optional<StoredCallback> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<StoredCallback> of(String caller) {
        return List.copyOf(byCaller.getOrDefault(caller, Map.of()).values());
    }

    /** Those whose patients are to be called on a number. */
    List<StoredCallback> calledOn(String phone) {
        return List.copyOf(byPhone.getOrDefault(phone, Map.of()).values());
    }

    /** All callbacks; for what concerns every one of them only. */
    public Stream<StoredCallback> all() {
        return byId.values().stream();
    }
}
