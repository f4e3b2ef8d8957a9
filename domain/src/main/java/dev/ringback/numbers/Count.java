package dev.ringback.numbers;

import dev.ringback.callback.Ending;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Score;
import dev.ringback.callback.Team;
import dev.ringback.callback.WhyNotBooked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts tallies, one after the other, in any order, each once. */
final class Count {

    private final Instant now;
    private final SortedMap<LocalDate, Long> openAtClose = new TreeMap<>();
    private final List<Duration> waits = new ArrayList<>();
    private final Map<WhyNotBooked, Long> notBooked = new EnumMap<>(WhyNotBooked.class);
    private final Map<Ending, Long> outcomes = new EnumMap<>(Ending.class);
    private final Map<FollowUpKind, Figures.Owed> owedByKind = new EnumMap<>(FollowUpKind.class);
    private final Map<Team, Figures.Owed> owedByTeam = new HashMap<>();
    private Figures.Owed owed = Figures.Owed.NONE;
    private long open;
    private long missedCalls;
    private long uncallable;
    private long callbacks;
    private long kept;
    private long missed;
    private long pending;
    private long firstReached;
    private long attempts;
    private long seen;
    private long booked;
    private long rescheduled;
    private long confirmed;
    private long reached;
    private long repeatCallers;
    private long sent;
    private long withheld;
    private long unknown;
    private long stopped;
    private long asked;
    private final Map<Score, Long> scores = new HashMap<>();

    /**
     * Begins to count.
     *
     * @param now what tells a deadline that has passed from one that is ahead
     * @param closes the business days of which the close counts
     */
    Count(Instant now, Set<LocalDate> closes) {
        this.now = now;
        closes.forEach(day -> openAtClose.put(day, 0L));
    }

    void add(Tally tally) {
        switch (tally) {
            case Tally.OfCallback callback -> add(callback);
            case Tally.FurtherCall _ -> missedCalls++;
            case Tally.Uncallable _ -> {
                missedCalls++;
                uncallable++;
            }
            case Tally.OfText text -> {
                switch (text.fate()) {
                    case SENT -> sent++;
                    case WITHHELD -> withheld++;
                    case UNKNOWN -> unknown++;
                }
            }
            case Tally.OfQuestion question -> {
                asked++;
                question.score().ifPresent(score -> scores.merge(score, 1L, Long::sum));
            }
            case Tally.Stop _ -> stopped++;
            case Tally.OfFollowUp followUp -> add(followUp);
            case Tally.OpenAtClose open -> openAtClose.merge(open.day(), 1L, Long::sum);
        }
    }

    void add(Tally.Attempt attempt) {
        attempts++;
        switch (attempt.seen()) {
            case SEEN -> seen++;
            case UNSEEN -> {
                // It counts as made.
            }
        }
    }

    private void add(Tally.OfCallback callback) {
        missedCalls++;
        callbacks++;
        if (callback.calls() > 1) {
            repeatCallers++;
        }
        callback.firstAttempt().ifPresent(first -> {
            waits.add(first.waited());
            if (first.outcome().reachesThePatient()) {
                firstReached++;
            }
        });
        switch (Punctuality.of(callback, now)) {
            case KEPT -> kept++;
            case MISSED -> missed++;
            case PENDING -> pending++;
        }
        if (callback.reached() == Tally.Reached.REACHED) {
            reached++;
        }
        Optional<Ending> ending = callback.closed().map(Tally.Closing::ending);
        if (ending.equals(Optional.of(Ending.BOOKED))) {
            booked++;
        } else if (ending.equals(Optional.of(Ending.RESCHEDULED))) {
            rescheduled++;
        }
        callback.closed()
                .filter(end -> isVisit(end.ending()) && end.booking() == Tally.Booking.CONFIRMED)
                .ifPresent(_ -> confirmed++);
        callback.notBooked()
                .filter(_ -> ending.filter(Count::isVisit).isEmpty())
                .ifPresent(why -> notBooked.merge(why, 1L, Long::sum));
        ending.ifPresentOrElse(how -> outcomes.merge(how, 1L, Long::sum), () -> open++);
    }

    private void add(Tally.OfFollowUp followUp) {
        boolean isDone = followUp.closed().isPresent();
        boolean isLate = followUp.late() == Tally.Late.LATE || (!isDone && now.isAfter(followUp.due()));
        boolean isOtherwise =
                followUp.closed().filter(done -> !done.outcome().isAsHoped()).isPresent();
        var one = new Figures.Owed(1, isDone ? 1 : 0, isLate ? 1 : 0, isOtherwise ? 1 : 0);
        owed = owed.plus(one);
        owedByKind.merge(followUp.kind(), one, Figures.Owed::plus);
        owedByTeam.merge(followUp.owner(), one, Figures.Owed::plus);
    }

    private static boolean isVisit(Ending ending) {
        return ending == Ending.BOOKED || ending == Ending.RESCHEDULED;
    }

    Figures figures() {
        return new Figures(
                missedCalls,
                uncallable,
                callbacks,
                new Figures.FirstCallback(waits.size(), callbacks - waits.size(), Minutes.of(waits)),
                new Figures.WithinTarget(kept, missed, pending),
                new Share(firstReached, waits.size()),
                new Share(seen, attempts),
                new Figures.Bookings(booked, rescheduled, confirmed, reached),
                Map.copyOf(notBooked),
                repeatCallers,
                Figures.Unresolved.of(openAtClose.values()),
                new Figures.Texts(sent, withheld, unknown, stopped),
                new Figures.Feedback(asked, Map.copyOf(scores)),
                Map.copyOf(outcomes),
                open,
                new Figures.FollowUps(owed, Map.copyOf(owedByKind), Map.copyOf(owedByTeam)));
    }
}
