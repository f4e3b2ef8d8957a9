package dev.ringback.casework.memory;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.TextOptOuts;
import dev.ringback.texting.TextOptOut;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What numbers said by text about further texts, in memory. */
public final class MemoryOptOuts implements TextOptOuts {

    private final Map<PhoneNumber, TextOptOut> optOuts = new HashMap<>();

    Map<PhoneNumber, TextOptOut> inForce() {
        return optOuts.entrySet().stream()
                .filter(said -> said.getValue().isInForce())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<TextOptOut> find(PhoneNumber number) {
        return Optional.ofNullable(optOuts.get(number));
    }

    @Override
    public void save(PhoneNumber number, Optional<TextOptOut> before, TextOptOut after) throws Conflict {
        if (!find(number).equals(before)) {
            throw new Conflict();
        }
        optOuts.put(number, after);
    }

    @Override
    public void forgetUnlessStopped(PhoneNumber number) {
        optOuts.computeIfPresent(number, (_, optOut) -> optOut.isInForce() ? optOut : null);
    }
}
