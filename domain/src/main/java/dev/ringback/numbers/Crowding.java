package dev.ringback.numbers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How missed calls are spread over the hours, the weekdays or the campaigns, and whether one has more than twice its share. */
final class Crowding {

    private static final int TIMES_ITS_SHARE = 2;

    /** One that stands out, and how many missed calls it has of how many. */
    record Peak(Dimension dimension, String key, Share share) {}

    private final Dimension dimension;
    private final Set<String> known;
    private final Map<String, Long> calls = new HashMap<>();
    private long all;

    /** @param known what there is besides that without any missed call, such as the hours in which a location is open */
    Crowding(Dimension dimension, Set<String> known) {
        this.dimension = dimension;
        this.known = known;
    }

    void add(Tally tally) {
        dimension.keyOf(tally).ifPresent(key -> {
            calls.merge(key, 1L, Long::sum);
            all++;
        });
    }

    /** The one with the most missed calls, if these are more than twice its share, and no fewer than {@code tooFew}. */
    Optional<Peak> peak(int tooFew) {
        long kinds = calls.keySet().stream().filter(key -> !known.contains(key)).count() + known.size();
        return calls.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .filter(most -> most.getValue() >= tooFew && most.getValue() * kinds > TIMES_ITS_SHARE * all)
                .map(most -> new Peak(dimension, most.getKey(), new Share(most.getValue(), all)));
    }
}
