package dev.ringback.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When the attempts of one caller's callback fall, and its deadline, at one location (docs/rules.md §4, §7). */
public record Rhythm(OpenHours hours, RhythmRules rules, CallerZones caller) {

    private static final int WEEK = 7;

    public Rhythm {
        if (!leavesTimeToCall(hours, rules)) {
            throw new IllegalArgumentException("no open minute of the week is between " + rules.earliest() + " and "
                    + rules.latest() + ", so nobody could ever be called");
        }
    }

    /** Whether these hours have a minute of the week at which these rules let anybody be called; a directory must see to it. */
    public static boolean leavesTimeToCall(OpenHours hours, RhythmRules rules) {
        return hours.week().values().stream()
                .flatMap(List::stream)
                .anyMatch(span -> !span.from().isAfter(rules.latest())
                        && (span.lastsUntilMidnight() || span.to().isAfter(rules.earliest())));
    }

    /** Whether the location is open and it is inside the window in every zone that counts for this caller. */
    public boolean mayCallAt(Instant time) {
        return callableAfter(time).contains(time);
    }

    /** {@code time} if the caller may be called then, else the next instant at which that is so. */
    public Instant callableAtOrAfter(Instant time) {
        return callableAfter(time).startingNoEarlierThan(time).from();
    }

    /** Until when the caller may be called without a break, if they may be at {@code time}. */
    public Optional<Instant> callableUntil(Instant time) {
        Interval next = callableAfter(time);
        // A window admits its last instant too, and nobody counts in nanoseconds.
        return next.contains(time) ? Optional.of(next.until().truncatedTo(ChronoUnit.SECONDS)) : Optional.empty();
    }

    /** When the first attempt falls: now if the location stays open for long enough, else at its next opening. */
    public Instant firstAttempt(Instant missedAt) {
        boolean now = hours.isOpenFor(missedAt, rules.firstNeeds());
        return callableAtOrAfter(now ? missedAt : hours.nextOpening(missedAt));
    }

    /**
     * When the next attempt falls.
     *
     * @param made how many have been made, from 1 to one less than there are
     * @param previousBegan when the last of these began, which tells the half of the day that it fell in
     * @param previousEnded when it ended, which time is counted from
     */
    public Instant nextAttempt(int made, Instant previousBegan, Instant previousEnded) {
        if (made < 1 || !hasAttemptAfter(made)) {
            throw new IllegalArgumentException("no attempt follows number " + made + " of " + rules.attempts());
        }
        return made == 1 ? laterTheSameDay(previousEnded) : inTheOtherHalfOfTheNextDay(previousBegan);
    }

    public boolean hasAttemptAfter(int made) {
        return made < rules.attempts();
    }

    /**
     * Whether a repeat call makes the next attempt due at once: the caller may be called now, and the last try, if there was one,
     * is old enough (docs/rules.md §3).
     */
    public boolean repeatMakesDue(Instant repeatedAt, Optional<Instant> lastTry) {
        return mayCallAt(repeatedAt)
                && lastTry.map(tried -> Duration.between(tried, repeatedAt))
                        .map(age -> age.compareTo(rules.repeatAfter()) > 0)
                        .orElse(true);
    }

    /**
     * The first instant, {@code earliest} or later, at which the caller may be called and wishes it; absent where there is none: the day
     * has passed, or no open minute fits. Where the zones of the caller never wish it in one minute, the location's clock counts.
     */
    public Optional<Instant> wishedAtOrAfter(Instant earliest, WishedTime wish) {
        Set<ZoneId> zones = caller.zones().isEmpty() ? Set.of(hours.zone()) : caller.zones();
        return wishedAtOrAfter(earliest, wish, zones).or(() -> wishedAtOrAfter(earliest, wish, Set.of(hours.zone())));
    }

    private Optional<Instant> wishedAtOrAfter(Instant earliest, WishedTime wish, Set<ZoneId> zones) {
        return wish.mayFallOn(hours.datesFrom(earliest))
                .flatMap(date -> wish.within(callableOn(date), zones).stream())
                .filter(interval -> interval.endsAfter(earliest))
                .findFirst()
                .map(interval -> interval.startingNoEarlierThan(earliest).from());
    }

    /** This rhythm where every zone of another number counts as well. */
    public Rhythm alsoFor(CallerZones other) {
        Set<ZoneId> both = new HashSet<>(caller.zones());
        both.addAll(other.zones());
        return new Rhythm(hours, rules, new CallerZones(both));
    }

    /** The target counted in open time from the missed call (docs/rules.md §7). */
    public Instant deadline(Instant missedAt, Duration target) {
        return hours.plus(missedAt, target);
    }

    private Instant laterTheSameDay(Instant previousEnded) {
        LocalDate day = hours.dateAt(previousEnded);
        Instant later = callableAtOrAfter(hours.plus(previousEnded, rules.secondAfter()));
        boolean soonEnough = hours.businessDay(day)
                .map(today -> today.closes().minus(rules.lastBeforeClose()))
                .filter(last -> !later.isAfter(last))
                .isPresent();
        return soonEnough
                ? later
                : callableAtOrAfter(hours.businessDayAfter(day).opens());
    }

    private Instant inTheOtherHalfOfTheNextDay(Instant previousBegan) {
        LocalTime previous = previousBegan.atZone(hours.zone()).toLocalTime();
        LocalTime ideal = previous.isBefore(rules.midday()) ? rules.afternoon() : rules.morning();
        return Stream.iterate(hours.dateAt(previousBegan).plusDays(1), date -> date.plusDays(1))
                .flatMap(date -> nearest(callableOn(date), LocalClock.instantOf(date, ideal, hours.zone())).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Of two minutes equally near, the earlier. */
    private static Optional<Instant> nearest(List<Interval> intervals, Instant ideal) {
        return intervals.stream()
                .map(interval -> interval.minuteNearestTo(ideal))
                .min(Comparator.comparing(
                        minute -> Duration.between(minute, ideal).abs()));
    }

    private Interval callableAfter(Instant time) {
        return hours.datesFrom(time)
                .flatMap(date -> callableOn(date).stream())
                .filter(interval -> interval.endsAfter(time))
                .findFirst()
                .orElseThrow();
    }

    /**
     * When the caller may be called on this date. The caller's own zones are passed over where they would leave no minute of the
     * week from this date on. A minute that a closed or a special day takes away counts there as if it were open, and so does one that a
     * special day adds: neither is a reason to call a patient at night.
     */
    private List<Interval> callableOn(LocalDate date) {
        List<Interval> forLocation = insideWindow(hours.openOn(date), Set.of(hours.zone()));
        List<Interval> forCaller = insideWindow(forLocation, caller.zones());
        return forLocation.isEmpty() || !forCaller.isEmpty() || callerHasTimeInWeekFrom(date) ? forCaller : forLocation;
    }

    private boolean callerHasTimeInWeekFrom(LocalDate date) {
        return Stream.iterate(date, next -> next.plusDays(1))
                .limit(WEEK)
                .flatMap(next -> Stream.of(hours.usuallyOpenOn(next), hours.openOn(next)))
                .anyMatch(open -> !insideWindow(open, caller.and(hours.zone())).isEmpty());
    }

    private List<Interval> insideWindow(List<Interval> intervals, Set<ZoneId> zones) {
        return rules.window().within(intervals, zones);
    }
}
