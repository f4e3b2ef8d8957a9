package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.followup.FollowUpFixtures.POLICY;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static dev.ringback.followup.FollowUpFixtures.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Intent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a look at a follow-up does. */
class FollowUpTimerTest {

    private static final FollowUp INSURANCE = owed(FollowUpKind.INSURANCE_VERIFICATION);
    private static final FollowUp PAPERWORK = owed(FollowUpKind.INTAKE_PAPERWORK);

    private static FollowUp look(FollowUp followUp, Instant now) {
        return FollowUpTimer.elapse(followUp, POLICY.hours(), now);
    }

    private static Optional<Instant> nextLook(FollowUp followUp) {
        return FollowUpTimer.next(followUp, POLICY.hours());
    }

    @Test
    void tells_once_that_it_is_late_and_then_at_each_close() {
        assertThat(nextLook(INSURANCE)).contains(at("wed 17:00"));
        FollowUp late = look(INSURANCE, at("wed 17:03"));

        assertThat(late.history().getLast())
                .isEqualTo(new FollowUpEntry.Escalated(at("wed 17:03"), EscalationReason.FOLLOW_UP_LATE));
        assertThat(late.pending())
                .containsExactly(new Intent.Alert(
                        2, EscalationReason.FOLLOW_UP_LATE, at("wed 17:03").plus(Intent.GRACE)));
        assertThat(look(late, at("thu 16:59"))).isEqualTo(late);
        FollowUp told = late.withoutIntent(late.pending().getFirst());
        assertThat(nextLook(late)).contains(at("wed 17:05"));
        assertThat(nextLook(told)).contains(at("thu 17:00"));
        assertThat(words(look(told, at("thu 17:00")))).containsExactly("owed", "escalated", "escalated");
    }

    @Test
    void tells_that_it_is_late_although_somebody_holds_it() {
        FollowUp held = claimed(PAT, INSURANCE, at("wed 16:55"));

        assertThat(words(look(held, at("wed 17:00")))).containsExactly("owed", "claimed", "escalated");
    }

    @Test
    void at_what_comes_back_knows_its_new_time() {
        FollowUp sent = changedTo(recorded(
                FollowUpOutcome.SENT,
                claimed(ANA, look(PAPERWORK, at("tue 10:00")), at("tue 10:05")),
                ANA,
                at("tue 10:05")));

        assertThat(words(look(sent, at("thu 16:59")))).endsWith("waiting", "due");
        assertThat(words(look(sent, at("thu 17:00")))).endsWith("waiting", "due", "escalated");
    }
}
