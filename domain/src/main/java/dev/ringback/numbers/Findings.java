package dev.ringback.numbers;

import dev.ringback.directory.Directory;
import dev.ringback.directory.Line;
import dev.ringback.directory.Location;
import dev.ringback.directory.NumbersSettings;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.OpenSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Suggests what the figures mean (docs/numbers.md): each rule rests on thresholds of the directory, and says nothing of too few. */
public final class Findings {

    private final Selection selection;
    private final NumbersSettings settings;
    private final Instant now;
    private final List<Crowding> crowdings;
    private final List<Tally.OfCallback> callbacks = new ArrayList<>();

    public Findings(Selection selection, Directory directory, Period period, NumbersSettings settings, Instant now) {
        this.selection = selection;
        this.settings = settings;
        this.now = now;
        List<Location> locations = selection.locations().stream()
                .flatMap(id -> directory.location(id).stream())
                .toList();
        this.crowdings = List.of(
                new Crowding(Dimension.HOUR, openHours(locations, period)),
                new Crowding(Dimension.WEEKDAY, openDays(locations, period)),
                new Crowding(Dimension.CAMPAIGN, campaigns(locations)));
    }

    public void add(Tally tally) {
        if (!selection.covers(tally)) {
            return;
        }
        switch (tally) {
            case Tally.OfCallback callback -> {
                callbacks.add(callback);
                crowdings.forEach(crowding -> crowding.add(callback));
            }
            case Tally.FurtherCall _, Tally.Uncallable _ -> crowdings.forEach(crowding -> crowding.add(tally));
            case Tally.OfText _, Tally.OfQuestion _, Tally.Stop _, Tally.OfFollowUp _, Tally.OpenAtClose _ -> {
                // No call was missed.
            }
        }
    }

