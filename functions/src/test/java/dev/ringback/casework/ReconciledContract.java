package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.ReconciledUntil.Progress;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of how far Connect's list was gone over does. */
public abstract class ReconciledContract {

    private static final Instant NINE = Instant.parse("2026-12-01T14:00:00Z");

    protected abstract ReconciledUntil reconciled();

    @Test
    void at_first_nothing_was_gone_over() {
        assertThat(reconciled().progress()).isEmpty();
    }

    @Test
    void the_last_progress_is_kept_with_what_was_taken() {
        var first = new Progress(NINE, Map.of());
        reconciled().save(first);
        assertThat(reconciled().progress()).contains(first);

        var second = new Progress(
                NINE.plusSeconds(300),
                Map.of(
                        new ContactId("contact-1"),
                        NINE.plusSeconds(10),
                        new ContactId("contact-2"),
                        NINE.plusSeconds(20)));
        reconciled().save(second);
        assertThat(reconciled().progress()).contains(second);
    }
}
