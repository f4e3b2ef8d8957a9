package dev.ringback.casework.memory;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.casework.UncallableCall;
import dev.ringback.casework.UncallableCalls;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls that opened nothing, in memory. */
public final class MemoryUncallable implements UncallableCalls {

    private record Kept(UncallableCall call, Instant overdueAt, Optional<EscalationReason> told) {}

    private final Failures listing = new Failures("DynamoDB");
    private final Map<ContactId, Kept> calls = new LinkedHashMap<>();

    /** Of the look for what is overdue. */
    public Failures listing() {
        return listing;
    }

    public List<UncallableCall> all() {
        return calls.values().stream().map(Kept::call).toList();
    }

    @Override
    public UncallableCall record(UncallableCall call, Instant overdueAt, Instant expiresAt) {
        Kept known = calls.get(call.chain());
        if (known == null) {
            calls.put(call.chain(), new Kept(call, overdueAt, Optional.empty()));
            return call;
        }
        UncallableCall again = call.again(known.call().pending(), known.told());
        if (!again.pending().equals(known.call().pending())) {
            calls.put(call.chain(), new Kept(known.call().with(again.pending()), overdueAt, known.told()));
        }
        return again;
    }

    @Override
    public Stream<UncallableCall.Key> overdue(Instant now) {
        listing.check();
        return List.copyOf(calls.values()).stream()
                .filter(kept -> kept.call().pending().isPresent())
                .filter(kept -> !kept.overdueAt().isAfter(now))
                .map(kept -> new UncallableCall.Key(
                        kept.call().location(), kept.call().chain()));
    }

    @Override
    public Optional<UncallableCall> find(UncallableCall.Key key) {
        return Optional.ofNullable(calls.get(key.chain())).map(Kept::call);
    }

    @Override
    public void told(UncallableCall call) {
        calls.computeIfPresent(
                call.chain(),
                (_, kept) -> new Kept(kept.call().with(Optional.empty()), kept.overdueAt(), call.pending()));
    }
}
