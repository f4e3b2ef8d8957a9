package dev.ringback.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** So many of so many. */
public record Share(long part, long of) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException("%d cannot be a part of %d".formatted(part, of));
        }
    }

    /** In percent, to one decimal; absent for none of none. */
    public Optional<BigDecimal> percent() {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
    }
}
