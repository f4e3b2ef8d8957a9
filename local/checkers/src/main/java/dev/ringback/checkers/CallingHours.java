package dev.ringback.checkers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When a patient may be called or texted, by the clocks on the walls of the zones that the number may be in (docs/rules.md §4, §8). */
final class CallingHours {

    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
    private static final LocalTime FIRST_TEXT = LocalTime.of(8, 0);
    private static final LocalTime LAST_TEXT = LocalTime.of(20, 0);

    /** Connecticut and Nevada have no texts before nine. */
    private static final Pattern OF_LATE_RISERS = Pattern.compile("\\+1(203|475|860|959|702|725|775)\\d{7}");

    private static final LocalTime FIRST_TEXT_THERE = LocalTime.of(9, 0);

    private CallingHours() {}

    /**
     * Whether the location is open, and it is neither too early nor too late there nor where the caller may be. The caller's own
     * zones do not count where they would leave no open minute of the week.
     */
    static boolean mayCall(PlainLocation location, String bucket, String caller, Instant at) {
        if (!location.isOpenAt(at) || !location.mayCallAt(clock(at, location.zone()), bucket)) {
            return false;
        }
        Set<ZoneId> zones = NumberClocks.zonesOf(caller);
        return isCallable(location, bucket, zones, at) || !hasCallableMinute(location, bucket, zones, at);
    }

    /** Whether a text may arrive: the location's zone and all of the caller's count. */
    static boolean mayText(PlainLocation location, String caller, Instant at) {
        LocalTime first = OF_LATE_RISERS.matcher(caller).matches() ? FIRST_TEXT_THERE : FIRST_TEXT;
        return Stream.concat(Stream.of(location.zone()), NumberClocks.zonesOf(caller).stream())
                .map(zone -> clock(at, zone))
                .allMatch(time -> !time.isBefore(first) && !time.isAfter(LAST_TEXT) && location.textsAt(time));
    }

    private static boolean isCallable(PlainLocation location, String bucket, Set<ZoneId> zones, Instant at) {
        return zones.stream().allMatch(zone -> location.mayCallAt(clock(at, zone), bucket));
    }

    private static boolean hasCallableMinute(PlainLocation location, String bucket, Set<ZoneId> zones, Instant at) {
        LocalDateTime midnight = at.atZone(location.zone()).toLocalDate().atStartOfDay();
        return IntStream.range(0, MINUTES_OF_A_WEEK)
                .mapToObj(midnight::plusMinutes)
                .filter(location::isUsuallyOpenAt)
                .filter(local -> location.mayCallAt(local.toLocalTime(), bucket))
                .anyMatch(local -> isCallable(
                        location, bucket, zones, local.atZone(location.zone()).toInstant()));
    }

    private static LocalTime clock(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime();
    }
}
