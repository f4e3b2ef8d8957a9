package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.SeenCall;
import dev.ringback.callback.SeenCalls;
import dev.ringback.directory.LocatedCall;
import dev.ringback.intake.Customer;
import dev.ringback.intake.OutboundCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * From a call that the practice dialled to the callbacks that somebody held then: their attempts are seen (docs/rules.md §5). Which of our
 * numbers it was dialled under does not matter: one call may settle what several locations owe a patient.
 */
public final class NoteOutboundCall {

    private final CallbackStore callbacks;
    private final CallbacksOfNumber called;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final InstantSource clock;

    public NoteOutboundCall(
            CallbackStore callbacks,
            CallbacksOfNumber called,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.called = called;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void take(OutboundCall outbound, Log log) {
        var patient = new Customer(Optional.empty(), outbound.patient());
        LocatedCall.numbers(patient, directory.current()).forEach(number -> take(number, outbound.call(), log));
    }

    private void take(PhoneNumber dialled, SeenCall call, Log log) {
        Instant now = clock.instant();
        List<CallbackKey> seen = called.find(dialled)
                .filter(callback ->
                        !SeenCalls.note(callback, dialled, call, now).equals(callback))
                .map(Callback::key)
                .toList();
        seen.forEach(key -> note(key, dialled, call).ifPresent(saved -> outbox.performOrLeave(saved, log)));
    }

    private Optional<Callback> note(CallbackKey key, PhoneNumber dialled, SeenCall call) {
        return unitOfWork.untilSaved(() -> {
            Optional<Callback> known = callbacks.find(key);
            Instant now = clock.instant();
            return known.isPresent()
                    ? Optional.of(unitOfWork.save(known.get(), SeenCalls.note(known.get(), dialled, call, now), now))
                    : known;
        });
    }
}
