package dev.ringback.casework;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.desk.NumbersAudience;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import dev.ringback.numbers.Closes;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Dimension;
import dev.ringback.numbers.Figures;
import dev.ringback.numbers.Finding;
import dev.ringback.numbers.Findings;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Selection;
import dev.ringback.numbers.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the figures of some days to those who may know them (docs/numbers.md). */
public final class ReadNumbers {

    /**
     * What somebody wants to know.
     *
     * @param locations all that they may know of, if empty
     * @param against what is put beside it
     */
    public record Question(
            Period period,
            Set<LocationId> locations,
            Set<Bucket> buckets,
            Set<String> campaigns,
            Optional<Dimension> by,
            Optional<Against> against) {}

    /** What can be put beside a period. */
    public sealed interface Against {

        record Days(Period period) implements Against {}

        /** The audit that is kept. */
        record Audit() implements Against {}
    }

    /** What is put beside a period, as it is known. */
    public sealed interface Beside {

        /** The figures of a period. */
        record OfPeriod(Period period, Figures figures) implements Beside {}

        /** The object that {@code ringback audit --save} wrote. */
        record OfAudit(String json) implements Beside {}
    }

    /** What the desk answers. */
    public sealed interface Answer {

        record Told(
                Beside.OfPeriod asked, List<Counting.Group> groups, Optional<Beside> against, List<Finding> findings)
                implements Answer {}

        /** No audit is kept. */
        record NoAudit() implements Answer {}

        /** Some of what was asked for may not be known to who asks. */
        record NotAllowed() implements Answer {}
    }

    private final TallyStore tallies;
    private final AuditStore audits;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public ReadNumbers(TallyStore tallies, AuditStore audits, CurrentDirectory directory, InstantSource clock) {
        this.tallies = tallies;
        this.audits = audits;
        this.directory = directory;
        this.clock = clock;
    }

    public Answer answer(Person reader, Question question) {
        Directory current = directory.current();
        boolean asksForAudit = question.against().equals(Optional.of(new Against.Audit()));
        if (asksForAudit && !NumbersAudience.mayKnowAudit(reader)) {
            return new Answer.NotAllowed();
        }
        if (asksForAudit && audits.kept().isEmpty()) {
            return new Answer.NoAudit();
        }
        return NumbersAudience.selection(
                        reader, current, question.locations(), question.buckets(), question.campaigns())
                .<Answer>map(selection -> told(selection, question, current))
                .orElseGet(Answer.NotAllowed::new);
    }

    /** The callbacks that count for some days, in the order of their first calls; empty where some of it may not be known to the reader. */
    public Optional<List<Tally.OfCallback>> callbacks(Person reader, Question question) {
        return NumbersAudience.selection(
                        reader, directory.current(), question.locations(), question.buckets(), question.campaigns())
                .map(selection -> tallies.during(question.period())
                        .filter(selection::covers)
                        .flatMap(tally ->
                                tally instanceof Tally.OfCallback callback ? Stream.of(callback) : Stream.empty())
                        .sorted(Comparator.<Tally.OfCallback, Instant>comparing(
                                        callback -> callback.firstCall().toInstant())
                                .thenComparing(callback -> callback.callback().id()))
                        .toList());
    }

    private Answer told(Selection selection, Question question, Directory current) {
        Instant now = clock.instant();
        Closes closes = closes(selection, question.period(), current, now);
        var counting = new Counting(selection, question.by(), closes, now);
        var findings = new Findings(selection, current, question.period(), current.numbers(), now);
        tallies.during(question.period()).forEach(tally -> {
            counting.add(tally);
            findings.add(tally);
        });
        Figures figures = counting.figures();
        return new Answer.Told(
                new Beside.OfPeriod(question.period(), figures),
                counting.groups(),
                question.against().flatMap(against -> beside(against, selection, current, now)),
                findings.of(figures));
    }

    private Optional<Beside> beside(Against against, Selection selection, Directory current, Instant now) {
        return switch (against) {
            case Against.Days(Period period) -> Optional.of(other(selection, period, current, now));
            case Against.Audit() -> audits.kept().map(Beside.OfAudit::new);
        };
    }

    private Beside other(Selection selection, Period period, Directory current, Instant now) {
        var counting = new Counting(selection, Optional.empty(), closes(selection, period, current, now), now);
        tallies.during(period).forEach(counting::add);
        return new Beside.OfPeriod(period, counting.figures());
    }

    /** What was open at a close is nobody's work, so that it is not told of an agency's alone. */
    private static Closes closes(Selection selection, Period period, Directory current, Instant now) {
        return selection.workOf().isPresent()
                ? Closes.NONE
                : Closes.during(period, selection.locations(), current, now);
    }
}
