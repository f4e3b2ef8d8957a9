package dev.ringback.checkers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A location as the directory file has it, with its open time as the clock on its wall shows it (docs/rules.md §4). */
final class PlainLocation {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);
    private static final LocalTime LATEST = LocalTime.of(21, 0);
    private static final int ATTEMPTS = 3;

    /** From the first minute to the last, which is itself closed; a span that lasts until midnight has no last. */
    private record Span(LocalTime from, Optional<LocalTime> to) {

        static Span of(String text) {
            String[] ends = text.strip().split("\\s*-\\s*", -1);
            boolean untilMidnight = ends[1].equals("24:00") || ends[1].equals("00:00");
            return new Span(
                    LocalTime.parse(ends[0], TIME),
                    untilMidnight ? Optional.empty() : Optional.of(LocalTime.parse(ends[1], TIME)));
        }

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && to.filter(end -> !time.isBefore(end)).isEmpty();
        }

        ZonedDateTime endOn(LocalDate date, ZoneId zone) {
            return to.map(date::atTime)
                    .orElseGet(() -> date.plusDays(1).atStartOfDay())
                    .atZone(zone);
        }
    }

    private final JsonNode entry;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private Optional<ZoneId> zone = Optional.empty();

    PlainLocation(JsonNode entry) {
        this.entry = entry;
    }

    String id() {
        return entry.path("id").asString("");
    }

    ZoneId zone() {
        if (zone.isEmpty()) {
            zone = Optional.of(ZoneId.of(entry.path("timeZone").asString("UTC")));
        }
        return zone.get();
    }

    boolean isReachedBy(String number) {
        return PlainDirectory.lists(entry.path("numbers"), number)
                || entry.path("callBackOn").asString("").equals(number)
                || textsFrom(number);
    }

    /** Whether it texts, and does so from this number. */
    boolean textsFrom(String number) {
        return entry.path("texting").path("from").asString("").equals(number);
    }

    /** Whether the location answers STOP and HELP itself; where it does not say, it does if its texts go through End User Messaging. */
    boolean answersTexts() {
        JsonNode texting = entry.path("texting");
        String byRoute = texting.path("through").asString("sns").equals("sns") ? "aws" : "ringback";
        return texting.path("answers").asString(byRoute).equals("ringback");
    }

    /** Whether a clock that shows this time shows one of the hours that the location has chosen for texts, if it has. */
    boolean textsAt(LocalTime time) {
        String[] ends =
                entry.path("texting").path("window").asString("00:00-23:59").split("-", -1);
        return !time.isBefore(LocalTime.parse(ends[0].strip(), TIME))
                && !time.isAfter(LocalTime.parse(ends[1].strip(), TIME));
    }

    boolean offersTasksThrough(String flow) {
        return entry.path("connect").path("taskFlow").asString("").equals(flow);
    }

    boolean isOpenAt(Instant instant) {
        LocalDateTime local = instant.atZone(zone()).toLocalDateTime();
        return !isClosedOn(local.toLocalDate()) && isUsuallyOpenAt(local);
    }

    /** The same if no day were closed. */
    boolean isUsuallyOpenAt(LocalDateTime local) {
        return spans(local.getDayOfWeek()).anyMatch(span -> span.contains(local.toLocalTime()));
    }

    /** When the first business day that has not ended by then ends. */
    Instant nextClose(Instant instant) {
        return Stream.iterate(instant.atZone(zone()).toLocalDate(), date -> date.plusDays(1))
                .filter(date -> !isClosedOn(date))
                .flatMap(
                        date -> spans(date.getDayOfWeek())
                                .map(span -> span.endOn(date, zone()).toInstant())
                                .max(Instant::compareTo)
                                .stream())
                .filter(end -> end.isAfter(instant))
                .findFirst()
                .orElseThrow();
    }

    /** How many attempts there are in this bucket. */
    int attempts(String bucket) {
        return rule(bucket, "attempts").map(JsonNode::asInt).orElse(ATTEMPTS);
    }

    /** Whether a clock that shows this time shows one at which patients of this bucket may be called. */
    boolean mayCallAt(LocalTime time, String bucket) {
        LocalTime earliest = rule(bucket, "earliest").map(PlainLocation::time).orElse(EARLIEST);
        LocalTime latest = rule(bucket, "latest").map(PlainLocation::time).orElse(LATEST);
        return !time.isBefore(earliest) && !time.isAfter(latest);
    }

    private Optional<JsonNode> rule(String bucket, String name) {
        JsonNode rhythm = entry.path("rhythm");
        return Stream.of(rhythm.path("buckets").path(bucket), rhythm)
                .flatMap(rules -> rules.optional(name).stream())
                .findFirst();
    }

    private boolean isClosedOn(LocalDate date) {
        return PlainDirectory.lists(entry.path("closed"), date.toString());
    }

    private Stream<Span> spans(DayOfWeek day) {
        return week.computeIfAbsent(day, this::hoursOn).stream();
    }

    private List<Span> hoursOn(DayOfWeek day) {
        return entry.path("hours")
                .propertyStream()
                .filter(hours -> covers(hours.getKey(), day))
                .flatMap(hours -> Stream.of(hours.getValue().asString("").split(",", -1)))
                .map(Span::of)
                .toList();
    }

    private static boolean covers(String days, DayOfWeek day) {
        String[] ends = days.split("-", -1);
        int place = day.getValue() - 1;
        return DAYS.indexOf(ends[0]) <= place && place <= DAYS.indexOf(ends[ends.length - 1]);
    }

    private static LocalTime time(JsonNode text) {
        return LocalTime.parse(text.asString(), TIME);
    }
}
