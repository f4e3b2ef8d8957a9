package dev.ringback.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has changed from one period to a later one, in words. */
final class ChangeWords {

    /** Of fewer callbacks than so many, chance tells more than a change does (docs/numbers.md). */
    static final int FEWEST = 10;

    private ChangeWords() {}

    /** A sentence for each figure that can be compared, or one that says why none can. */
    static List<String> between(Figures before, Figures now) {
        if (before.callbacks() < FEWEST || now.callbacks() < FEWEST) {
            return List.of("Too few to compare: %d callbacks, and %d the week before; %d are needed in each."
                    .formatted(now.callbacks(), before.callbacks(), FEWEST));
        }
        List<String> changes = new ArrayList<>();
        changes.add(calls(now.missedCalls() - before.missedCalls()));
        median(before).ifPresent(was -> median(now).ifPresent(is -> changes.add(first(is.subtract(was)))));
        share(
                        "Callbacks within their target",
                        before.withinTarget().share(),
                        now.withinTarget().share())
                .ifPresent(changes::add);
        share("Patients reached at the first attempt", before.firstSuccess(), now.firstSuccess())
                .ifPresent(changes::add);
        share(
                        "Booked, of the patients who were reached",
                        before.bookings().share(),
                        now.bookings().share())
                .ifPresent(changes::add);
        return changes;
    }

    private static String calls(long more) {
        return more == 0
                ? "As many missed calls as the week before."
                : "%d missed %s %s than the week before."
                        .formatted(Math.abs(more), Math.abs(more) == 1 ? "call" : "calls", more < 0 ? "fewer" : "more");
    }

    /** In whole minutes, of the difference and not of each: what differs by less is said to differ. */
    private static String first(BigDecimal later) {
        if (later.signum() == 0) {
            return "The median first callback took as long as the week before.";
        }
        long minutes = later.abs().setScale(0, RoundingMode.HALF_UP).longValueExact();
        return "The median first callback came %s %s."
                .formatted(
                        switch (Math.toIntExact(Math.min(minutes, 2))) {
                            case 0 -> "less than a minute";
                            case 1 -> "1 minute";
                            default -> minutes + " minutes";
                        },
                        later.signum() < 0 ? "sooner" : "later");
    }

    private static Optional<BigDecimal> median(Figures figures) {
        return figures.firstCallback().tried() < FEWEST
                ? Optional.empty()
                : figures.firstCallback().minutes().map(Minutes::median);
    }

    private static Optional<String> share(String what, Share before, Share now) {
        if (before.of() < FEWEST || now.of() < FEWEST) {
            return Optional.empty();
        }
        return before.percent()
                .flatMap(was -> now.percent().map(is -> "%s: %s %%, %s.".formatted(what, is, from(was, is))));
    }

    private static String from(BigDecimal was, BigDecimal is) {
        return switch (Integer.signum(is.compareTo(was))) {
            case -1 -> "down from %s %%".formatted(was);
            case 1 -> "up from %s %%".formatted(was);
            default -> "as the week before";
        };
    }
}
