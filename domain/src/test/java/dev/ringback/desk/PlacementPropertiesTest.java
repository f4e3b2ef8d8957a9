package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.State;
import dev.ringback.callback.Team;
import dev.ringback.callback.Timer;
import dev.ringback.callback.Urgency;
import dev.ringback.callback.Walks;
import dev.ringback.intake.UrgentWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where every callback that the rules can make stands, and what of it can be found there. */
class PlacementPropertiesTest {

    private static final Duration KEEP = Duration.ofDays(90);

    private static Placement placement(Callback callback) {
        return Placement.of(callback, Timer.next(callback, POLICY), KEEP);
    }

    @Test
    void what_a_person_should_take_stands_in_the_worklist_and_nothing_else_does() {
        Walks.forEachStep(callback -> {
            Placement placement = placement(callback);
            boolean isForTheTaking =
                    callback.state() instanceof State.Due || callback.state() instanceof State.HandedOff;
            assertThat(placement instanceof Placement.InWorklist).isEqualTo(isForTheTaking);
            assertThat(placement.state()).isEqualTo(callback.state().word());
            if (callback.state() instanceof State.Held held) {
                assertThat(placement)
                        .isInstanceOfSatisfying(
                                Placement.Held.class, at -> assertThat(at.by()).isEqualTo(held.by()));
            }
            if (callback.state() instanceof State.Closed closed) {
                assertThat(placement)
                        .isInstanceOfSatisfying(
                                Placement.Closed.class,
                                at -> assertThat(at.keptUntil().minus(KEEP))
                                        .isAfterOrEqualTo(closed.closedAt())
                                        .isIn(keptFrom(callback, closed)));
            }
        });
    }

    /** It is kept from its end, or from what is still to be done then. */
    private static Set<Instant> keptFrom(Callback callback, State.Closed closed) {
        return Stream.concat(
                        Stream.of(closed.closedAt()),
                        callback.pending().stream().map(Intent::overdueAt))
                .collect(Collectors.toSet());
    }

    @Test
    void a_callback_without_a_timer_is_found_by_its_own_time() {
        Walks.forEachStep(callback -> {
            switch (Placement.of(callback, Optional.empty(), KEEP)) {
                case Placement.InWorklist in -> assertThat(in.timer()).isEmpty();
                case Placement.Held held -> assertThat(held.until()).isEqualTo(((State.Held) callback.state()).until());
                case Placement.Waiting waiting ->
                    assertThat(waiting.timer()).isEqualTo(((State.Waiting) callback.state()).until());
                case Placement.Closed closed -> assertThat(closed.timer()).isEmpty();
            }
        });
    }

    @Test
    void what_the_worklist_shows_says_all_that_permissions_ask_of_the_callback_itself() {
        Walks.forEachStep(callback -> {
            if (placement(callback) instanceof Placement.InWorklist in) {
                var entry = new WorklistEntry(callback.key(), in.work(), in.rank());
                assertThat(entry.subject()).isEqualTo(Subject.of(callback));
                assertThat(Work.find(in.work().word())).contains(in.work());
                assertThat(entry.mayBeginAt(Instant.parse("2026-12-02T08:00:00Z"), POLICY))
                        .as("three in the morning, in New York")
                        .isEqualTo(callback.state() instanceof State.HandedOff);
            }
        });
    }

    @Test
    void urgent_comes_first_and_then_the_earliest_deadline() {
        List<Callback> urgent = new ArrayList<>();
        List<Callback> routine = new ArrayList<>();
        Walks.forEachStep(callback -> {
            if (callback.state() instanceof State.Due) {
                (callback.urgency() == Urgency.URGENT ? urgent : routine).add(callback);
            }
        });
        long lastUrgent =
                urgent.stream().mapToLong(one -> Rank.of(one).value()).max().orElseThrow();
        long firstRoutine =
                routine.stream().mapToLong(one -> Rank.of(one).value()).min().orElseThrow();

        assertThat(lastUrgent).isLessThan(firstRoutine);
        assertThat(urgent).allSatisfy(one -> assertThat(Rank.of(one).deadline()).isEqualTo(one.dueBy()));
        assertThat(routine)
                .allSatisfy(one -> assertThat(Rank.of(one).deadline()).isEqualTo(one.dueBy()));
    }

    /** The one that counts now: a hand-off has its own. */
    private static Instant deadline(Callback callback) {
        if (callback.state() instanceof State.HandedOff handedOff) {
            return handedOff.deadline();
        }
        return callback.state() instanceof State.ClaimedHandOff claimed
                ? claimed.handOff().deadline()
                : callback.dueBy();
    }

    @Test
    void a_filter_admits_what_each_of_its_wishes_admits() {
        Walks.forEachStep(callback -> {
            Instant late = deadline(callback).plusSeconds(1);
            assertThat(filter(Optional.empty(), Optional.empty(), Optional.empty(), WorklistFilter.Target.ANY)
                            .admits(callback, callback.openedAt()))
                    .isTrue();
            for (Bucket bucket : Bucket.values()) {
                assertThat(filter(Optional.empty(), Optional.of(bucket), Optional.empty(), WorklistFilter.Target.ANY)
                                .admits(callback, late))
                        .isEqualTo(callback.bucket() == bucket);
            }
            for (Team team : List.of(Team.FRONT_DESK, Team.CLINICAL, Team.BILLING)) {
                assertThat(filter(Optional.empty(), Optional.empty(), Optional.of(team), WorklistFilter.Target.ANY)
                                .admits(callback, late))
                        .isEqualTo(callback.team().equals(team));
            }
            var breached = filter(
                    Optional.of(callback.location()),
                    Optional.empty(),
                    Optional.empty(),
                    WorklistFilter.Target.BREACHED);
            assertThat(breached.admits(callback, late)).isTrue();
            assertThat(breached.admits(callback, deadline(callback))).isFalse();
            assertThat(filter(
                                    Optional.of(new LocationId("elsewhere")),
                                    Optional.empty(),
                                    Optional.empty(),
                                    WorklistFilter.Target.ANY)
                            .admits(callback, late))
                    .isFalse();
        });
    }

    @Test
    void every_entry_has_an_audience_and_a_note_that_is_on_no_callback_none_to_warn() {
        var check = new NoteCheck(UrgentWords.STANDARD);
        Walks.forEachStep(callback -> {
            assertThat(EntryAudience.ofEach(callback)).hasSameSizeAs(callback.history());
            assertThat(check.warnings(callback, "chest pain, never written " + NoteKind.STATUS))
                    .isEmpty();
        });
    }

    private static WorklistFilter filter(
            Optional<LocationId> location, Optional<Bucket> bucket, Optional<Team> team, WorklistFilter.Target target) {
        return new WorklistFilter(location, bucket, team, target, new WorklistFilter.Whose.Unclaimed());
    }
}
