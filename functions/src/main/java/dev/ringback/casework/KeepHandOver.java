package dev.ringback.casework;

import dev.ringback.intake.CallUnderway;
import dev.ringback.intake.HandedOver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps what a flow hands over of a call, for the event of its end (docs/flows.md). A patient is on the line meanwhile, so nothing that fails
 * here is told to the flow: what it noted on the contact Connect knows all the same.
 */
public final class KeepHandOver {

    /** Connect tells of the end of a call within minutes. What comes later is asked for, as if nothing had been handed over. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final HandOvers handOvers;
    private final InstantSource clock;

    public KeepHandOver(HandOvers handOvers, InstantSource clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    public void keep(CallUnderway call, Log log) {
        call.notUnderstood()
                .forEach(name -> log.note(
                        "Contact %s: what the parameter %s of its flow holds is none of its words (docs/flows.md)"
                                .formatted(call.chain(), name)));
        call.handedOver().ifPresent(handedOver -> keep(handedOver, log));
    }

    private void keep(HandedOver handedOver, Log log) {
        Instant now = clock.instant();
        try {
            handOvers.keep(handedOver, now, now.plus(KEPT));
        } catch (RuntimeException e) {
            log.failed(
                    "Contact %s: what its flow handed over is not kept; Connect is asked for it"
                            .formatted(handedOver.contact()),
                    e);
        }
    }
}
