package dev.ringback.casework;

import dev.ringback.callback.PersonId;
import dev.ringback.casework.ReportReaders.Reader;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Dimension;
import dev.ringback.numbers.Figures;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.WeekBehind;
import dev.ringback.numbers.WeeklyReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends each manager the week behind them, on Monday once the first of their locations has opened (docs/numbers.md). It is run every quarter of
 * an hour, and sees by itself whom to tell, and whose mail to set up or to end by the directory in force.
 */
public final class SendWeeklyReports {

    /** Nothing is begun after this time; the next run goes on. */
    public static final Duration LASTS = Duration.ofMinutes(2);

    private final ReportReaders readers;
    private final ReportMail mail;
    private final ReadNumbers numbers;
    private final CurrentDirectory directory;
    private final InstantSource clock;
    private final String desk;
    private Optional<Settled> settled = Optional.empty();

    /**
     * Sends reports.
     *
     * @param desk the address of the desk's pages, which ends with a slash
     */
    public SendWeeklyReports(
            ReportReaders readers,
            ReportMail mail,
            ReadNumbers numbers,
            CurrentDirectory directory,
            InstantSource clock,
            String desk) {
        this.readers = readers;
        this.mail = mail;
        this.numbers = numbers;
        this.directory = directory;
        this.clock = clock;
        this.desk = desk;
    }

    /**
     * A directory, by its number, and the week to tell each manager, when nothing was to be done: nothing is for as long as both stay so.
     * Whom it told is written by nobody else.
     */
    private record Settled(int version, Map<String, Optional<Period>> weeks) {}

    /** One thing to do, which fails without keeping the others from being done. */
    private record Step(String failure, Runnable action) {}

    /**
     * Does what is due now; nothing before the first directory is applied.
     *
     * @throws IllegalStateException if some of it failed; the next run tries that again
     */
    public void send(Log log) {
        directory.ifApplied().ifPresent(current -> {
            Instant begun = clock.instant();
            Map<String, Person> managers = managers(current.directory());
            Map<String, Optional<Period>> weeks = new LinkedHashMap<>();
            managers.forEach((id, manager) -> weeks.put(id, week(manager, current.directory(), begun)));
            var seen = new Settled(current.version(), weeks);
            if (settled.equals(Optional.of(seen))) {
                return;
            }
            List<Step> due = due(current.directory(), managers, weeks, log);
            settled = due.isEmpty() ? Optional.of(seen) : Optional.empty();
            long failed = due.stream()
                    .takeWhile(_ -> clock.instant().isBefore(begun.plus(LASTS)))
                    .filter(step -> fails(step, log))
                    .count();
            if (failed > 0) {
                throw new IllegalStateException("%d steps of the week's reports failed".formatted(failed));
            }
        });
    }

    /** Who was set up only now has not confirmed it yet, and is told in the next run at the earliest. */
    private List<Step> due(
            Directory current, Map<String, Person> managers, Map<String, Optional<Period>> weeks, Log log) {
        Map<String, Reader> known = readers.all().stream()
                .collect(Collectors.toMap(reader -> reader.id().id(), Function.identity()));
        Stream<Step> joined = managers.entrySet().stream()
                .filter(manager -> !known.containsKey(manager.getKey()))
                .map(manager -> setUp(new PersonId(manager.getKey()), manager.getValue()));
        Stream<Step> left = known.values().stream()
                .filter(reader -> !managers.containsKey(reader.id().id()))
                .map(this::end);
        Stream<Step> told = known.values().stream()
                .flatMap(reader -> Optional.ofNullable(managers.get(reader.id().id())).stream()
                        .flatMap(manager -> weeks
                                .getOrDefault(reader.id().id(), Optional.empty())
                                .filter(week -> isNews(week, reader))
                                .map(week -> tell(reader, manager, week, current, log))
                                .stream()));
        return Stream.of(joined, left, told).flatMap(Function.identity()).toList();
    }

