package dev.ringback.casework.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Holding;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Team;
import dev.ringback.casework.memory.MemoryCallbacks;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** At one moment: that all that is open has an owner and a time at which something looks at it, and that one patient is held by one person. */
final class Owners {

    /** The sweeper fails now and then, and does not run at night here: what was to be looked at is looked at in its next run. */
    private static final Duration LATE = Duration.ofDays(4);

    private static final Set<Team> TEAMS = Set.of(
            new Team("front-desk"),
            new Team("referrals"),
            new Team("billing"),
            new Team("clinical"),
            new Team("insurance"));

    private Owners() {}

    static void areThere(Practice practice) {
        Map<PhoneNumber, Set<PersonId>> holders = new HashMap<>();
        List<MemoryCallbacks.Kept> callbacks = practice.uses
                .callbacks
                .all()
                .filter(kept -> kept.callback().isOpen())
                .toList();
        for (MemoryCallbacks.Kept kept : callbacks) {
            Callback callback = kept.callback();
            owned(callback.id().id(), callback.team(), Optional.of(kept.placement()), practice);
            held(callback.caller(), callback.holding(), practice.now(), holders);
        }
        List<FollowUp> open = practice.uses.callbacks.followUps.all().stream()
                .filter(FollowUp::isOpen)
                .toList();
        for (FollowUp followUp : open) {
            owned(
                    followUp.id().id(),
                    followUp.owner(),
                    practice.uses.callbacks.followUps.placement(followUp.key()),
                    practice);
            held(followUp.caller(), followUp.holding(), practice.now(), holders);
        }
        assertThat(holders).allSatisfy((_, people) -> assertThat(people).hasSize(1));
    }

    private static void owned(String what, Team owner, Optional<Placement> placement, Practice practice) {
        Optional<Instant> looksAt = placement.flatMap(Owners::looksAt);
        Instant now = practice.now();
        boolean wasJustSwept = practice.sweptAt().equals(now);
        if (!TEAMS.contains(owner)
                || looksAt.isEmpty()
                || looksAt.orElseThrow().isBefore(now.minus(wasJustSwept ? Duration.ZERO : LATE))) {
            throw new AssertionError("at %s %s is %s's, and is looked at at %s".formatted(now, what, owner, looksAt));
        }
    }

    private static Optional<Instant> looksAt(Placement placement) {
        return switch (placement) {
            case Placement.InWorklist in -> in.timer();
            case Placement.Held held -> Optional.of(held.until());
            case Placement.Waiting waiting -> Optional.of(waiting.timer());
            case Placement.Closed _ -> Optional.empty();
        };
    }

    private static void held(
            PhoneNumber patient, Optional<Holding> holding, Instant now, Map<PhoneNumber, Set<PersonId>> holders) {
        holding.filter(held -> held.until().isAfter(now))
                .ifPresent(held ->
                        holders.computeIfAbsent(patient, _ -> new HashSet<>()).add(held.by()));
    }
}
