package dev.ringback.numbers;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.WhyNotBooked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The definitions of docs/numbers.md read once more, figure by figure, off whole histories: for Oak Street, open mon–fri 8–12 and 13–17 in New
 * York, whose histories have whole minutes. Slow on purpose; shares nothing with the fold.
 */
final class NaiveReading {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<Ending> VISITS = EnumSet.of(Ending.BOOKED, Ending.RESCHEDULED);
    private static final Set<Outcome> REACHED = EnumSet.of(
            Outcome.BOOKED,
            Outcome.RESCHEDULED,
            Outcome.DECLINED,
            Outcome.NO_FURTHER_ACTION,
            Outcome.ROUTED_TO_CLINICAL,
            Outcome.INSURANCE_VERIFICATION_NEEDED,
            Outcome.REFERRAL_FOLLOW_UP_NEEDED);

    private final List<Callback> all;
    private final List<Callback> cohort;
    private final LocalDate from;
    private final LocalDate to;
    private final Instant now;

    NaiveReading(List<Callback> all, LocalDate from, LocalDate to, Instant now) {
        this.all = all;
        this.from = from;
        this.to = to;
        this.now = now;
        this.cohort =
                all.stream().filter(callback -> within(firstCall(callback))).toList();
    }

    Figures figures() {
        return new Figures(
                missedCalls(),
                0,
                cohort.size(),
                firstCallback(),
                withinTarget(),
                firstSuccess(),
                NaiveAttempts.seenOf(cohort),
                bookings(),
                notBooked(),
                cohort.stream().filter(callback -> calls(callback) > 1).count(),
                unresolved(),
                new Figures.Texts(texts("text-sent"), texts("text-withheld"), texts("text-unknown"), 0),
                new Figures.Feedback(0, Map.of()),
                outcomes(),
                cohort.stream().filter(callback -> ending(callback).isEmpty()).count(),
                new Figures.FollowUps(Figures.Owed.NONE, Map.of(), Map.of()));
    }

    private long missedCalls() {
        long missed = 0;
        for (Callback callback : all) {
            for (Entry entry : callback.history()) {
                if (entry instanceof Entry.Opened opened && within(opened.call().endedAt())) {
                    missed++;
                }
                if (entry instanceof Entry.RepeatCall repeat
                        && within(repeat.call().endedAt())) {
                    missed++;
                }
            }
        }
        return missed;
    }