    private static boolean fails(Step step, Log log) {
        try {
            step.action().run();
            return false;
        } catch (RuntimeException e) {
            log.failed(step.failure(), e);
            return true;
        }
    }

    /** By their ids as the directory tells them apart; who signs in by something else than an address gets no mail. */
    private static Map<String, Person> managers(Directory current) {
        Map<String, Person> managers = new LinkedHashMap<>(current.staff());
        managers.values()
                .removeIf(
                        person -> person.role() != Role.MANAGER || !person.id().isEmail());
        return managers;
    }

    private Step setUp(PersonId id, Person manager) {
        return new Step("A manager's mail could not be set up", () -> {
            mail.setUp(manager.id());
            readers.keep(new Reader(id, Optional.empty()));
        });
    }

    private Step end(Reader former) {
        return new Step("The mail of somebody who is manager no more could not be ended", () -> {
            mail.end(former.id());
            readers.forget(former.id());
        });
    }

    /** Sent before it is kept: a run that dies between the two sends it twice, and none is lost. */
    private Step tell(Reader reader, Person manager, Period week, Directory current, Log log) {
        return new Step("A week's report could not be sent", () -> {
            text(reader, manager, week, current).ifPresent(text -> {
                mail.send(manager.id(), WeeklyReport.subject(week), text);
                log.note("Sent a manager the week until %s".formatted(week.to()));
            });
            readers.keep(new Reader(reader.id(), Optional.of(week.to())));
        });
    }

    private static boolean isNews(Period week, Reader reader) {
        return reader.toldUntil().filter(until -> !until.isBefore(week.to())).isEmpty();
    }

    /** The week to tell a manager now, by the first of their locations that has opened. */
    private static Optional<Period> week(Person manager, Directory current, Instant now) {
        return locations(manager, current)
                .flatMap(location -> WeekBehind.at(now, location.hours()).stream())
                .max(Comparator.comparing(Period::to));
    }

    private static Stream<Location> locations(Person manager, Directory current) {
        return current.locations().values().stream()
                .filter(location -> manager.grants().covers(location.id()));
    }

    /** A first mail is not about nothing: of the time before Ringback nobody can say that no call was missed. */
    private Optional<String> text(Reader reader, Person manager, Period week, Directory current) {
        var before = new Period(week.from().minusWeeks(1), week.to().minusWeeks(1));
        var question = new ReadNumbers.Question(
                week,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.of(Dimension.LOCATION),
                Optional.of(new ReadNumbers.Against.Days(before)));
        return switch (numbers.answer(manager, question)) {
            case ReadNumbers.Answer.Told told ->
                Optional.of(report(manager, told, current))
                        .filter(report -> reader.toldUntil().isPresent() || !report.isQuiet())
                        .map(WeeklyReport::text);
            case ReadNumbers.Answer.TooMuch _ -> Optional.of(WeeklyReport.tooMuch(week, desk));
            case ReadNumbers.Answer.NotAllowed _, ReadNumbers.Answer.NoAudit _ ->
                throw new IllegalStateException("a manager may know the figures of their locations");
        };
    }

    private WeeklyReport report(Person manager, ReadNumbers.Answer.Told told, Directory current) {
        Map<String, Figures> byLocation =
                told.asked().groups().stream().collect(Collectors.toMap(Counting.Group::key, Counting.Group::figures));
        List<WeeklyReport.OfLocation> locations = locations(manager, current)
                .map(location -> new WeeklyReport.OfLocation(
                        location.name(),
                        Optional.ofNullable(byLocation.get(location.id().id()))))
                .toList();
        Figures before = told.against()
                .filter(ReadNumbers.Beside.OfPeriod.class::isInstance)
                .map(ReadNumbers.Beside.OfPeriod.class::cast)
                .orElseThrow()
                .figures();
        return new WeeklyReport(
                told.asked().period(), told.asked().figures(), before, locations, told.findings(), desk);
    }
}
