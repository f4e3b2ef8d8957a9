package dev.ringback.numbers;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which call was seen before an outcome was recorded, read off the whole history, backwards. */
final class NaiveAttempts {

    private NaiveAttempts() {}

    /** How many of all attempts of which an outcome was recorded. */
    static Share seenOf(List<Callback> cohort) {
        long attempts = 0;
        long seen = 0;
        for (Callback callback : cohort) {
            for (Entry entry : callback.history()) {
                if (entry instanceof Entry.OutcomeRecorded outcome
                        && outcome.attempt().isPresent()) {
                    attempts++;
                    seen += dialledAt(callback, outcome).isPresent() ? 1 : 0;
                }
            }
        }
        return new Share(seen, attempts);
    }

    /** When the first call was dialled that was seen while who recorded {@code outcome} had the callback for it. */
    static Optional<Instant> dialledAt(Callback callback, Entry.OutcomeRecorded outcome) {
        Instant since = hadItSince(
                callback.history().subList(0, callback.history().indexOf(outcome)),
                outcome.by().id(),
                outcome.at());
        return callback.history().stream()
                .filter(Entry.AttemptSeen.class::isInstance)
                .map(Entry.AttemptSeen.class::cast)
                .filter(seen -> seen.holder().id().equals(outcome.by().id()))
                .map(seen -> seen.call().dialledAt())
                .filter(at -> !at.isBefore(since) && !at.isAfter(outcome.at()))
                .min(Instant::compareTo);
    }

    /** Back to the last claim; and further, as long as it only lapsed in between and nobody did anything with the callback. */
    private static Instant hadItSince(List<Entry> before, PersonId person, Instant otherwise) {
        Instant since = otherwise;
        boolean inClaim = true;
        for (Entry entry : before.reversed()) {
            if (inClaim) {
                if (entry instanceof Entry.Claimed claimed && claimed.by().id().equals(person)) {
                    since = claimed.at();
                    inClaim = false;
                }
            } else if (entry instanceof Entry.Lapsed lapsed && lapsed.by().id().equals(person)) {
                inClaim = true;
            } else if (entry instanceof Entry.Claimed
                    || entry instanceof Entry.Released
                    || entry instanceof Entry.OutcomeRecorded
                    || entry instanceof Entry.ReTriaged
                    || entry instanceof Entry.HandedOff
                    || entry instanceof Entry.Returned) {
                return since;
            }
        }
        return since;
    }
}
