package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.NumbersReply.Recounted;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.numbers.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecountNumbersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final MemoryPractice practice = Oak.practice();

    /** What reads a part takes so long. */
    private RecountNumbers recount(Duration aPart, List<Integer> read) {
        return new RecountNumbers(
                part -> {
                    read.add(part);
                    practice.clock.tick(aPart);
                    return Stream.of();
                },
                practice.keepNumbers,
                practice.clock);
    }

    @Test
    void what_was_never_counted_is_and_twice_changes_nothing() {
        Oak.opened(practice);

        assertThat(practice.recountNumbers.from(0, practice.log)).isEqualTo(new Recounted(1, Optional.empty()));
        var kept =
                practice.tallies.during(new Period(MONDAY, MONDAY.plusDays(1))).toList();
        assertThat(kept).isNotEmpty();

        practice.recountNumbers.from(0, practice.log);
        assertThat(practice.tallies.during(new Period(MONDAY, MONDAY.plusDays(1))))
                .isEqualTo(kept);
    }

    @Test
    void it_ends_in_time_and_says_where_to_go_on() {
        List<Integer> read = new ArrayList<>();

        Recounted some = recount(Duration.ofSeconds(10), read).from(7, practice.log);

        assertThat(read).containsExactly(7, 8, 9, 10);
        assertThat(some.next()).contains(11);
    }

    @Test
    void a_part_that_takes_longer_than_a_run_is_gone_over_all_the_same() {
        List<Integer> read = new ArrayList<>();

        Recounted some = recount(Duration.ofMinutes(1), read).from(998, practice.log);

        assertThat(some.next()).contains(999);
        assertThat(recount(Duration.ofMinutes(1), read).from(999, practice.log).next())
                .isEmpty();
        assertThat(read).containsExactly(998, 999);
    }
}
