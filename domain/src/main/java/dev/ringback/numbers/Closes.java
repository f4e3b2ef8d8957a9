package dev.ringback.numbers;

import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.rhythm.OpenHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The business days that have closed, by location: a day on which nothing was left open counts too. */
public record Closes(Map<LocationId, Set<LocalDate>> days) {

    public static final Closes NONE = new Closes(Map.of());

    public Closes {
        days = Map.copyOf(days);
    }

    /** Those of a period, by a directory's hours. */
    public static Closes during(Period period, Set<LocationId> locations, Directory directory, Instant now) {
        Map<LocationId, Set<LocalDate>> days = new LinkedHashMap<>();
        locations.forEach(id ->
                directory.location(id).ifPresent(location -> days.put(id, closed(period, location.hours(), now))));
        return new Closes(days);
    }

    private static Set<LocalDate> closed(Period period, OpenHours hours, Instant now) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(date -> hours.businessDay(date)
                        .filter(day -> !day.closes().isAfter(now))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<LocalDate> where(BiPredicate<LocationId, LocalDate> counts) {
        return days.entrySet().stream()
                .flatMap(location -> location.getValue().stream().filter(day -> counts.test(location.getKey(), day)))
                .collect(Collectors.toSet());
    }

    Set<LocalDate> all() {
        return where((_, _) -> true);
    }
}
