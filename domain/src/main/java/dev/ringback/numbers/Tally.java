package dev.ringback.numbers;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Score;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.Team;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Worker;
import dev.ringback.followup.FollowUpOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the numbers keep of one thing that happened: ids, times and words of the rules, nothing of the patient (docs/numbers.md). Figures are a
 * fold of tallies, and the tallies of a callback are a function of its history ({@link Tallies}).
 */
public sealed interface Tally {

    Place place();

    /** The local day for which it counts. */
    LocalDate day();

    /**
     * Where something counts.
     *
     * @param bucket absent of a call that opened no callback
     * @param campaign the label of the line that was dialled first
     */
    record Place(LocationId location, Optional<Bucket> bucket, Optional<String> campaign) {}

    /**
     * A callback, and with it the missed call that opened it.
     *
     * @param firstCall when that call ended, local
     * @param calls how many calls it has
     * @param target by when its first attempt had to have begun: as it was when that attempt was recorded, else as it is
     * @param owner the team that owes the next step, or owed the last
     * @param reached whether the patient was reached by any attempt
     * @param notBooked why the patient did not book, as it was said last
     * @param closed how and when it ended; absent while it is open
     * @param attempts those of which an outcome was recorded, the first first
     */
    record OfCallback(
            CallbackId callback,
            Place place,
            OffsetDateTime firstCall,
            int calls,
            Target target,
            Team owner,
            Optional<FirstAttempt> firstAttempt,
            Reached reached,
            Optional<WhyNotBooked> notBooked,
            Optional<Closing> closed,
            List<Attempt> attempts)
            implements Tally {

        public OfCallback {
            attempts = List.copyOf(attempts);
        }

        @Override
        public LocalDate day() {
            return firstCall.toLocalDate();
        }
    }

    /** A further missed call on a callback, by the number of its entry in the history. */
    record FurtherCall(CallbackId callback, int seq, Place place, OffsetDateTime endedAt) implements Tally {

        @Override
        public LocalDate day() {
            return endedAt.toLocalDate();
        }
    }

    /** A missed call that opened nothing, by the initial contact of its chain. */
    record Uncallable(String chain, Place place, OffsetDateTime endedAt) implements Tally {

        @Override
        public LocalDate day() {
            return endedAt.toLocalDate();
        }
    }

    /** What became of a text, by the number of its entry in the history. */
    record OfText(CallbackId callback, int seq, Place place, OffsetDateTime at, Fate fate) implements Tally {

        /** The same, once it is known that it went. */
        OfText sent() {
            return new OfText(callback, seq, place, at, Fate.SENT);
        }

        @Override
        public LocalDate day() {
            return at.toLocalDate();
        }
    }

    /**
     * A patient was asked by text how the call was; of several answers the last counts.
     *
     * @param script which script was before whoever called
     */
    record OfQuestion(
            CallbackId callback, Place place, OffsetDateTime askedAt, ScriptVersion script, Optional<Score> score)
            implements Tally {

        /** The same with the answer. */
        OfQuestion answered(Score given) {
            return new OfQuestion(callback, place, askedAt, script, Optional.of(given));
        }

        @Override
        public LocalDate day() {
            return askedAt.toLocalDate();
        }
    }

    /** A patient said by text that there should be no more, by the id of that text. */
    record Stop(String text, Place place, OffsetDateTime at) implements Tally {

        @Override
        public LocalDate day() {
            return at.toLocalDate();
        }
    }

    /**
     * What is or was owed after a callback, which counts where and when its callback does.
     *
     * @param firstBy who made the first attempt of the callback
     * @param due by when it is to be done
     * @param late whether something of it was not done by its time; what is open can still become late
     * @param closed how and when it ended; absent while it is open
     */
    record OfFollowUp(
            FollowUpId followUp,
            Place place,
            OffsetDateTime firstCall,
            Optional<Worker> firstBy,
            FollowUpKind kind,
            Team owner,
            Instant due,
            Late late,
            Optional<Done> closed)
            implements Tally {

        @Override
        public LocalDate day() {
            return firstCall.toLocalDate();
        }
    }

    /** A callback was open when its location closed for the day. */
    record OpenAtClose(CallbackId callback, Place place, LocalDate day) implements Tally {}

    /**
     * The first attempt of which an outcome was recorded.
     *
     * @param begunAt when the claim was taken under which that was, or dialling began where the phone system saw the call
     * @param waited the open time from the end of the first call until then
     */
    record FirstAttempt(Instant begunAt, Duration waited, Worker by, Outcome outcome) {}

    /** An attempt of which an outcome was recorded, and whether the phone system saw its call (docs/rules.md §5). */
    record Attempt(Worker by, Seen seen) {}

    /**
     * How soon the first attempt should have begun.
     *
     * @param within in open time from the end of the first call
     */
    record Target(Instant deadline, Duration within) {}

    /**
     * How and when it ended.
     *
     * @param booking whether the practice's own system knows of the visit, if it ended with one
     */
    record Closing(Ending ending, Instant at, Booking booking) {

        /** One of which the practice's own system has told nothing. */
        public Closing(Ending ending, Instant at) {
            this(ending, at, Booking.UNCONFIRMED);
        }
    }

    enum Booking {
        CONFIRMED,
        UNCONFIRMED
    }

    /** How a follow-up ended. */
    record Done(FollowUpOutcome outcome, Instant at) {}

    enum Late {
        LATE,
        NOT_YET
    }

    enum Reached {
        REACHED,
        NOT_YET
    }

    enum Seen {
        SEEN,
        UNSEEN
    }

    enum Fate {
        SENT,
        WITHHELD,
        UNKNOWN
    }
}
