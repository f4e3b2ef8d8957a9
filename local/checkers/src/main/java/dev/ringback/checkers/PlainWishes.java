package dev.ringback.checkers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How a patient wishes to be called back, as entries tell (docs/rules.md §4): the last word on each matter, but that what somebody records
 * is all that is wished by then.
 *
 * @param said field by field, under the name that it has in an entry of wishes
 * @param ofCalls what was wished in each call, since one call is told of more than once
 */
record PlainWishes(Map<String, String> said, Map<String, Map<String, String>> ofCalls) {

    static final PlainWishes NONE = new PlainWishes(Map.of(), Map.of());

    private static final String NUMBER = "wishedNumber";
    private static final String DAY = "wishedDay";
    private static final String FROM = "wishedFrom";
    private static final String UNTIL = "wishedUntil";
    private static final List<String> WHEN = List.of(DAY, FROM, UNTIL);
    private static final int MINUTES_LOOKED_AHEAD = 15 * 24 * 60;

    PlainWishes after(JsonNode entry) {
        return switch (Entries.kind(entry)) {
            case "opened" -> new PlainWishes(inherited(entry), Map.of()).heard(entry);
            case "repeat-call", "call-amended" -> heard(entry);
            case "wish-recorded" -> new PlainWishes(wished(entry), ofCalls);
            case "outcome" -> reached(entry) ? this : withoutNumber();
            default -> this;
        };
    }

    /** Another number than the one that they called from, if they wish to be called on one. */
    Optional<String> number() {
        return Optional.ofNullable(said.get(NUMBER));
    }

    /** Whether the number that they wish was found to reach somebody else: then they are called on their own. */
    boolean endsAsWrongNumber(JsonNode outcome) {
        return number().isPresent() && !reached(outcome);
    }

    /** Whether an attempt at this time is as they wish, by the clocks of all zones in question, or by that of the location. */
    boolean areMetAt(Instant at, PlainLocation location, Set<ZoneId> zones) {
        return !said.containsKey(FROM)
                || (!zones.isEmpty() && zones.stream().allMatch(zone -> isWithin(at, zone)))
                || isWithin(at, location.zone());
    }

    /** Whether they can be met at all, in the next two weeks. */
    boolean canBeMet(Instant from, PlainLocation location, String bucket, List<String> numbers, Set<ZoneId> zones) {
        return Stream.iterate(from, at -> at.plusSeconds(60))
                .limit(MINUTES_LOOKED_AHEAD)
                .anyMatch(at -> areMetAt(at, location, zones)
                        && numbers.stream().allMatch(number -> CallingHours.mayCall(location, bucket, number, at)));
    }

    private boolean isWithin(Instant at, ZoneId zone) {
        LocalDateTime local = at.atZone(zone).toLocalDateTime();
        LocalTime time = local.toLocalTime();
        boolean isOnTheDay = !said.containsKey(DAY)
                || said.get(DAY).equals(local.toLocalDate().toString());
        return isOnTheDay
                && !time.isBefore(LocalTime.parse(said.get(FROM)))
                && time.isBefore(LocalTime.parse(said.get(UNTIL)));
    }

    private PlainWishes heard(JsonNode entry) {
        String contact = entry.path("contact").asString("");
        Map<String, String> wished = wished(entry);
        Entries.text(entry, "language").ifPresent(language -> wished.put("wishedLanguage", language));
        if (wished.equals(ofCalls.getOrDefault(contact, Map.of()))) {
            return this;
        }
        Map<String, Map<String, String>> calls = new HashMap<>(ofCalls);
        calls.put(contact, wished);
        Map<String, String> all = new HashMap<>(said);
        if (wished.containsKey(FROM)) {
            WHEN.forEach(all::remove);
        }
        all.putAll(wished);
        return new PlainWishes(all, calls);
    }

    private PlainWishes withoutNumber() {
        Map<String, String> left = new HashMap<>(said);
        left.remove(NUMBER);
        return new PlainWishes(left, ofCalls);
    }

    private static boolean reached(JsonNode outcome) {
        return !outcome.path("outcome").asString("").equals("wrong-number");
    }

    private static Map<String, String> inherited(JsonNode entry) {
        return fields(entry, "inherited");
    }

    private static Map<String, String> wished(JsonNode entry) {
        return fields(entry, "wished");
    }

    private static Map<String, String> fields(JsonNode entry, String prefix) {
        Map<String, String> fields = new HashMap<>();
        entry.properties().stream()
                .filter(field -> field.getKey().startsWith(prefix))
                .forEach(field -> fields.put(
                        "wished" + field.getKey().substring(prefix.length()),
                        field.getValue().asString("")));
        return fields;
    }
}
