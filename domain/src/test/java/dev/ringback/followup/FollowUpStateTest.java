package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A state refuses what cannot follow in it, so that no history tells of an impossible life. */
class FollowUpStateTest {

    private static final Instant NOW = at("tue 09:00");
    private static final Instant LATER = at("tue 09:10");

    private static final FollowUpState DUE = new FollowUpState.Due(NOW);
    private static final FollowUpState CLAIMED = new FollowUpState.Claimed(new FollowUpState.Due(NOW), ANA, NOW, LATER);
    private static final FollowUpState WAITING = new FollowUpState.Waiting(LATER);
    private static final FollowUpState CLOSED = new FollowUpState.Closed(FollowUpOutcome.SENT, NOW);

    private static Map<FollowUpEntry, List<FollowUpState>> impossible() {
        Map<FollowUpEntry, List<FollowUpState>> impossible = new LinkedHashMap<>();
        impossible.put(
                FollowUpFixtures.owed(FollowUpKind.CONFIRMATION).facts().owed(),
                List.of(DUE, CLAIMED, WAITING, CLOSED));
        impossible.put(new FollowUpEntry.Due(LATER), List.of(DUE, CLAIMED, CLOSED));
        impossible.put(new FollowUpEntry.Waiting(NOW, LATER, LATER), List.of(WAITING, CLOSED));
        impossible.put(new FollowUpEntry.Claimed(NOW, worker(ANA), LATER), List.of(CLAIMED, CLOSED));
        impossible.put(new FollowUpEntry.AskedFor(NOW, worker(ANA)), List.of(CLOSED));
        impossible.put(new FollowUpEntry.Reassigned(NOW, worker(ANA), worker(ANA), LATER), List.of(CLAIMED, CLOSED));
        impossible.put(new FollowUpEntry.HandedOff(NOW, worker(ANA), Team.BILLING), List.of(DUE, WAITING, CLOSED));
        impossible.put(new FollowUpEntry.Renewed(NOW, worker(ANA), LATER), List.of(DUE, WAITING, CLOSED));
        impossible.put(new FollowUpEntry.NumberShown(NOW, worker(ANA)), List.of(DUE, WAITING, CLOSED));
        impossible.put(new FollowUpEntry.Released(NOW, worker(ANA)), List.of(DUE, WAITING, CLOSED));
        impossible.put(new FollowUpEntry.Lapsed(NOW, worker(ANA)), List.of(DUE, WAITING, CLOSED));
        impossible.put(
                new FollowUpEntry.VisitMoved(
                        NOW, OffsetDateTime.ofInstant(LATER, ZoneOffset.UTC), Optional.empty(), LATER),
                List.of(CLOSED));
        impossible.put(new FollowUpEntry.Escalated(NOW, EscalationReason.FOLLOW_UP_LATE), List.of(CLOSED));
        impossible.put(new FollowUpEntry.Closed(NOW, FollowUpOutcome.SENT), List.of(CLOSED));
        return impossible;
    }

    @Test
    void refuses_what_cannot_follow_in_it() {
        impossible()
                .forEach((entry, states) -> states.forEach(state -> assertThatThrownBy(() -> state.after(entry))
                        .as("%s after %s", entry.word(), state)
                        .isInstanceOf(IllegalStateException.class)));
    }
}
