package dev.ringback.costs;

import java.util.Locale;
import java.util.Optional;

/** One step and what it used, beside what it may use. */
record Row(String step, Cost cost, Limit limit) {

    /** What a step may use at most; what is absent is measured and not limited. */
    record Limit(Optional<Long> requests, Optional<Long> writes, Optional<Double> writeUnits) {

        static final Limit NONE = new Limit(Optional.empty(), Optional.empty(), Optional.empty());

        static Limit writes(long writes, double units) {
            return new Limit(Optional.empty(), Optional.of(writes), Optional.of(units));
        }

        static Limit units(double units) {
            return new Limit(Optional.empty(), Optional.empty(), Optional.of(units));
        }

        static Limit requests(long requests) {
            return new Limit(Optional.of(requests), Optional.empty(), Optional.empty());
        }

        boolean allows(Cost cost) {
            return requests.map(most -> cost.requests() <= most).orElse(true)
                    && writes.map(most -> cost.writes() <= most).orElse(true)
                    && writeUnits.map(most -> cost.writeUnits() <= most).orElse(true);
        }
    }

    boolean isWithinLimit() {
        return limit.allows(cost);
    }

    String asMarkdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %d%s | %s%s | %d | %s | %s |",
                step,
                cost.writes(),
                limit.writes().map(" (≤ %d)"::formatted).orElse(""),
                units(cost.writeUnits()),
                limit.writeUnits().map(most -> " (≤ " + units(most) + ")").orElse(""),
                cost.reads(),
                units(cost.readUnits()),
                cost.requests() + limit.requests().map(" (≤ %d)"::formatted).orElse(""));
    }

    private static String units(double units) {
        return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
    }
}
