package dev.ringback.rhythm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hours and instants as people write them. */
final class Fixtures {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

    static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private Fixtures() {}

    /** The location of the worked table in docs/rules.md §4. */
    static OpenHours weekdaysWithLunch(ZoneId zone) {
        return hours(zone, WEEKDAYS, "08:00-12:00", "13:00-17:00");
    }

    static OpenHours roundTheClock(ZoneId zone) {
        return hours(zone, EVERY_DAY, "00:00-00:00");
    }

    static OpenHours hours(ZoneId zone, Set<DayOfWeek> days, String... spans) {
        Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, spans(spans)));
        return new OpenHours(zone, week, Set.of());
    }

    static OpenHours and(OpenHours hours, DayOfWeek day, String... spans) {
        Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(hours.week());
        week.put(day, spans(spans));
        return new OpenHours(hours.zone(), week, hours.closed(), hours.special());
    }

    static OpenHours closedOn(OpenHours hours, String... dates) {
        return new OpenHours(
                hours.zone(),
                hours.week(),
                Set.copyOf(Arrays.stream(dates).map(LocalDate::parse).toList()),
                hours.special());
    }

    static OpenHours otherwiseOn(OpenHours hours, String date, String... spans) {
        Map<LocalDate, List<OpenSpan>> special = new HashMap<>(hours.special());
        special.put(LocalDate.parse(date), spans(spans));
        return new OpenHours(hours.zone(), hours.week(), hours.closed(), special);
    }

    static Rhythm rhythm(OpenHours hours, ZoneId... callerZones) {
        return new Rhythm(hours, RhythmRules.DEFAULTS, new CallerZones(Set.of(callerZones)));
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static Instant newYork(String local) {
        return at(NEW_YORK, local);
    }

    static List<OpenSpan> spans(String... spans) {
        return Arrays.stream(spans).map(Fixtures::span).toList();
    }

    private static OpenSpan span(String text) {
        String[] ends = text.split("-", -1);
        return new OpenSpan(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
