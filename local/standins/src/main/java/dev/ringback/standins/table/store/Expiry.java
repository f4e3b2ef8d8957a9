package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** When the items of a table expire, by the attribute that says so. */
final class Expiry {

    /** What expired longer ago than this is taken for a mistake, and stays (Developer Guide, "Using time to live"). */
    private static final Duration OLDEST = Duration.ofDays(5 * 365);

    private final String attribute;
    private final TreeMap<Long, Set<Bytes>> bySecond = new TreeMap<>();

    Expiry(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }

    void follow(Bytes place, Optional<TableItem> before, Optional<TableItem> after) {
        Optional<Long> old = before.flatMap(this::second);
        Optional<Long> now = after.flatMap(this::second);
        if (old.equals(now)) {
            return;
        }
        old.ifPresent(second -> bySecond.computeIfPresent(second, (_, places) -> {
            places.remove(place);
            return places.isEmpty() ? null : places;
        }));
        now.ifPresent(
                second -> bySecond.computeIfAbsent(second, _ -> new HashSet<>()).add(place));
    }

    /** The places of the items whose time is over, the first to expire first. */
    List<Bytes> expired(Instant now) {
        if (bySecond.isEmpty() || bySecond.firstKey() >= now.getEpochSecond()) {
            return List.of();
        }
        List<Bytes> expired = new ArrayList<>();
        bySecond.subMap(now.minus(OLDEST).getEpochSecond(), now.getEpochSecond())
                .values()
                .forEach(places -> places.stream().sorted().forEach(expired::add));
        return expired;
    }

    /** In seconds since 1970, as the attribute must say it. */
    private Optional<Long> second(TableItem item) {
        return item.find(attribute)
                .filter(Value.Numeric.class::isInstance)
                .map(value -> ((Value.Numeric) value).number().longValue());
    }
}