    /** What is suggested by the figures of all that was added. */
    public List<Finding> of(Figures figures) {
        return Stream.of(
                        promptness(figures),
                        conversation(figures),
                        repeatCallers(figures),
                        unresolved(figures),
                        LateFollowUps.of(figures.followUps(), settings))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> promptness(Figures figures) {
        if (figures.missedCalls() < settings.tooFew()) {
            return tooFew(Finding.Id.COVERAGE, "missed calls", "missedCalls", figures.missedCalls());
        }
        List<Double> delays = callbacks.stream()
                .flatMap(callback -> delay(callback).stream())
                .sorted()
                .toList();
        if (delays.size() < settings.tooFew()) {
            return Optional.empty();
        }
        double median = delays.get(Math.ceilDiv(delays.size(), 2) - 1);
        if (median > settings.slowAfter()) {
            return Optional.of(slow(figures));
        }
        return median <= 1 ? coverage(figures) : Optional.empty();
    }

    /** How many times its target somebody waited for the first attempt; without end, where the target has passed and nobody has tried. */
    private Optional<Double> delay(Tally.OfCallback callback) {
        double target = callback.target().within().toSeconds();
        return callback.firstAttempt()
                .map(first -> first.waited().isZero() ? 0.0 : first.waited().toSeconds() / target)
                .or(() -> Punctuality.of(callback, now) == Punctuality.MISSED
                        ? Optional.of(Double.POSITIVE_INFINITY)
                        : Optional.empty());
    }

    private Optional<Finding> coverage(Figures figures) {
        List<Crowding.Peak> peaks = peaks();
        return peaks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Id.COVERAGE,
                        "Callbacks are quick (%s), yet calls are missed: %s. The phones need cover then."
                                .formatted(minutes(figures), FindingWords.of(peaks)),
                        because(figures, peaks),
                        where(peaks)));
    }

    private Finding slow(Figures figures) {
        var waiting = new Waiting(callbacks);
        List<Tally.OfCallback> late = callbacks.stream()
                .filter(callback -> delay(callback)
                        .filter(times -> times > settings.slowAfter())
                        .isPresent())
                .toList();
        long crowded = late.stream()
                .filter(callback -> waiting.at(
                                callback.place().location(), callback.target().deadline())
                        >= settings.manyWaiting())
                .count();
        List<Crowding.Peak> peaks = peaks();
        Map<String, Number> because = because(figures, peaks);
        because.put("late", late.size());
        because.put("lateWhileManyWaited", crowded);
        if (2 * crowded > late.size()) {
            return new Finding(
                    Finding.Id.STAFFING,
                    "Callbacks are slow (%s), and %d of %d late ones waited among %d or more: more people are needed to call."
                            .formatted(minutes(figures), crowded, late.size(), settings.manyWaiting()),
                    because,
                    where(peaks));
        }
        return new Finding(
                Finding.Id.OWNERSHIP,
                "Callbacks are slow (%s), though %d of %d late ones waited with few others: nobody takes what waits."
                        .formatted(minutes(figures), late.size() - crowded, late.size()),
                because,
                where(peaks));
    }

    private Optional<Finding> conversation(Figures figures) {
        Figures.Bookings bookings = figures.bookings();
        if (bookings.reached() < settings.tooFew()) {
            return tooFew(Finding.Id.CONVERSATION, "patients reached", "reached", bookings.reached());
        }
        boolean isQuick = figures.withinTarget()
                .share()
                .percent()
                .filter(percent -> percent.doubleValue() >= 50)
                .isPresent();
        BigDecimal percent = bookings.share().percent().orElseThrow();
        if (!isQuick || percent.doubleValue() >= settings.lowBookingPercent()) {
            return Optional.empty();
        }
        Map<String, Number> because = new LinkedHashMap<>();
        because.put("reached", bookings.reached());
        because.put("bookingPercent", percent);
        figures.notBooked().forEach((why, times) -> because.put(why.word(), times));
        return Optional.of(new Finding(
                Finding.Id.CONVERSATION,
                "Patients are called in time, yet %s %% of those who were reached have a visit. %s"
                        .formatted(percent, FindingWords.whyNotBooked(figures.notBooked())),
                because,
                Map.of()));
    }

    private Optional<Finding> repeatCallers(Figures figures) {
        var share = new Share(figures.repeatCallers(), figures.callbacks());
        return share.percent()
                .filter(_ -> figures.callbacks() >= settings.tooFew())
                .filter(percent -> percent.doubleValue() > settings.repeatPercent())
                .map(percent -> {
                    Map<String, Number> because = new LinkedHashMap<>();
                    because.put("repeatCallers", figures.repeatCallers());
                    because.put("callbacks", figures.callbacks());
                    because.put("percent", percent);
                    return new Finding(
                            Finding.Id.REPEAT_CALLERS,
                            "%d of %d patients (%s %%) called again before they were called back."
                                    .formatted(figures.repeatCallers(), figures.callbacks(), percent),
                            because,
                            Map.of());
                });
    }

    private Optional<Finding> unresolved(Figures figures) {
        return figures.unresolved()
                .filter(_ -> figures.callbacks() >= settings.tooFew())
                .filter(left -> left.average().doubleValue() * 100
                        > settings.unresolvedPercent() * (double) figures.callbacks() / left.closes())
                .map(left -> {
                    Map<String, Number> because = new LinkedHashMap<>();
                    because.put("average", left.average());
                    because.put("worst", left.worst());
                    because.put("callbacks", figures.callbacks());
                    because.put("closes", left.closes());
                    return new Finding(
                            Finding.Id.UNRESOLVED,
                            "On average %s callbacks are open when the day ends, %d at worst."
                                    .formatted(left.average(), left.worst()),
                            because,
                            Map.of());
                });
    }

    private Optional<Finding> tooFew(Finding.Id id, String what, String name, long found) {
        return found == 0 ? Optional.empty() : Optional.of(Finding.tooFew(id, what, name, found, settings.tooFew()));
    }

    private List<Crowding.Peak> peaks() {
        return crowdings.stream()
                .flatMap(crowding -> crowding.peak(settings.tooFew()).stream())
                .toList();
    }

    private static Map<String, Number> because(Figures figures, List<Crowding.Peak> peaks) {
        Map<String, Number> because = new LinkedHashMap<>();
        because.put("missedCalls", figures.missedCalls());
        figures.firstCallback().minutes().ifPresent(minutes -> because.put("medianFirstCallback", minutes.median()));
        peaks.forEach(peak -> because.put(
                peak.dimension().word() + "Percent", peak.share().percent().orElseThrow()));
        return because;
    }

    private static Map<String, String> where(List<Crowding.Peak> peaks) {
        Map<String, String> where = new LinkedHashMap<>();
        peaks.forEach(peak -> where.put(peak.dimension().word(), peak.key()));
        return where;
    }

    private static String minutes(Figures figures) {
        return figures.firstCallback()
                .minutes()
                .map(minutes -> "median %s minutes".formatted(minutes.median()))
                .orElse("nobody was called back yet");
    }

    private static Set<String> openHours(List<Location> locations, Period period) {
        Set<String> hours = new TreeSet<>();
        for (Location location : locations) {
            spans(location.hours(), period).forEach(span -> {
                int last = span.lastsUntilMidnight() ? 23 : lastHour(span.to());
                for (int hour = span.from().getHour(); hour <= last; hour++) {
                    hours.add(Integer.toString(hour));
                }
            });
        }
        return hours;
    }

    /** Those of the week, and of the special days of the period. */
    private static Stream<OpenSpan> spans(OpenHours hours, Period period) {
        Stream<List<OpenSpan>> special = hours.special().entrySet().stream()
                .filter(day -> period.contains(day.getKey()) && hours.isBusinessDay(day.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(hours.week().values().stream(), special).flatMap(List::stream);
    }

    private static int lastHour(LocalTime end) {
        return end.minusMinutes(1).getHour();
    }

    private static Set<String> openDays(List<Location> locations, Period period) {
        Set<String> days = new TreeSet<>();
        Predicate<LocalDate> isOpen =
                date -> locations.stream().anyMatch(location -> location.hours().isBusinessDay(date));
        period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(isOpen)
                .forEach(date -> days.add(Dimension.word(date.getDayOfWeek())));
        return days;
    }

    private static Set<String> campaigns(List<Location> locations) {
        Set<String> campaigns = new TreeSet<>();
        locations.forEach(location -> location.lines().values().stream()
                .map(Line::campaign)
                .flatMap(Optional::stream)
                .forEach(campaigns::add));
        return campaigns;
    }
}
