package dev.ringback.audit.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long something took: {@code HH:MM:SS} or {@code MM:SS}, or a number of what the system counts in. */
final class Lengths {

    /** What a bare number counts. */
    enum Unit {
        MILLISECONDS(1),
        SECONDS(1_000),
        MINUTES(60_000),

        /** As a spreadsheet keeps a length. */
        DAYS(86_400_000);

        private final long millis;

        Unit(long millis) {
            this.millis = millis;
        }
    }

    private static final Pattern CLOCK =
            Pattern.compile("(?:(?<hours>\\d{1,4}):)?(?<minutes>\\d{1,2}):(?<seconds>\\d{2})(?:[.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,9})?");

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 2);

    private Lengths() {}

    static boolean isBareNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static Optional<Duration> read(String text, Unit unit) {
        if (isBareNumber(text)) {
            BigDecimal millis = new BigDecimal(text.replace(',', '.')).multiply(BigDecimal.valueOf(unit.millis));
            return millis.compareTo(MOST) > 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(
                            millis.setScale(0, RoundingMode.HALF_UP).longValueExact()));
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        long hours = clock.group("hours") == null ? 0 : Long.parseLong(clock.group("hours"));
        return Optional.of(Duration.ofHours(hours)
                .plusMinutes(Long.parseLong(clock.group("minutes")))
                .plusSeconds(Long.parseLong(clock.group("seconds"))));
    }

    /** Whether anything of it passed; what cannot be read did not. */
    static boolean isPositive(String text) {
        return read(text, Unit.SECONDS).filter(Duration::isPositive).isPresent();
    }
}
