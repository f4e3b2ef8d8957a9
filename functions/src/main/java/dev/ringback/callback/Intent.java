package dev.ringback.callback;

import java.time.Instant;

/**
 * Something that is still to be done in the world because of what was decided. Intents are saved with the state that caused
 * them, so that whoever dies between saving and doing loses nothing (architecture.md). The wake-up is not among them: it
 * follows from the state ({@link Look}).
 */
public sealed interface Intent {

    /** Since when it should be done; whoever finds it undone later does it. */
    Instant due();

    /**
     * Tell people with authority, at least once.
     *
     * @param seq the place of the escalation in the history, from 1; with the callback's id it makes the alert's id
     */
    record Alert(int seq, EscalationReason reason, Instant due) implements Intent {}

    /** Send a text, at most once: it is marked as {@link TextSending} before it goes. */
    record Text(TextStep step, Instant due) implements Intent {}

    /** A text that is on its way: nobody may send it again, and if nobody learns its fate it stays unknown. */
    record TextSending(TextStep step, Instant due) implements Intent {}
}
