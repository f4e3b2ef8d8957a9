package dev.ringback.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.seeds.Seeds;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any hours, any caller and any moment around the clock changes of a winter. */
class RhythmPropertiesTest {

    private static final int SEEDS = 300;

    private static final List<ZoneId> ZONES = Stream.of(
                    "America/New_York",
                    "America/Los_Angeles",
                    "America/Phoenix",
                    "America/St_Johns",
                    "America/Puerto_Rico",
                    "America/Anchorage",
                    "Pacific/Honolulu",
                    "Pacific/Guam",
                    "Europe/London",
                    "Asia/Kathmandu")
            .map(ZoneId::of)
            .toList();

    /** The hours at which a location of ours may open or close; none that comes round twice, but for its ends. */
    private static final List<LocalTime> ENDS = IntStream.range(0, 24 * 4)
            .mapToObj(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter))
            .filter(time -> time.getMinute() == 0 || time.getHour() >= 6)
            .toList();

    @Test
    void attempts_fall_where_the_clock_on_the_wall_says() {
        Seeds.each(SEEDS, RhythmPropertiesTest::fallByTheWall);
    }

    private static void fallByTheWall(long seed) {
        Case one = new Case(seed);
        MinuteByMinute wall = new MinuteByMinute(one.rhythm);

        Instant first = one.rhythm.firstAttempt(one.missedAt);
        Instant second = one.rhythm.nextAttempt(1, first, first);
        Instant last = one.rhythm.nextAttempt(2, second, second);

        assertThat(first).as("first of %s", one).isEqualTo(wall.firstAttempt(one.missedAt));
        assertThat(second).as("second of %s", one).isEqualTo(wall.second(first));
        assertThat(last).as("final of %s", one).isEqualTo(wall.last(second));
    }

    @Test
    void attempts_are_in_order_open_and_never_on_a_closed_day() {
        Seeds.each(SEEDS, RhythmPropertiesTest::areInOrderAndOpen);
    }

    private static void areInOrderAndOpen(long seed) {
        Case one = new Case(seed);
        MinuteByMinute wall = new MinuteByMinute(one.rhythm);
        Instant previous = one.missedAt;
        for (int made = 0; one.rhythm.hasAttemptAfter(made); made++) {
            Instant attempt =
                    made == 0 ? one.rhythm.firstAttempt(previous) : one.rhythm.nextAttempt(made, previous, previous);

            if (made == 0) {
                assertThat(attempt).as("%s", one).isAfterOrEqualTo(previous);
            } else {
                assertThat(attempt).as("%s", one).isAfter(previous);
            }
            assertThat(one.rhythm.mayCallAt(attempt)).as("%s", one).isTrue();
            assertThat(wall.mayCallAt(attempt)).as("%s", one).isTrue();
            assertThat(one.hours().closed())
                    .as("%s", one)
                    .doesNotContain(one.hours().dateAt(attempt));
            previous = attempt.plusSeconds(one.random.nextLong(1200));
        }
    }

    @Test
    void what_is_open_is_what_the_clock_on_the_wall_says() {
        Seeds.each(SEEDS, RhythmPropertiesTest::isOpenByTheWall);
    }

    private static void isOpenByTheWall(long seed) {
        Case one = new Case(seed);
        MinuteByMinute wall = new MinuteByMinute(one.rhythm);
        Instant time = one.missedAt;
        for (int step = 0; step < 300; step++) {
            assertThat(one.hours().isOpenAt(time))
                    .as("open at %s of %s", time, one)
                    .isEqualTo(wall.isOpenAt(time));
            assertThat(one.rhythm.mayCallAt(time))
                    .as("may call at %s of %s", time, one)
                    .isEqualTo(wall.mayCallAt(time));
            time = time.plus(MinuteByMinute.STEP);
        }
    }

    @Test
    void adding_open_time_and_measuring_it_are_inverse() {
        Seeds.each(SEEDS, RhythmPropertiesTest::addsWhatItMeasures);
    }

    private static void addsWhatItMeasures(long seed) {
        Case one = new Case(seed);
        Instant start = one.missedAt;
        Duration openTime = Duration.ofSeconds(one.random.nextLong(3 * 24 * 3600));
        Instant end = one.hours().plus(start, openTime);
        Instant any = start.plusSeconds(one.random.nextLong(14 * 24 * 3600));

        assertThat(one.hours().between(start, end))
                .as("%s plus %s", one, openTime)
                .isEqualTo(openTime);
        assertThat(one.hours().plus(start, one.hours().between(start, any)))
                .as("%s to %s: exact in open time, else the close before it", one, any)
                .isBeforeOrEqualTo(any)
                .satisfies(back -> assertThat(back.equals(any)
                                || one.hours().between(back, any).isZero())
                        .isTrue());
        assertThat(one.hours().plus(start, Duration.ofMinutes(125)))
                .as("%s", one)
                .isEqualTo(new MinuteByMinute(one.rhythm).plus(start, Duration.ofMinutes(125)));
    }

    /** Hours, a caller and a missed call, all from one seed. */
    private static final class Case {

        private final long seed;
        private final Random random;
        private final Rhythm rhythm;
        private final Instant missedAt;

        Case(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.missedAt = someTime();
            this.rhythm = someRhythm();
        }

        OpenHours hours() {
            return rhythm.hours();
        }

        /** Within two weeks of a clock change, half the time within a day of it. */
        private Instant someTime() {
            Instant change = Instant.parse(random.nextBoolean() ? "2026-11-01T06:00:00Z" : "2027-03-14T07:00:00Z");
            long steps = random.nextBoolean() ? 12 * 24 : 12 * 24 * 14;
            return change.plus(MinuteByMinute.STEP.multipliedBy(random.nextLong(-steps, steps)));
        }

        private Rhythm someRhythm() {
            CallerZones caller = new CallerZones(someOf(random.nextInt(3)));
            while (true) {
                Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
                for (DayOfWeek day : DayOfWeek.values()) {
                    week.put(day, someSpans());
                }
                if (week.values().stream().allMatch(List::isEmpty)) {
                    continue;
                }
                OpenHours hours = new OpenHours(
                        ZONES.get(random.nextInt(ZONES.size())), week, someClosedDays(), someSpecialDays());
                if (Rhythm.leavesTimeToCall(hours, RhythmRules.DEFAULTS)) {
                    return new Rhythm(hours, RhythmRules.DEFAULTS, caller);
                }
            }
        }

        private Set<ZoneId> someOf(int count) {
            Set<ZoneId> zones = new HashSet<>();
            for (int i = 0; i < count; i++) {
                zones.add(ZONES.get(random.nextInt(ZONES.size())));
            }
            return zones;
        }

        private List<OpenSpan> someSpans() {
            if (random.nextInt(8) == 0) {
                return List.of(new OpenSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            }
            TreeSet<LocalTime> ends = new TreeSet<>();
            for (int i = random.nextInt(4) * 2; i > 0; i--) {
                ends.add(ENDS.get(random.nextInt(ENDS.size())));
            }
            List<OpenSpan> spans = new ArrayList<>();
            while (!ends.isEmpty()) {
                LocalTime from = ends.removeFirst();
                spans.add(new OpenSpan(from, ends.isEmpty() ? LocalTime.MIDNIGHT : ends.removeFirst()));
            }
            return spans;
        }

        private Set<LocalDate> someClosedDays() {
            Set<LocalDate> closed = new HashSet<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                closed.add(someDaySoon());
            }
            return closed;
        }

        /** Some of them closed as well. */
        private Map<LocalDate, List<OpenSpan>> someSpecialDays() {
            Map<LocalDate, List<OpenSpan>> special = new HashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                List<OpenSpan> spans = someSpans();
                if (!spans.isEmpty()) {
                    special.put(someDaySoon(), spans);
                }
            }
            return special;
        }

        private LocalDate someDaySoon() {
            return LocalDate.ofInstant(missedAt, ZoneId.of("UTC")).plusDays(random.nextLong(-1, 9));
        }

        @Override
        public String toString() {
            return "seed " + seed + ", missed at " + missedAt + ", " + rhythm;
        }
    }
}
