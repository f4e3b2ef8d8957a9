package dev.ringback.casework.memory;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.DamagedCallback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which callbacks in memory pass for damaged. */
public final class MemoryDamage {

    private final Map<CallbackKey, DamagedCallback> damaged = new LinkedHashMap<>();

    public void make(Callback callback) {
        damaged.put(
                callback.key(),
                new DamagedCallback(
                        callback.key(),
                        Optional.of(callback.id()),
                        callback.revision(),
                        Optional.of(callback.location()),
                        DamagedCallback.People.DO_NOT_KNOW,
                        Optional.of(new IllegalStateException("damaged on purpose"))));
    }

    /** It can be read again; that it was damaged is forgotten once somebody saves it. */
    public void repair(CallbackKey key) {
        damaged.computeIfPresent(key, (_, before) -> with(before, before.people(), Optional.empty()));
    }

    void told(CallbackKey key) {
        damaged.computeIfPresent(key, (_, before) -> with(before, DamagedCallback.People.KNOW, before.fault()));
    }

    void saved(CallbackKey key) {
        damaged.remove(key);
    }

    boolean hides(CallbackKey key) {
        return Optional.ofNullable(damaged.get(key))
                .flatMap(DamagedCallback::fault)
                .isPresent();
    }

    /** The numbers of this caller's callbacks that cannot be read. */
    List<Integer> hidden(PhoneNumber caller) {
        return damaged.keySet().stream()
                .filter(key -> key.caller().equals(caller) && hides(key))
                .map(CallbackKey::ordinal)
                .toList();
    }

    Stream<DamagedCallback> all() {
        return damaged.values().stream().toList().stream();
    }

    private static DamagedCallback with(
            DamagedCallback before, DamagedCallback.People people, Optional<RuntimeException> fault) {
        return new DamagedCallback(before.key(), before.id(), before.revision(), before.location(), people, fault);
    }
}
