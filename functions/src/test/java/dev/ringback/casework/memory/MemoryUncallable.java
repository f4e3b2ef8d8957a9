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

    private final Map<ContactId, Kept> calls = new LinkedHashMap<>();

    public List<UncallableCall> all() {
        return calls.values().stream().map(Kept::call).toList();
    }

    /** A later report may know more of a call; what was told already is not pending again. */
    @Override
    public UncallableCall record(UncallableCall call, Instant overdueAt, Instant expiresAt) {
        Kept known = calls.get(call.chain());
        if (known != null && (call.pending().isEmpty() || call.pending().equals(known.told()))) {
            return known.call();
        }
        Optional<EscalationReason> told = Optional.ofNullable(known).flatMap(Kept::told);
        UncallableCall kept = known == null ? call : with(known.call(), call.pending());
        calls.put(call.chain(), new Kept(kept, overdueAt, told));
        return kept;
    }

    @Override
    public Stream<UncallableCall> overdue(Instant now) {
        return List.copyOf(calls.values()).stream()
                .filter(kept -> kept.call().pending().isPresent())
                .filter(kept -> !kept.overdueAt().isAfter(now))
                .map(Kept::call);
    }

    @Override
    public void told(UncallableCall call) {
        calls.computeIfPresent(
                call.chain(),
                (_, kept) -> new Kept(with(kept.call(), Optional.empty()), kept.overdueAt(), call.pending()));
    }

    private static UncallableCall with(UncallableCall call, Optional<EscalationReason> pending) {
        return new UncallableCall(call.location(), call.chain(), call.why(), call.endedAt(), pending);
    }
}