    private Figures.FirstCallback firstCallback() {
        List<Long> waits = new ArrayList<>();
        for (Callback callback : cohort) {
            begun(callback).ifPresent(begun -> waits.add(OakMinutes.open(firstCall(callback), begun)));
        }
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        Optional<Minutes> minutes = sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Minutes(
                        average(sorted), smallestNotExceededBy(sorted, 0.5), smallestNotExceededBy(sorted, 0.9)));
        return new Figures.FirstCallback(sorted.length, cohort.size() - sorted.length, minutes);
    }

    private static BigDecimal average(long[] values) {
        return BigDecimal.valueOf(Arrays.stream(values).sum())
                .divide(BigDecimal.valueOf(values.length), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal smallestNotExceededBy(long[] values, double share) {
        for (long candidate : values) {
            long notAbove =
                    Arrays.stream(values).filter(value -> value <= candidate).count();
            if (notAbove >= share * values.length - 1e-9) {
                return BigDecimal.valueOf(candidate).setScale(1);
            }
        }
        throw new IllegalStateException("the largest value exceeds all");
    }

    private Figures.WithinTarget withinTarget() {
        long kept = 0;
        long missed = 0;
        long pending = 0;
        for (Callback callback : cohort) {
            Instant deadline = deadline(callback);
            Optional<Instant> done = begun(callback).or(() -> closedAt(callback));
            if (done.isPresent() && !done.get().isAfter(deadline)) {
                kept++;
            } else if (done.isPresent() || now.isAfter(deadline)) {
                missed++;
            } else {
                pending++;
            }
        }
        return new Figures.WithinTarget(kept, missed, pending);
    }

    private Share firstSuccess() {
        long of = 0;
        long reached = 0;
        for (Callback callback : cohort) {
            List<Entry.OutcomeRecorded> outcomes = outcomes(callback);
            if (!outcomes.isEmpty()) {
                of++;
                reached += REACHED.contains(outcomes.getFirst().report().outcome()) ? 1 : 0;
            }
        }
        return new Share(reached, of);
    }

    private Figures.Bookings bookings() {
        return new Figures.Bookings(
                count(Ending.BOOKED),
                count(Ending.RESCHEDULED),
                cohort.stream()
                        .filter(one -> ending(one).filter(VISITS::contains).isPresent())
                        .filter(one -> one.history().stream().anyMatch(Entry.AppointmentTold.class::isInstance))
                        .count(),
                cohort.stream()
                        .filter(callback -> outcomes(callback).stream()
                                .anyMatch(outcome ->
                                        REACHED.contains(outcome.report().outcome())))
                        .count());
    }

    private Map<WhyNotBooked, Long> notBooked() {
        Map<WhyNotBooked, Long> reasons = new EnumMap<>(WhyNotBooked.class);
        for (Callback callback : cohort) {
            Optional<Ending> ending = ending(callback);
            if (ending.filter(end -> end == Ending.BOOKED || end == Ending.RESCHEDULED)
                    .isEmpty()) {
                outcomes(callback).reversed().stream()
                        .flatMap(outcome -> outcome.report().notBooked().stream())
                        .findFirst()
                        .ifPresent(why -> reasons.merge(why, 1L, Long::sum));
            }
        }
        return reasons;
    }

    /** A callback that is open when a day ends and of which nothing has been told since may be told of with the next thing that happens. */
    private Optional<Figures.Unresolved> unresolved() {
        List<Long> counts = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Instant close = day.atTime(17, 0).atZone(NEW_YORK).toInstant();
            if (OakMinutes.isBusinessDay(day) && !close.isAfter(now)) {
                counts.add(all.stream()
                        .filter(callback -> callback.openedAt().isBefore(close))
                        .filter(callback -> closedAt(callback)
                                .filter(at -> at.isBefore(close))
                                .isEmpty())
                        .filter(callback -> !callback.history().getLast().at().isBefore(close))
                        .count());
            }
        }
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figures.Unresolved(
                        counts.getLast(),
                        BigDecimal.valueOf(counts.stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                .divide(BigDecimal.valueOf(counts.size()), 1, RoundingMode.HALF_UP),
                        counts.stream().mapToLong(Long::longValue).max().orElseThrow(),
                        counts.size()));
    }

    private Map<Ending, Long> outcomes() {
        Map<Ending, Long> endings = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            if (count(ending) > 0) {
                endings.put(ending, count(ending));
            }
        }
        return endings;
    }

    private long count(Ending ending) {
        return cohort.stream()
                .filter(callback -> ending(callback).equals(Optional.of(ending)))
                .count();
    }

    private long texts(String word) {
        return all.stream()
                .flatMap(callback -> callback.history().stream())
                .filter(entry -> entry.word().equals(word) && within(entry.at()))
                .count();
    }

    private boolean within(Instant at) {
        LocalDate day = at.atZone(NEW_YORK).toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static Instant firstCall(Callback callback) {
        return ((Entry.Opened) callback.history().getFirst()).call().endedAt();
    }

    private static long calls(Callback callback) {
        return 1
                + callback.history().stream()
                        .filter(Entry.RepeatCall.class::isInstance)
                        .count();
    }

    private static List<Entry.OutcomeRecorded> outcomes(Callback callback) {
        return callback.history().stream()
                .flatMap(entry -> entry instanceof Entry.OutcomeRecorded outcome ? Stream.of(outcome) : null)
                .toList();
    }

    /** When the call before the first outcome was dialled, where it was seen; else when the claim was taken under which that was recorded. */
    private static Optional<Instant> begun(Callback callback) {
        List<Entry.OutcomeRecorded> outcomes = outcomes(callback);
        return outcomes.isEmpty()
                ? Optional.empty()
                : NaiveAttempts.dialledAt(callback, outcomes.getFirst())
                        .or(() -> claimed(callback, outcomes.getFirst()));
    }

    private static Optional<Instant> claimed(Callback callback, Entry.OutcomeRecorded first) {
        PersonId person = first.by().id();
        int place = callback.history().indexOf(first);
        return callback.history().subList(0, place).reversed().stream()
                .flatMap(entry -> entry instanceof Entry.Claimed claimed
                                && claimed.by().id().equals(person)
                        ? Stream.of(claimed.at())
                        : null)
                .findFirst();
    }

    private static Instant deadline(Callback callback) {
        List<Entry.OutcomeRecorded> outcomes = outcomes(callback);
        int end = outcomes.isEmpty()
                ? callback.history().size()
                : callback.history().indexOf(outcomes.getFirst());
        Instant deadline = ((Entry.Opened) callback.history().getFirst()).deadline();
        for (Entry entry : callback.history().subList(0, end)) {
            if (entry instanceof Entry.ReTriaged reTriaged) {
                deadline = reTriaged.deadline();
            }
        }
        return deadline;
    }

    private static Optional<Ending> ending(Callback callback) {
        return callback.history().stream()
                .flatMap(entry -> entry instanceof Entry.Closed closed ? Stream.of(closed.ending()) : null)
                .findFirst();
    }

    private static Optional<Instant> closedAt(Callback callback) {
        return callback.history().stream()
                .filter(Entry.Closed.class::isInstance)
                .map(Entry::at)
                .findFirst();
    }
}
