package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptKeyTest {

    private static final Callback DUE = openedAt(at("tue 09:00"));

    @Test
    void an_attempt_is_there_from_the_entry_with_which_it_fell_due() {
        assertThat(AttemptKey.of(DUE)).contains(new AttemptKey(DUE.id(), 2));
        assertThat(AttemptKey.of(DUE).orElseThrow().word()).isEqualTo(DUE.id() + "-2");
    }

    @Test
    void what_happens_while_it_is_due_makes_no_other_of_it() {
        Callback again = DUE.with(
                new Entry.Escalated(at("tue 09:30"), EscalationReason.TARGET_MISSED),
                new Entry.Due(at("tue 09:40"), Attempt.FIRST));

        assertThat(AttemptKey.of(again)).isEqualTo(AttemptKey.of(DUE));
    }

    @Test
    void while_somebody_holds_it_or_it_waits_no_attempt_is_there() {
        assertThat(AttemptKey.of(claimedBy(ANA, DUE, at("tue 09:05")))).isEmpty();
        assertThat(AttemptKey.of(DUE.with(new Entry.Waiting(at("tue 09:05"), Attempt.FIRST, at("tue 11:00")))))
                .isEmpty();
    }

    @Test
    void what_is_given_back_is_there_anew() {
        Callback back = Claims.givenUp(claimedBy(ANA, DUE, at("tue 09:05")), Optional.empty(), POLICY, at("tue 09:06"));

        assertThat(AttemptKey.of(back)).isPresent().isNotEqualTo(AttemptKey.of(DUE));
    }
}
