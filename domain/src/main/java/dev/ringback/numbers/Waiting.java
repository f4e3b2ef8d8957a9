package dev.ringback.numbers;

import dev.ringback.callback.LocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many callbacks of a location had not been tried yet at a time. */
final class Waiting {

    private final Map<LocationId, long[]> begins = new HashMap<>();
    private final Map<LocationId, long[]> ends = new HashMap<>();

    Waiting(List<Tally.OfCallback> callbacks) {
        Map<LocationId, List<Long>> begun = new HashMap<>();
        Map<LocationId, List<Long>> ended = new HashMap<>();
        for (Tally.OfCallback callback : callbacks) {
            LocationId location = callback.place().location();
            begun.computeIfAbsent(location, _ -> new ArrayList<>())
                    .add(callback.firstCall().toEpochSecond());
            callback.firstAttempt()
                    .map(Tally.FirstAttempt::begunAt)
                    .or(() -> callback.closed().map(Tally.Closing::at))
                    .ifPresent(at -> ended.computeIfAbsent(location, _ -> new ArrayList<>())
                            .add(at.getEpochSecond()));
        }
        begun.forEach((location, times) -> begins.put(location, sorted(times)));
        ended.forEach((location, times) -> ends.put(location, sorted(times)));
    }

    /** Those whose call had ended by then, and that somebody began with later, or nobody yet. */
    int at(LocationId location, Instant time) {
        return until(begins.getOrDefault(location, new long[0]), time)
                - until(ends.getOrDefault(location, new long[0]), time);
    }

    private static int until(long[] times, Instant time) {
        int place = Arrays.binarySearch(times, time.getEpochSecond() + 1);
        int end = place < 0 ? -place - 1 : place;
        while (end > 0 && times[end - 1] > time.getEpochSecond()) {
            end--;
        }
        return end;
    }

    private static long[] sorted(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
