package dev.ringback.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, over many times: each in minutes, to one decimal (docs/numbers.md). The median and the 90th percentile are
 * values that occurred, by nearest rank: the smallest that at least so many of them do not exceed.
 */
public record Minutes(BigDecimal average, BigDecimal median, BigDecimal p90) {

    private static final int DECIMALS = 1;
    private static final BigDecimal MILLIS_A_MINUTE = BigDecimal.valueOf(60_000);

    /** Absent where there is nothing to say it of. */
    public static Optional<Minutes> of(List<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        Duration sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        return Optional.of(new Minutes(inMinutes(sum, sorted.size()), in(atRank(sorted, 50)), in(atRank(sorted, 90))));
    }

    /** One duration in minutes, to one decimal. */
    public static BigDecimal in(Duration duration) {
        return inMinutes(duration, 1);
    }

    private static Duration atRank(List<Duration> sorted, long percent) {
        long rank = Math.ceilDiv(percent * sorted.size(), 100L);
        return sorted.get((int) rank - 1);
    }

    private static BigDecimal inMinutes(Duration duration, int dividedBy) {
        return BigDecimal.valueOf(duration.toMillis())
                .divide(MILLIS_A_MINUTE.multiply(BigDecimal.valueOf(dividedBy)), DECIMALS, RoundingMode.HALF_UP);
    }
}
