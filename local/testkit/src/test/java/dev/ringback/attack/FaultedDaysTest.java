package dev.ringback.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.seeds.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Days of calls, work and texts in which services are throttled, down or silent, functions die, and events come twice or late: every
 * invariant holds all along, and once nothing fails any more everything is as on a day without a fault, but for what time has changed.
 */
class FaultedDaysTest {

    private static final Duration FAULTS_LAST = Duration.ofMinutes(30);

    /** Long enough for a message that was given back, for Lambda's retries, and for a few sweeps. */
    private static final Duration ALL_IS_WELL_AGAIN = Duration.ofHours(3);

    /** What is left of a day. */
    private record Ended(Optional<String> broken, Set<String> facts) {}

    @Test
    void whatever_fails_in_a_day_nothing_breaks_and_nothing_is_left_undone() {
        Seeds.eachRound(seed -> {
            Day day = Day.of(seed);
            Optional<String> wrong = wrong(day);
            if (wrong.isPresent()) {
                assertThat(wrong).as(shown(smallest(day))).isEmpty();
            }
        });
    }

    private static Day smallest(Day day) {
        List<Day.Moment> mishaps = day.mishaps();
        if (wrong(day.with(day.people(), List.of())).isPresent()) {
            mishaps = List.of();
        } else {
            mishaps = Smallest.failing(mishaps, some -> wrong(day.with(day.people(), some)));
        }
        List<Day.Moment> faults = mishaps;
        return day.with(Smallest.failing(day.people(), some -> wrong(day.with(some, faults))), faults);
    }

    private static Optional<String> wrong(Day day) {
        Ended faulted = played(day, new Carelessly(new SplittableRandom(day.seed())));
        if (faulted.broken().isPresent()) {
            return faulted.broken();
        }
        Carelessly carefully = new Carelessly(new SplittableRandom(day.seed()));
        carefully.stop();
        Ended flawless = played(day.with(day.people(), List.of()), carefully);
        if (flawless.broken().isPresent()) {
            return flawless.broken().map(broken -> "without a fault: " + broken);
        }
        return flawless.facts().equals(faulted.facts())
                ? Optional.empty()
                : Optional.of("%s instead of %s"
                        .formatted(
                                without(faulted.facts(), flawless.facts()),
                                without(flawless.facts(), faulted.facts())));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Ended played(Day day, Carelessly lambda) {
        try (Siege siege = new Siege(day.seed(), day.start(), lambda::run)) {
            siege.keepSecret(day.secrets());
            for (Day.Moment moment : day.inOrder()) {
                siege.runTo(moment.at());
                siege.happens(moment.what());
            }
            siege.pass(FAULTS_LAST);
            siege.aws().faults().disarm();
            lambda.stop();
            siege.pass(ALL_IS_WELL_AGAIN);
            LeftBehind left = LeftBehind.of(siege);
            return new Ended(left.undone(day).findFirst(), left.facts());
        } catch (RuntimeException e) {
            return new Ended(Optional.of(e.toString()), Set.of());
        }
    }

    private static String shown(Day day) {
        return day.inOrder().stream()
                .map(moment -> moment.at() + " " + OddText.brief(moment.what().toString()))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
