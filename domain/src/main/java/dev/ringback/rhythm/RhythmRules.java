package dev.ringback.rhythm;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The numbers of the rhythm; {@link #DEFAULTS} are those of docs/rules.md §4 (and §3 for {@code repeatAfter}), each of which
 * a location can change.
 *
 * @param firstNeeds open time that must be left for a first attempt at once
 * @param secondAfter open time from the end of the first attempt to the second
 * @param lastBeforeClose how long before the day's close a second attempt may fall at the latest
 * @param morning local time of a final attempt after a second in the afternoon
 * @param afternoon local time of a final attempt after a second in the morning
 * @param midday local time at which the afternoon begins
 * @param attempts how many there are in all
 * @param earliest local time in every zone that counts before which no patient is called
 * @param latest local time in every zone that counts after which no patient is called
 * @param repeatAfter the last try must be more than this old (by the clock) for a repeat call to bring the next forward
 */
public record RhythmRules(
        Duration firstNeeds,
        Duration secondAfter,
        Duration lastBeforeClose,
        LocalTime morning,
        LocalTime afternoon,
        LocalTime midday,
        int attempts,
        LocalTime earliest,
        LocalTime latest,
        Duration repeatAfter) {

    public static final RhythmRules DEFAULTS = new RhythmRules(
            Duration.ofMinutes(15),
            Duration.ofHours(2),
            Duration.ofMinutes(30),
            LocalTime.of(10, 0),
            LocalTime.of(14, 0),
            LocalTime.NOON,
            3,
            LocalTime.of(8, 0),
            LocalTime.of(21, 0),
            Duration.ofMinutes(30));

    public RhythmRules {
        requireNotNegative("firstNeeds", firstNeeds);
        requireNotNegative("lastBeforeClose", lastBeforeClose);
        requireNotNegative("repeatAfter", repeatAfter);
        if (!secondAfter.isPositive()) {
            throw new IllegalArgumentException("secondAfter must be longer than nothing, unlike " + secondAfter);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, unlike " + attempts);
        }
        if (!earliest.isBefore(latest)) {
            throw new IllegalArgumentException(
                    "earliest must be before latest on the same day, unlike " + earliest + " and " + latest);
        }
    }

    /** The part of the day during which a patient may be called. */
    public ContactWindow window() {
        return new ContactWindow(earliest, latest);
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, unlike " + duration);
        }
    }
}
