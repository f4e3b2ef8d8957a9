package dev.ringback.texting;

import dev.ringback.callback.WithheldReason;
import java.time.Instant;

/** Whether a text may go. */
public sealed interface Verdict {

    record Send() implements Verdict {}

    /** It will not go. */
    record Withhold(WithheldReason reason) implements Verdict {}

    /** It is too early or too late in the day: ask again then, with what is known then. */
    record Wait(Instant until) implements Verdict {
        public WithheldReason reason() {
            return WithheldReason.OUTSIDE_HOURS;
        }
    }
}
