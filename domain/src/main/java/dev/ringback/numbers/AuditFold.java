package dev.ringback.numbers;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The one fold from the calls of a log to its figures (docs/audit.md). */
public final class AuditFold {

    /** Targets such as those of docs/rules.md §2, and a day. */
    private static final List<Integer> WITHIN = List.of(5, 15, 30, 60, 1440);

    /** An appointment that was made so soon after a missed call counts as one that the call was about. */
    private static final Duration LEADS_TO_AN_APPOINTMENT = Duration.ofDays(7);

    private final AuditSetting setting;
    private final SortedMap<Integer, AuditCount> byHour = new TreeMap<>();
    private final Map<DayOfWeek, SortedMap<Integer, AuditCount>> heat = new TreeMap<>();
    private final SortedMap<String, AuditCount> byLine = new TreeMap<>();
    private Optional<AuditFigures.Period> period = Optional.empty();
    private long answered;
    private long missed;
    private long voicemail;
    private long outbound;
    private long missedWhileOpen;

    private AuditFold(AuditSetting setting) {
        this.setting = setting;
        for (DayOfWeek day : DayOfWeek.values()) {
            heat.put(day, new TreeMap<>(hours()));
        }
        byHour.putAll(hours());
    }

    /** The calls may come in any order. */
    public static AuditedLog of(List<AuditedCall> calls, AuditSetting setting) {
        AuditFold fold = new AuditFold(setting);
        calls.forEach(fold::take);
        fold.hideCallers(calls);
        List<AuditEpisode> episodes = AuditEpisodes.of(calls, setting.placeOfLine());
        AuditFigures figures = fold.figures(episodes);
        return new AuditedLog(figures, AuditFindings.of(figures, episodes));
    }

    private void take(AuditedCall call) {
        ZonedDateTime ended = call.ended().atZone(setting.zone());
        LocalDate day = ended.toLocalDate();
        if (period.isEmpty()
                || day.isBefore(period.get().from())
                || day.isAfter(period.get().to())) {
            period = Optional.of(
                    period.map(before -> widened(before, day)).orElseGet(() -> new AuditFigures.Period(day, day)));
        }
        switch (call.way()) {
            case OUTBOUND -> outbound++;
            case INBOUND -> takeInbound(call, ended);
        }
    }

    /** A number that calls the practice is a patient's for all that anybody knows, and stands nowhere, though a call is to it as well. */
    private void hideCallers(List<AuditedCall> calls) {
        Set<String> lines = Set.copyOf(byLine.keySet());
        calls.stream()
                .filter(call -> call.way() == AuditedCall.Way.INBOUND)
                .flatMap(call -> call.patient().stream())
                .map(PhoneNumber::e164)
                .filter(lines::contains)
                .distinct()
                .toList()
                .forEach(line -> {
                    AuditCount hidden = byLine.getOrDefault(line, AuditCount.NONE);
                    byLine.remove(line);
                    byLine.merge(AuditFigures.ANOTHER_LINE, hidden, AuditCount::plus);
                });
    }

    private void takeInbound(AuditedCall call, ZonedDateTime ended) {
        switch (call.answer()) {
            case PERSON -> answered++;
            case VOICEMAIL -> {
                missed++;
                voicemail++;
            }
            case NOBODY -> missed++;
        }
        count(byHour, ended.getHour(), call);
        heat.computeIfPresent(ended.getDayOfWeek(), (_, hours) -> {
            count(hours, ended.getHour(), call);
            return hours;
        });
        count(byLine, call.line(), call);
        if (call.isMissed()
                && setting.hours()
                        .filter(hours -> hours.apply(call.line()).isOpenAt(call.ended()))
                        .isPresent()) {
            missedWhileOpen++;
        }
    }

