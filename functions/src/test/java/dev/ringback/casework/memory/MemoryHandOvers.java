package dev.ringback.casework.memory;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.HandOvers;
import dev.ringback.intake.HandedOver;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What flows handed over, in memory. */
public final class MemoryHandOvers implements HandOvers {

    private record Kept(HandedOver handedOver, Instant at, Instant expiresAt) {}

    private final Map<ContactId, Kept> kept = new HashMap<>();

    private static boolean isOld(Kept before, Kept now) {
        return now.at().isBefore(before.at());
    }

    private static boolean saysTheSame(HandedOver before, HandedOver now) {
        return now.noted().equals(before.noted()) && now.word() == before.word();
    }

    @Override
    public void keep(HandedOver handedOver, Instant at, Instant expiresAt) {
        kept.merge(
                handedOver.contact(),
                new Kept(handedOver, at, expiresAt),
                (before, now) ->
                        isOld(before, now) || saysTheSame(before.handedOver(), now.handedOver()) ? before : now);
    }

    @Override
    public Optional<HandedOver> find(ContactId contact, Instant now) {
        return Optional.ofNullable(kept.get(contact))
                .filter(one -> one.expiresAt().isAfter(now))
                .map(Kept::handedOver);
    }
}
