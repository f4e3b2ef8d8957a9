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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

        /**
         * The figures of a period.
         *
         * @param groups by what was asked for; none, if nothing was
         */
        record OfPeriod(Period period, Figures figures, List<Counting.Group> groups) implements Beside {}

        /**
         * The object that {@code ringback audit --save} wrote.
         *
         * @param directory what tells whose line a number is
         */
        record OfAudit(String json, Directory directory) implements Beside {}
    }

    /** What the desk answers. */
    public sealed interface Answer {

        record Told(Beside.OfPeriod asked, Optional<Beside> against, List<Finding> findings) implements Answer {}

        /** No audit is kept. */
        record NoAudit() implements Answer {}

        /** More is kept of these days than can be folded while somebody waits. */
        record TooMuch() implements Answer {}

        /** Some of what was asked for may not be known to who asks. */
        record NotAllowed() implements Answer {}
    }

    /** Three weeks of 200 locations with 100 missed calls a day each, or a year of a group of ten. */
    public static final int MOST = 500_000;

    private final TallyStore tallies;
    private final AuditStore audits;
    private final CurrentDirectory directory;
    private final InstantSource clock;
    private final int most;

    /**
     * Reads figures.
     *
     * @param most how many tallies are folded for one answer: {@link #MOST}, or fewer in a test
     */
    public ReadNumbers(
            TallyStore tallies, AuditStore audits, CurrentDirectory directory, InstantSource clock, int most) {
        this.most = most;
        this.tallies = tallies;
        this.audits = audits;
        this.directory = directory;
        this.clock = clock;
    }

    public Answer answer(Person reader, Question question) {
        Directory current = directory.current();
        Optional<Selection> selection = NumbersAudience.selection(
                reader, current, question.locations(), question.buckets(), question.campaigns());
        boolean asksForAudit =
                question.against().filter(Against.Audit.class::isInstance).isPresent();
        if (selection.isEmpty() || (asksForAudit && !NumbersAudience.mayKnowAudit(reader))) {
            return new Answer.NotAllowed();
        }
        try {
            return told(new Asked(question, selection.get(), current, clock.instant()));
        } catch (TooMuch _) {
            return new Answer.TooMuch();
        }
    }

    /**
     * The callbacks that count for some days, in the order of their first calls; empty where some of it may not be known to the reader.
     *
     * @param atMost how many are told; one more, if there are more
     */
    public Optional<List<Tally.OfCallback>> callbacks(Person reader, Question question, int atMost) {
        return NumbersAudience.selection(
                        reader, directory.current(), question.locations(), question.buckets(), question.campaigns())
                .map(selection -> tallies.during(question.period())
                        .filter(selection::covers)
                        .flatMap(tally ->
                                tally instanceof Tally.OfCallback callback ? Stream.of(callback) : Stream.empty())
                        .limit(atMost + 1L)
                        .sorted(Comparator.<Tally.OfCallback, Instant>comparing(
                                        callback -> callback.firstCall().toInstant())
                                .thenComparing(callback -> callback.callback().id()))
                        .toList());
    }

    private Answer told(Asked asked) throws TooMuch {
        Optional<Against> against = asked.question().against();
        Optional<Beside> beside = against.isPresent() ? beside(against.get(), asked) : Optional.empty();
        if (against.isPresent() && beside.isEmpty()) {
            return new Answer.NoAudit();
        }
        Period period = asked.question().period();
        Counting counting = asked.counting(period, asked.question().by());
        Findings findings = asked.findings();
        fold(period, tally -> {
            counting.add(tally);
            findings.add(tally);
        });
        Figures figures = counting.figures();
        return new Answer.Told(new Beside.OfPeriod(period, figures, counting.groups()), beside, findings.of(figures));
    }

    private Optional<Beside> beside(Against against, Asked asked) throws TooMuch {
        return switch (against) {
            case Against.Days days -> {
                Counting counting =
                        asked.counting(days.period(), asked.question().by());
                fold(days.period(), counting::add);
                yield Optional.of(new Beside.OfPeriod(days.period(), counting.figures(), counting.groups()));
            }
            case Against.Audit _ -> audits.kept().map(audit -> new Beside.OfAudit(audit, asked.directory()));
        };
    }

    private void fold(Period period, Consumer<Tally> into) throws TooMuch {
        Iterator<Tally> kept = tallies.during(period).iterator();
        for (int read = 0; kept.hasNext(); read++) {
            if (read == most) {
                throw new TooMuch();
            }
            into.accept(kept.next());
        }
    }

    /** A question that may be answered, by the directory and at the time of the answer. */
    private record Asked(Question question, Selection selection, Directory directory, Instant now) {

        Counting counting(Period period, Optional<Dimension> by) {
            return new Counting(selection, by, closes(period), now);
        }

        Findings findings() {
            return new Findings(selection, directory, question.period(), directory.numbers(), now);
        }

        /** What was open at a close is nobody's work, so that it is not told of an agency's alone. */
        private Closes closes(Period period) {
            return selection.workOf().isPresent()
                    ? Closes.NONE
                    : Closes.during(period, selection.locations(), directory, now);
        }
    }

    /** More is kept of a period than can be folded in the time that an answer has. */
    private static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
