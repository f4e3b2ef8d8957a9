package dev.ringback.numbers;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules by which the figures of a log suggest something (docs/audit.md). Below {@value #FEWEST} missed calls they say that these are too few to tell. */
final class AuditFindings {

    /** Fewer missed calls than that are too few to tell anything of. */
    static final int FEWEST = 10;

    /** Fewer missed calls than that say nothing of an hour or a weekday. */
    static final int FEWEST_OF_A_TIME = 5;

    /** An hour or weekday whose share of the missed calls is more than so many times its share of the calls is named. */
    static final int TIMES_ITS_SHARE = 2;

    static final BigDecimal MUCH_MISSED_PERCENT = BigDecimal.TEN;
    static final BigDecimal QUICK_MINUTES = BigDecimal.valueOf(30);
    static final BigDecimal SLOW_MINUTES = BigDecimal.valueOf(60);
    static final BigDecimal MANY_REPEATED_PERCENT = BigDecimal.valueOf(20);
    static final BigDecimal MANY_UNRESOLVED_PERCENT = BigDecimal.valueOf(25);

    /** So many people who wait at once are more than one person at a telephone can call within a quarter of an hour. */
    static final int MANY_WAITING = 5;

    private AuditFindings() {}

    static List<Finding> of(AuditFigures figures, List<AuditEpisode> episodes) {
        List<Finding> findings = new ArrayList<>();
        long missed = figures.inbound().missed();
        if (missed < FEWEST) {
            return missed == 0
                    ? List.of()
                    : List.of(Finding.tooFew(Finding.Id.COVERAGE, "missed calls", "missedCalls", missed, FEWEST));
        }
        aboutCallBacks(figures, episodes).ifPresent(findings::add);
        figures.byHour().forEach((hour, count) -> {
            if (standsOut(count, figures.inbound())) {
                findings.add(standingOut(
                        "Between %d:00 and %d:00".formatted(hour, hour + 1),
                        Map.of("hour", String.valueOf(hour)),
                        count,
                        figures.inbound()));
            }
        });
        figures.byWeekday().forEach((day, count) -> {
            if (standsOut(count, figures.inbound())) {
                findings.add(standingOut(
                        "On %ss".formatted(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                        Map.of("weekday", key(day)),
                        count,
                        figures.inbound()));
            }
        });
        aboutRepeatCallers(figures).ifPresent(findings::add);
        aboutUnresolved(figures).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> aboutCallBacks(AuditFigures figures, List<AuditEpisode> episodes) {
        Optional<BigDecimal> median =
                figures.callBack().flatMap(AuditFigures.CallBack::minutes).map(Minutes::median);
        BigDecimal percentMissed = figures.inbound().shareMissed().percent().orElseThrow();
        if (median.isEmpty() || figures.episodes().count() < FEWEST) {
            return Optional.empty();
        }
        if (median.get().compareTo(SLOW_MINUTES) > 0) {
            return Optional.of(slow(median.get(), waitingAtOnce(episodes)));
        }
        if (median.get().compareTo(QUICK_MINUTES) <= 0 && percentMissed.compareTo(MUCH_MISSED_PERCENT) > 0) {
            return Optional.of(new Finding(
                    Finding.Id.COVERAGE,
                    "Many calls are missed, and who is missed is called back soon. Look at how many people answer the"
                            + " phones, and when.",
                    Map.of("percentMissed", percentMissed, "medianMinutes", median.get()),
                    Map.of()));
        }
        return Optional.empty();
    }

    private static Finding slow(BigDecimal median, int waiting) {
        Map<String, Number> because = Map.of("medianMinutes", median, "waitingAtOnce", waiting);
        return waiting > MANY_WAITING
                ? new Finding(
                        Finding.Id.STAFFING,
                        "Patients wait long to be called back, and many wait at once. Look at how many people have"
                                + " time to call back.",
                        because,
                        Map.of())
                : new Finding(
                        Finding.Id.OWNERSHIP,
                        "Patients wait long to be called back, though few wait at once. Look at whose task it is to"
                                + " call back.",
                        because,
                        Map.of());
    }

    /** How many waited, at the median, when one more began to: who was never reached is not among them, for nobody knows until when they waited. */
    private static int waitingAtOnce(List<AuditEpisode> episodes) {
        TreeMap<Instant, Integer> ends = new TreeMap<>();
        List<Integer> seen = new ArrayList<>();
        int waiting = 0;
        for (AuditEpisode episode : episodes) {
            while (!ends.isEmpty() && !ends.firstKey().isAfter(episode.since())) {
                waiting -= ends.pollFirstEntry().getValue();
            }
            if (episode.until().isPresent()) {
                ends.merge(episode.until().get(), 1, Integer::sum);
                waiting++;
                seen.add(waiting);
            }
        }
        return seen.isEmpty() ? 0 : seen.stream().sorted().toList().get((seen.size() - 1) / 2);
    }

    private static boolean standsOut(AuditCount time, AuditFigures.Inbound all) {
        return time.missed() >= FEWEST_OF_A_TIME
                && time.missed() * all.calls() > TIMES_ITS_SHARE * time.calls() * all.missed();
    }

    private static Finding standingOut(
            String when, Map<String, String> where, AuditCount time, AuditFigures.Inbound all) {
        Map<String, Number> because = new HashMap<>();
        because.put("missed", time.missed());
        because.put("calls", time.calls());
        new Share(time.missed(), time.calls()).percent().ifPresent(percent -> because.put("percentMissed", percent));
        all.shareMissed().percent().ifPresent(percent -> because.put("percentMissedOverall", percent));
        return new Finding(
                Finding.Id.COVERAGE,
                "%s the phones miss more than twice their share: %d of %d calls. Look at who answers them then."
                        .formatted(when, time.missed(), time.calls()),
                because,
                where);
    }

    private static Optional<Finding> aboutRepeatCallers(AuditFigures figures) {
        AuditFigures.Episodes episodes = figures.episodes();
        return above(new Share(episodes.repeated(), episodes.count()), MANY_REPEATED_PERCENT)
                .map(percent -> new Finding(
                        Finding.Id.REPEAT_CALLERS,
                        "Many patients call again before anybody has called them back. Each of them fills the line"
                                + " once more.",
                        Map.of("percentCalledMoreThanOnce", percent, "duplicateCalls", episodes.duplicateCalls()),
                        Map.of()));
    }

    private static Optional<Finding> aboutUnresolved(AuditFigures figures) {
        AuditFigures.Episodes episodes = figures.episodes();
        return figures.callBack()
                .flatMap(_ -> above(new Share(episodes.neverReached(), episodes.count()), MANY_UNRESOLVED_PERCENT))
                .map(percent -> new Finding(
                        Finding.Id.UNRESOLVED,
                        "Many patients whose call was missed were neither called back nor got through later. Nobody"
                                + " owns these calls.",
                        Map.of("percentNeverReached", percent, "neverReached", episodes.neverReached()),
                        Map.of()));
    }

    private static Optional<BigDecimal> above(Share share, BigDecimal threshold) {
        return share.of() < FEWEST ? Optional.empty() : share.percent().filter(one -> one.compareTo(threshold) > 0);
    }

    private static String key(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