    private AuditFigures figures(List<AuditEpisode> episodes) {
        return new AuditFigures(
                period,
                new AuditFigures.Inbound(answered + missed, answered, missed, voicemail),
                outbound,
                byHour,
                byWeekday(),
                heat,
                byLine,
                setting.hours().map(_ -> new AuditFigures.OpenSplit(missedWhileOpen, missed - missedWhileOpen)),
                counted(episodes),
                outbound == 0 ? Optional.empty() : Optional.of(callBack(episodes)),
                setting.appointments().map(made -> ledToAppointments(episodes, made)));
    }

    private SortedMap<DayOfWeek, AuditCount> byWeekday() {
        SortedMap<DayOfWeek, AuditCount> days = new TreeMap<>();
        heat.forEach((day, hours) -> days.put(
                day,
                new AuditCount(
                        hours.values().stream().mapToLong(AuditCount::calls).sum(),
                        hours.values().stream().mapToLong(AuditCount::missed).sum())));
        return days;
    }

    private static AuditFigures.Episodes counted(List<AuditEpisode> episodes) {
        long calledBack = 0;
        long calledAgain = 0;
        long neverReached = 0;
        long duplicates = 0;
        long repeated = 0;
        for (AuditEpisode episode : episodes) {
            duplicates += episode.duplicateCalls();
            repeated += episode.duplicateCalls() > 0 ? 1 : 0;
            switch (episode.end()) {
                case AuditEpisode.End.CalledBack _ -> calledBack++;
                case AuditEpisode.End.CalledAgain _ -> calledAgain++;
                case AuditEpisode.End.NeverReached _ -> neverReached++;
            }
        }
        long callers = episodes.stream().map(AuditEpisode::caller).distinct().count();
        return new AuditFigures.Episodes(
                episodes.size(), callers, duplicates, repeated, calledBack, calledAgain, neverReached);
    }

    private AuditFigures.CallBack callBack(List<AuditEpisode> episodes) {
        List<Duration> byClock = new ArrayList<>();
        List<Duration> byOpenTime = new ArrayList<>();
        for (AuditEpisode episode : episodes) {
            episode.timeToCallBack().ifPresent(time -> {
                byClock.add(time);
                setting.hours()
                        .map(hours -> hours.apply(episode.line()))
                        .ifPresent(hours -> byOpenTime.add(openTime(hours, episode.since(), time)));
            });
        }
        return new AuditFigures.CallBack(
                Minutes.of(byClock), Minutes.of(byOpenTime), within(byClock), within(byOpenTime));
    }

    private static Duration openTime(OpenHours hours, Instant since, Duration time) {
        return hours.between(since, since.plus(time));
    }

    private static SortedMap<Integer, Long> within(List<Duration> times) {
        SortedMap<Integer, Long> within = new TreeMap<>();
        for (int minutes : WITHIN) {
            Duration limit = Duration.ofMinutes(minutes);
            within.put(
                    minutes,
                    times.stream().filter(time -> time.compareTo(limit) <= 0).count());
        }
        return within;
    }

    private static Share ledToAppointments(List<AuditEpisode> episodes, Map<PhoneNumber, List<AppointmentMade>> made) {
        long led = episodes.stream()
                .filter(episode -> made.getOrDefault(episode.caller(), List.of()).stream()
                        .anyMatch(one -> one.isWithin(LEADS_TO_AN_APPOINTMENT, episode.since())))
                .count();
        return new Share(led, episodes.size());
    }

    private static AuditFigures.Period widened(AuditFigures.Period period, LocalDate day) {
        return day.isBefore(period.from())
                ? new AuditFigures.Period(day, period.to())
                : new AuditFigures.Period(period.from(), day);
    }

    private static <K> void count(SortedMap<K, AuditCount> counts, K key, AuditedCall call) {
        counts.put(key, counts.getOrDefault(key, AuditCount.NONE).and(call));
    }

    private static SortedMap<Integer, AuditCount> hours() {
        SortedMap<Integer, AuditCount> hours = new TreeMap<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.put(hour, AuditCount.NONE);
        }
        return hours;
    }
}
