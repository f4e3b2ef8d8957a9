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
     * @param against a second period, to be put beside the first
     */
    public record Question(
            Period period,
            Set<LocationId> locations,
            Set<Bucket> buckets,
            Set<String> campaigns,
            Optional<Dimension> by,
            Optional<Period> against) {}

    /** The figures of a period. */
    public record OfPeriod(Period period, Figures figures) {}

    /** What the desk answers. */
    public sealed interface Answer {

        record Told(OfPeriod asked, List<Counting.Group> groups, Optional<OfPeriod> against, List<Finding> findings)
                implements Answer {}

        /** Some of what was asked for may not be known to who asks. */
        record NotAllowed() implements Answer {}
    }

    private final TallyStore tallies;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public ReadNumbers(TallyStore tallies, CurrentDirectory directory, InstantSource clock) {
        this.tallies = tallies;
        this.directory = directory;
        this.clock = clock;
    }

    public Answer answer(Person reader, Question question) {
        Directory current = directory.current();
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
                new OfPeriod(question.period(), figures),
                counting.groups(),
                question.against().map(period -> other(selection, period, current, now)),
                findings.of(figures));
    }

    private OfPeriod other(Selection selection, Period period, Directory current, Instant now) {
        var counting = new Counting(selection, Optional.empty(), closes(selection, period, current, now), now);
        tallies.during(period).forEach(counting::add);
        return new OfPeriod(period, counting.figures());
    }

    /** What was open at a close is nobody's work, so that it is not told of an agency's alone. */
    private static Closes closes(Selection selection, Period period, Directory current, Instant now) {
        return selection.workOf().isPresent()
                ? Closes.NONE
                : Closes.during(period, selection.locations(), current, now);
    }
}
