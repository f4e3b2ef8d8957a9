package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.NOTHING;
import static dev.ringback.casework.Oak.URGENT;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Limits;
import dev.ringback.callback.State;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.Placement;
import dev.ringback.desk.WorklistFilter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClaimNextTest {

    private static final WorklistFilter ALL = filter(Optional.empty());

    private final MemoryPractice practice = Oak.practice();

    private static WorklistFilter filter(Optional<Bucket> bucket) {
        return new WorklistFilter(
                Optional.empty(),
                bucket,
                Optional.empty(),
                WorklistFilter.Target.ANY,
                new WorklistFilter.Whose.Unclaimed());
    }

    private Optional<Callback> next(String name, WorklistFilter filter) {
        return practice.claimNext.claim(person(practice, name), filter, practice.log)
                        instanceof ClaimNext.Result.Claimed(Callback claimed)
                ? Optional.of(claimed)
                : Optional.empty();
    }

    @Nested
    class Success {

        @Test
        void the_first_that_the_person_may_work_is_theirs() {
            Callback first = openedFor(practice, "+12125550141", NOTHING);
            practice.clock.tick(Duration.ofMinutes(1));
            Callback second = openedFor(practice, "+12125550142", NOTHING);

            assertThat(next("ana", ALL).orElseThrow().id()).isEqualTo(first.id());
            assertThat(next("pat", ALL).orElseThrow().id()).isEqualTo(second.id());
            assertThat(next("pat", ALL)).isEmpty();
        }

        @Test
        void what_a_person_may_not_work_is_passed_over() {
            Callback clinical = openedFor(practice, "+12125550141", URGENT);
            Callback other = openedFor(practice, "+12125550142", NOTHING);

            assertThat(next("ana", ALL).orElseThrow().id()).isEqualTo(other.id());
            assertThat(next("pat", ALL).orElseThrow().id()).isEqualTo(clinical.id());
        }

        @Test
        void only_what_the_filter_admits_is_claimed() {
            openedFor(practice, "+12125550141", NOTHING);

            assertThat(next("ana", filter(Optional.of(Bucket.BILLING)))).isEmpty();
            assertThat(next("ana", filter(Optional.of(Bucket.OTHER)))).isPresent();
        }

        @Test
        void one_that_cannot_be_read_is_stepped_over() {
            practice.callbacks.damage.make(openedFor(practice, "+12125550141", NOTHING));
            Callback second = openedFor(practice, "+12125550142", NOTHING);

            assertThat(next("ana", ALL).orElseThrow().id()).isEqualTo(second.id());
        }

        @Test
        void what_lapsed_a_moment_ago_counts_as_held_no_more() {
            for (int caller = 1; caller <= 4; caller++) {
                openedFor(practice, "+1212555014" + caller, NOTHING);
            }
            assertThat(next("ana", ALL)).isPresent();
            practice.clock.tick(Duration.ofMinutes(5));
            assertThat(next("ana", ALL)).isPresent();
            assertThat(next("ana", ALL)).isPresent();
            practice.clock.tick(Duration.ofMinutes(5));

            assertThat(next("ana", ALL)).isPresent();
        }

        @Test
        void if_somebody_is_quicker_the_next_one_is_claimed() {
            openedFor(practice, "+12125550141", NOTHING);
            Callback second = openedFor(practice, "+12125550142", NOTHING);
            practice.callbacks.beforeTheNextSave(
                    () -> assertThat(next("pat", ALL)).isPresent());

            Optional<Callback> claimed = next("ana", ALL);

            assertThat(claimed.orElseThrow().state()).isInstanceOf(State.Claimed.class);
            assertThat(practice.callbacks.heldBy(person(practice, "ana").id(), practice.clock.instant()))
                    .hasSize(1);
            assertThat(practice.callbacks.find(second.key()).orElseThrow().state())
                    .isInstanceOf(State.Claimed.class);
        }
    }

    @Nested
    class Failure {

        @Test
        void nothing_is_claimed_while_no_call_may_be_made() {
            openedFor(practice, "+12125550141", NOTHING);
            practice.clock.set(at("tue 22:00"));

            assertThat(next("ana", ALL)).isEmpty();
        }

        @Test
        void who_holds_as_many_as_they_may_is_given_no_more() {
            for (int caller = 1; caller <= 4; caller++) {
                openedFor(practice, "+1212555014" + caller, NOTHING);
            }
            for (int held = 0; held < 3; held++) {
                assertThat(next("ana", ALL)).isPresent();
            }

            assertThat(practice.claimNext.claim(person(practice, "ana"), ALL, practice.log))
                    .isEqualTo(new ClaimNext.Result.HoldsEnough(3));
            assertThat(next("lee", ALL)).isPresent();
        }

        @Test
        void what_was_taken_too_often_is_left_to_in_house_staff() throws Conflict {
            Callback opened = openedFor(practice, "+12125550141", NOTHING);
            Callback worked = opened;
            for (int take = 0; take < Limits.TAKES; take++) {
                worked = worked.with(Claims.entries(person(practice, "ana").worker(), at("tue 09:00")))
                        .with(new Entry.Released(
                                at("tue 09:00"), person(practice, "ana").worker(), Optional.empty()));
            }
            practice.callbacks.save(opened, worked, Placement.of(worked, Optional.empty(), Duration.ofDays(400)));

            assertThat(next("ana", ALL)).isEmpty();
            assertThat(next("pat", ALL)).isPresent();
        }

        @Test
        void nothing_is_left_when_somebody_was_quicker_with_the_last() {
            openedFor(practice, "+12125550141", NOTHING);
            practice.callbacks.beforeTheNextSave(
                    () -> assertThat(next("pat", ALL)).isPresent());

            assertThat(next("ana", ALL)).isEmpty();
        }
    }
}
