package dev.ringback.laptop;

import dev.ringback.rhythm.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * When the desk on a laptop begins, so that the person who tries it can call: no call may be made while the practice is closed
 * (docs/adr/0013-a-laptop-begins-while-the-practice-is-open.md).
 */
public final class Beginning {

    /** A person who tries it needs about that long; of open time, without a break. */
    private static final Duration WORTHWHILE = Duration.ofHours(1);

    /** A call that began before the doors opened would be one after hours. */
    private static final Duration AFTER_OPENING = Duration.ofMinutes(15);

    /** More than a week of openings of a location that opens twice a day; then it has no hour without a break. */
    private static final int LOOK_AT = 21;

    private Beginning() {}

    /** {@code now} if the practice is open for a while then, else shortly after it opens next. */
    public static Instant atOrAfter(Instant now, OpenHours hours) {
        return isWorthwhile(now, hours)
                ? now
                : Stream.iterate(hours.nextOpening(now), hours::nextOpening)
                        .limit(LOOK_AT)
                        .map(opening -> opening.plus(AFTER_OPENING))
                        .filter(time -> isWorthwhile(time, hours))
                        .findFirst()
                        .orElseGet(() -> hours.openingAtOrAfter(now));
    }

    private static boolean isWorthwhile(Instant time, OpenHours hours) {
        return hours.isOpenFor(time, WORTHWHILE);
    }
}
