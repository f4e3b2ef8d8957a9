package dev.ringback.followup;

import dev.ringback.rhythm.BusinessDay;
import dev.ringback.rhythm.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By when something is to be done: so long after it was owed, or so many business days before the visit if that is sooner and the time of the
 * visit is known (docs/rules.md §14). A business day counts to its close.
 *
 * @param daysBeforeVisit business days
 */
public record DueRule(After after, Optional<Integer> daysBeforeVisit) {

    /** What can be done at once is due within an hour of open time, however near the visit is: somebody has to have the time to do it. */
    public static final Duration AT_ONCE = Duration.ofHours(1);

    /** How long after it was owed. */
    public sealed interface After {

        record BusinessDays(int days) implements After {}

        record OpenTime(Duration length) implements After {}
    }

    public static DueRule after(Duration openTime) {
        return new DueRule(new After.OpenTime(openTime), Optional.empty());
    }

    public static DueRule afterDays(int businessDays) {
        return new DueRule(new After.BusinessDays(businessDays), Optional.empty());
    }

    public DueRule orBeforeVisit(int businessDays) {
        return new DueRule(after, Optional.of(businessDays));
    }

    /** When what is owed at {@code owedAt} is due. */
    public Instant due(OpenHours hours, Instant owedAt, Optional<Instant> visit) {
        Instant latest = switch (after) {
            case After.OpenTime(Duration length) -> hours.plus(owedAt, length);
            case After.BusinessDays(int days) ->
                businessDayAfter(hours, hours.dateAt(owedAt), days).closes();
        };
        return daysBeforeVisit
                .flatMap(days -> visit.map(
                        at -> businessDayBefore(hours, hours.dateAt(at), days).closes()))
                .filter(latest::isAfter)
                .map(before -> later(before, hours.plus(owedAt, AT_ONCE)))
                .orElse(latest);
    }

    static BusinessDay businessDayAfter(OpenHours hours, LocalDate date, int days) {
        return nth(days, Stream.iterate(hours.businessDayAfter(date), day -> hours.businessDayAfter(day.date())));
    }

    static BusinessDay businessDayBefore(OpenHours hours, LocalDate date, int days) {
        return nth(days, Stream.iterate(hours.businessDayBefore(date), day -> hours.businessDayBefore(day.date())));
    }

    /** From 1. */
    private static BusinessDay nth(int days, Stream<BusinessDay> all) {
        return all.skip(days - 1L).findFirst().orElseThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
