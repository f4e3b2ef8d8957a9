package dev.ringback.numbers;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.seeds.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The fold agrees with a naive reading of the definitions, and what was kept bit by bit with what is counted from scratch. */
class NumbersAgreeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Period TUESDAY_TO_THURSDAY = new Period(MONDAY.plusDays(1), MONDAY.plusDays(3));
    private static final HoursInForce HOURS = _ -> POLICY.hours();
    private static final int ROUNDS = 15;
    private static final int LIVES = 60;

    @Test
    void figures_are_what_a_naive_reading_of_the_definitions_gives() {
        Seeds.each(ROUNDS, seed -> {
            var random = new SplittableRandom(seed);
            Instant now = at("wed 12:00").plusSeconds(60L * random.nextInt(2880));
            List<Callback> lives = until(now, SomeLives.of(random, LIVES));

            assertThat(counted(lives, now))
                    .isEqualTo(new NaiveReading(lives, TUESDAY_TO_THURSDAY.from(), TUESDAY_TO_THURSDAY.to(), now)
                            .figures());
        });
    }

    @Test
    void what_is_kept_entry_by_entry_is_what_the_whole_history_gives() {
        Seeds.each(ROUNDS, seed -> {
            for (Callback life : SomeLives.of(new SplittableRandom(seed), LIVES)) {
                Map<Object, Tally> kept = new HashMap<>();
                for (int entries = 1; entries <= life.history().size(); entries++) {
                    for (Tally tally : Tallies.since(entries - 1, life.asOf(entries), HOURS)) {
                        kept.put(key(tally), tally);
                    }
                }

                assertThat(Set.copyOf(kept.values())).isEqualTo(new HashSet<>(Tallies.of(life, HOURS)));
            }
        });
    }

    @Test
    void the_groups_of_every_kind_of_call_add_up() {
        Seeds.each(3, seed -> {
            List<Callback> lives = SomeLives.of(new SplittableRandom(seed), LIVES);
            for (Dimension by :
                    List.of(Dimension.DAY, Dimension.WEEKDAY, Dimension.HOUR, Dimension.LOCATION, Dimension.BUCKET)) {
                Counting counting = counting(lives, Optional.of(by), at("fri 17:00"));

                assertThat(counting.groups().stream()
                                .mapToLong(group -> group.figures().missedCalls())
                                .sum())
                        .as(by.word())
                        .isEqualTo(counting.figures().missedCalls());
            }
        });
    }

    /** What of these lives has happened by then. */
    private static List<Callback> until(Instant now, List<Callback> lives) {
        return lives.stream()
                .filter(life -> !life.openedAt().isAfter(now))
                .map(life -> life.asOf(Math.toIntExact(life.history().stream()
                        .filter(entry -> !entry.at().isAfter(now))
                        .count())))
                .toList();
    }

    private static Object key(Tally tally) {
        return switch (tally) {
            case Tally.OfCallback callback -> callback.callback();
            case Tally.OpenAtClose open -> List.of(open.callback(), open.day());
            case Tally.FurtherCall call -> List.of(call.callback(), call.seq());
            case Tally.OfText text -> List.of(text.callback(), text.seq());
            case Tally.Uncallable call -> call.chain();
            case Tally.OfQuestion asked -> List.of(asked.callback(), "asked");
            case Tally.Stop stop -> stop.text();
            case Tally.OfFollowUp owed -> owed.followUp();
        };
    }

    private static Figures counted(List<Callback> lives, Instant now) {
        return counting(lives, Optional.empty(), now).figures();
    }

    private static Counting counting(List<Callback> lives, Optional<Dimension> by, Instant now) {
        Set<LocalDate> closed = TUESDAY_TO_THURSDAY
                .from()
                .datesUntil(TUESDAY_TO_THURSDAY.to().plusDays(1))
                .filter(day ->
                        !POLICY.hours().businessDay(day).orElseThrow().closes().isAfter(now))
                .collect(Collectors.toSet());
        var counting = new Counting(
                new Selection(Set.of(OAK_STREET), Set.of(), Set.of(), Optional.empty()),
                by,
                new Closes(Map.of(OAK_STREET, closed)),
                now);
        List<Tally> tallies = new ArrayList<>();
        lives.forEach(life -> tallies.addAll(Tallies.of(life, HOURS)));
        tallies.stream()
                .filter(tally -> TUESDAY_TO_THURSDAY.contains(tally.day()))
                .forEach(counting::add);
        return counting;
    }
}
