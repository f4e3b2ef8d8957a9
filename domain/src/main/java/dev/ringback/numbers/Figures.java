package dev.ringback.numbers;

import dev.ringback.callback.Ending;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Score;
import dev.ringback.callback.Team;
import dev.ringback.callback.WhyNotBooked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers say of some days (docs/numbers.md).
 *
 * @param missedCalls missed calls that ended in these days, whatever they opened
 * @param uncallable of these, the ones that opened nothing
 * @param callbacks callbacks whose first call ended in these days: all that follows but {@code unresolved} and {@code texts} is about them
 * @param attemptsSeen of all attempts of which an outcome was recorded, those whose call the phone system saw
 * @param repeatCallers callbacks with more than one call
 * @param unresolved absent where no business day closed
 * @param notBooked why those who were reached and have no visit did not book, where that was said
 * @param outcomes how they ended
 * @param open how many of them have not ended
 */
public record Figures(
        long missedCalls,
        long uncallable,
        long callbacks,
        FirstCallback firstCallback,
        WithinTarget withinTarget,
        Share firstSuccess,
        Share attemptsSeen,
        Bookings bookings,
        Map<WhyNotBooked, Long> notBooked,
        long repeatCallers,
        Optional<Unresolved> unresolved,
        Texts texts,
        Feedback feedback,
        Map<Ending, Long> outcomes,
        long open,
        FollowUps followUps) {

    /** Open minutes from the end of the first call to the begin of the first attempt. */
    public record FirstCallback(long tried, long untried, Optional<Minutes> minutes) {}

    /**
     * Whether the first attempt had begun by its deadline, or the callback was closed by then before any.
     *
     * @param pending the deadline is still ahead
     */
    public record WithinTarget(long kept, long missed, long pending) {

        public Share share() {
            return new Share(kept, kept + missed);
        }
    }

    /**
     * What became of those who were reached.
     *
     * @param confirmed those of them that the practice's own system knows of
     * @param reached callbacks whose patient was reached by any attempt
     */
    public record Bookings(long booked, long rescheduled, long confirmed, long reached) {

        public Share share() {
            return new Share(booked + rescheduled, reached);
        }
    }

    /**
     * How many callbacks were open at each close of a business day, at all locations together.
     *
     * @param last at the last of them
     * @param closes how many closes those were
     */
    public record Unresolved(long last, BigDecimal average, long worst, int closes) {

        static Optional<Unresolved> of(Iterable<Long> closes) {
            long last = 0;
            long sum = 0;
            long worst = 0;
            int days = 0;
            for (long open : closes) {
                last = open;
                sum += open;
                worst = Math.max(worst, open);
                days++;
            }
            return days == 0
                    ? Optional.empty()
                    : Optional.of(new Unresolved(
                            last,
                            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP),
                            worst,
                            days));
        }
    }

    /**
     * What became of texts.
     *
     * @param stopped patients who said by text that there should be no more
     */
    public record Texts(long sent, long withheld, long unknown, long stopped) {}

    /** What was owed after these callbacks: all together, and by what and by which team. */
    public record FollowUps(Owed all, Map<FollowUpKind, Owed> byKind, Map<Team, Owed> byTeam) {}

    /**
     * What became of what was owed.
     *
     * @param done of these, what has ended
     * @param late of these, what was not done by its time, ended or not
     * @param otherwise of what has ended, what ended in another way than was hoped for: here the journey leaks
     */
    public record Owed(long owed, long done, long late, long otherwise) {

        public static final Owed NONE = new Owed(0, 0, 0, 0);

        Owed plus(Owed other) {
            return new Owed(owed + other.owed, done + other.done, late + other.late, otherwise + other.otherwise);
        }
    }

    /**
     * What patients say of calls, of those that were asked by text.
     *
     * @param scores how many gave each
     */
    public record Feedback(long asked, Map<Score, Long> scores) {

        public Feedback {
            scores = Map.copyOf(scores);
        }

        public long answered() {
            return scores.values().stream().mapToLong(Long::longValue).sum();
        }

        /** With two decimals; absent where nobody answered. */
        public Optional<BigDecimal> mean() {
            long points = scores.entrySet().stream()
                    .mapToLong(score -> score.getKey().points() * score.getValue())
                    .sum();
            return answered() == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(points).divide(BigDecimal.valueOf(answered()), 2, RoundingMode.HALF_UP));
        }
    }
}
