package dev.ringback.casework.memory;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.TextOptOuts;
import dev.ringback.texting.ReplyMeaning;
import dev.ringback.texting.TextOptOut;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What numbers said by text about further texts, in memory. */
public final class MemoryOptOuts implements TextOptOuts {

    private final Map<PhoneNumber, TextOptOut> optOuts = new HashMap<>();

    @Override
    public boolean isInForce(PhoneNumber number) {
        return Optional.ofNullable(optOuts.get(number))
                .filter(TextOptOut::isInForce)
                .isPresent();
    }

    @Override
    public void hear(PhoneNumber number, String textId, ReplyMeaning meaning, Instant now) {
        TextOptOut.after(Optional.ofNullable(optOuts.get(number)), textId, meaning, now)
                .ifPresent(after -> optOuts.put(number, after));
    }
}
