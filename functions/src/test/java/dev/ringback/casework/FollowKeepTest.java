package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.casework.memory.MemoryKeptItems.Followed;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.directory.Defaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept already follows a directory that says another {@code keep}, sweep by sweep. */
class FollowKeepTest {

    private final MemoryPractice practice = Oak.practice();

    @BeforeEach
    void the_first_directory_was_swept() {
        sweep();
    }

    private void sweep() {
        practice.clock.tick(Duration.ofMinutes(5));
        practice.followKeep.step(practice.log);
    }

    /** Until it is looked for. */
    private void keep(int days) {
        apply(days);
        practice.clock.tick(FollowKeep.LOOKS_EVERY);
    }

    private void apply(int days) {
        String json = "{\"keep\": \"%dd\", ".formatted(days) + Oak.directory().substring(1);
        practice.directories.put(
                practice.directories.current(), json, "ops", practice.clock.instant(), Optional.empty());
    }

    private static List<Integer> parts(List<Followed> followed) {
        return followed.stream().map(Followed::part).toList();
    }

    @Test
    void nothing_is_gone_over_while_keep_stays_the_same() {
        sweep();

        assertThat(practice.keptItems.followed()).isEmpty();
    }

    @Test
    void once_all_follows_a_directory_nothing_is_asked_until_another_is_in_force() {
        sweep();
        practice.keptItems.asked();
        sweep();
        assertThat(practice.keptItems.asked()).isZero();

        keep(30);
        sweep();

        assertThat(practice.keptItems.asked()).isEqualTo(1);
        assertThat(practice.keptItems.followed()).isNotEmpty();
    }

    @Test
    void another_keep_is_followed_within_the_hour_and_then_sweep_by_sweep() {
        sweep();
        apply(30);
        int sweeps = 0;
        while (practice.keptItems.followed().isEmpty()) {
            sweep();
            sweeps++;
        }
        assertThat(Duration.ofMinutes(5).multipliedBy(sweeps)).isLessThanOrEqualTo(FollowKeep.LOOKS_EVERY);

        sweep();
        assertThat(practice.keptItems.followed()).isNotEmpty();
    }

    @Test
    void a_keep_that_comes_back_is_followed_though_all_followed_it_before() {
        sweep();
        int before = (int) Defaults.KEEP.toDays();
        keep(30);
        sweep();
        practice.keptItems.followed();
        keep(before);
        sweep();

        assertThat(practice.keptItems.followed()).first().isEqualTo(new Followed(0, Duration.ofDays(before)));
    }

    @Test
    void another_keep_is_followed_in_bounded_steps_each_part_once_until_all_are_done() {
        keep(30);
        var all = new ArrayList<Integer>();
        sweep();
        List<Followed> first = practice.keptItems.followed();
        assertThat(first).hasSizeLessThan(100).extracting(Followed::keep).containsOnly(Duration.ofDays(30));
        all.addAll(parts(first));
        for (int i = 0; i < KeptItems.PARTS; i++) {
            sweep();
            all.addAll(parts(practice.keptItems.followed()));
        }

        assertThat(all).isEqualTo(IntStream.range(0, KeptItems.PARTS).boxed().toList());
    }

    @Test
    void a_step_with_much_to_change_ends_early_and_the_next_goes_on_there() {
        practice.keptItems.changesAPart(10_000);
        keep(30);
        sweep();
        sweep();

        assertThat(parts(practice.keptItems.followed())).containsExactly(0, 1);
    }

    @Test
    void a_keep_that_changes_again_half_way_is_followed_from_the_beginning() {
        keep(30);
        sweep();
        practice.keptItems.followed();
        keep(60);
        sweep();

        List<Followed> again = practice.keptItems.followed();
        assertThat(again.getFirst()).isEqualTo(new Followed(0, Duration.ofDays(60)));
    }

    @Test
    void a_part_that_fails_is_gone_over_again() {
        keep(30);
        practice.keptItems.failures().failsOnce();
        practice.clock.tick(Duration.ofMinutes(5));
        assertThatThrownBy(() -> practice.followKeep.step(practice.log)).isInstanceOf(IllegalStateException.class);
        sweep();

        assertThat(practice.keptItems.followed().getFirst().part()).isZero();
    }
}
