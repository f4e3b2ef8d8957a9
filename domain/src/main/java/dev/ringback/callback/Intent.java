package dev.ringback.callback;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is still to be done in the world because of what was decided. Intents are saved with the state that caused
 * them, so that a function that dies between saving and doing loses nothing (docs/architecture.md). The wake-up is not among
 * them: it follows from the state ({@link Timer}).
 */
public sealed interface Intent {

    /** How long the function that saved an intent has for doing it, before the sweeper takes over. */
    Duration GRACE = Duration.ofMinutes(2);

    /** From when on the sweeper takes it up, if the function that saved it has not done it by then. */
    Instant overdueAt();

    /**
     * Tell people with authority, at least once.
     *
     * @param seq the place of the escalation in the history, from 1; with the callback's id it makes the alert's id
     */
    record Alert(int seq, EscalationReason reason, Instant overdueAt) implements Intent {}

    /**
     * Send a text, at most once: it is marked as {@link TextSending} before it goes.
     *
     * @param notBefore when it may go at the earliest: a text that was withheld for the hour waits for the window
     */
    record Text(TextStep step, Instant notBefore, Instant overdueAt) implements Intent {}

    /** A text that is on its way: it may not be sent again, and if its fate is not learnt it stays unknown. */
    record TextSending(TextStep step, Instant overdueAt) implements Intent {}
}
